/** Two periods beside each other: A is the view's range, B its `comparison`. */
import type { DayRange } from '../model/time.ts';
import type { Action } from './actions.ts';

/** Lets a typed date change the length of its period alone. */
export function freeLengths(action: Action): Action {
  return (view) => {
    const next = action(view);
    return next === view || view.comparison === null ? next : { ...next, hasEqualLengths: false };
  };
}

/** An action on the main period, as it is while comparing: with equal lengths B follows A's. */
export function onPeriodA(action: Action): Action {
  return (view) => {
    const next = action(view);
    const { range, comparison } = next;
    if (range === null || comparison === null || !next.hasEqualLengths) return next;
    return isSameLength(range, comparison)
      ? next
      : { ...next, comparison: withLength(comparison, range) };
  };
}

/** The same action carried out on period B: brush, fields and shortcuts need not know which period they change. */
export function onPeriodB(action: Action): Action {
  return (view) => {
    const { comparison } = view;
    if (comparison === null) return view;
    const { range, ...next } = action({ ...view, range: comparison });
    if (range === null || range === comparison) return { ...next, range: view.range };
    const isFollowing = next.hasEqualLengths && view.range !== null;
    const a = isFollowing && view.range !== null ? withLength(view.range, range) : view.range;
    return { ...next, range: a, comparison: range };
  };
}

function isSameLength(a: DayRange, b: DayRange): boolean {
  return a.endDay - a.startDay === b.endDay - b.startDay;
}

/** A period as long as another, from its own first day on. */
export function withLength({ startDay }: DayRange, like: DayRange): DayRange {
  return { startDay, endDay: startDay + like.endDay - like.startDay };
}
