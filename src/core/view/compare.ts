/** Two periods beside each other: A is the view's range, B its `comparison`. */
import type { DayRange } from '../model/time.ts';
import type { Action } from './actions.ts';
import type { View } from './view.ts';

/** A common year. */
export const YEAR_DAYS = 365;

/** The days of A: a period of all time stands for the data's extent. */
export function periodA({ range }: Pick<View, 'range'>, extent: DayRange): DayRange {
  return range ?? extent;
}

/**
 * Begins to compare. The range that is set becomes A, and B the same number of days after it, or before it where the data ends sooner;
 * with no range B is the data's last year and A the year before (or halves of shorter data).
 */
export function startComparison(extent: DayRange): Action {
  return (view) => {
    if (view.range !== null) return setPeriods(view.range, neighbour(view.range, extent))(view);
    const days = Math.max(
      1,
      Math.min(YEAR_DAYS, Math.floor((extent.endDay - extent.startDay) / 2)),
    );
    const b = { startDay: extent.endDay - days, endDay: extent.endDay };
    return setPeriods({ startDay: b.startDay - days, endDay: b.startDay }, b)(view);
  };
}

function neighbour(range: DayRange, extent: DayRange): DayRange {
  const days = range.endDay - range.startDay;
  const after = { startDay: range.endDay, endDay: range.endDay + days };
  return after.endDay <= extent.endDay
    ? after
    : { startDay: range.startDay - days, endDay: range.startDay };
}

/** Ends the comparison; A stays the range. */
export function leaveComparison(): Action {
  return (view) => ({ ...view, comparison: null, hasEqualLengths: true });
}

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

/** Compares two periods; they stay as long as each other. */
export function setPeriods(range: DayRange, comparison: DayRange): Action {
  return (view) => ({ ...view, range, comparison, hasEqualLengths: true });
}

function isSameLength(a: DayRange, b: DayRange): boolean {
  return a.endDay - a.startDay === b.endDay - b.startDay;
}

/** A period as long as another, from its own first day on. */
export function withLength({ startDay }: DayRange, like: DayRange): DayRange {
  return { startDay, endDay: startDay + like.endDay - like.startDay };
}
