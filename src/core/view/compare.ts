/** Two periods beside each other: A is the view's range, B its `comparison`. */
import type { DayRange } from '../model/time.ts';
import type { Action } from './actions.ts';
import type { View } from './view.ts';

/** Lets a typed date change the length of its period alone. */
export function freeLengths(action: Action): Action {
  return (view) => {
    const next = action(view);
    return next === view || view.comparison === null ? next : { ...next, hasEqualLengths: false };
  };
}

/** Whether a change of one period's length changes the other's: it is wanted, and they are as long as each other now. A link may bring others. */
export function keepsEqualLengths({
  range,
  comparison,
  hasEqualLengths,
}: Pick<View, 'range' | 'comparison' | 'hasEqualLengths'>): boolean {
  return (
    hasEqualLengths &&
    range !== null &&
    comparison !== null &&
    range.endDay - range.startDay === comparison.endDay - comparison.startDay
  );
}

/** An action on the main period, as it is while comparing: with equal lengths B follows A's. */
export function onPeriodA(action: Action): Action {
  return (view) => {
    const next = action(view);
    const { range, comparison } = next;
    return range === null || comparison === null || !isFollowing(view, next)
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
    const a =
      view.range !== null && isFollowing(view, next) ? withLength(view.range, range) : view.range;
    return { ...next, range: a, comparison: range };
  };
}

function isFollowing(before: View, { hasEqualLengths }: Pick<View, 'hasEqualLengths'>): boolean {
  return hasEqualLengths && keepsEqualLengths(before);
}

/** A period as long as another, from its own first day on. */
export function withLength({ startDay }: DayRange, like: DayRange): DayRange {
  return { startDay, endDay: startDay + like.endDay - like.startDay };
}
