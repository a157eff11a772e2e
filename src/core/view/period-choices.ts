/** Choices of two periods in one step: beginning to compare, what is compared then, and leaving. A is the view's range, B its `comparison`. */
import { ceilToBin, chooseBinUnit, floorToBin } from '../model/calendar.ts';
import { type DayRange, isInside, toCivil, toDay } from '../model/time.ts';
import type { Action } from './actions.ts';
import { withLength } from './compare.ts';
import type { View } from './view.ts';

const YEAR_DAYS = 365;

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

/** Compares the `days` days before an event with as many from its first day on. */
export function compareAround(eventDay: number, days = YEAR_DAYS): Action {
  return setPeriods(
    { startDay: eventDay - days, endDay: eventDay },
    { startDay: eventDay, endDay: eventDay + days },
  );
}

/** Compares the later of the two periods with the same calendar days of the year before; 29 February becomes the 28th. */
export function compareWithYearBefore(extent: DayRange): Action {
  return (view) => {
    const a = periodA(view, extent);
    const b = view.comparison ?? a;
    const later = b.startDay >= a.startDay ? b : a;
    const earlier = {
      startDay: yearBefore(later.startDay),
      endDay: yearBefore(later.endDay - 1) + 1,
    };
    // Leap days make the lengths differ by one, which is no reason to move an end.
    return { ...setPeriods(earlier, later)(view), hasEqualLengths: false };
  };
}

function yearBefore(dayNumber: number): number {
  const { year, month, day } = toCivil(dayNumber);
  return month === 2 && day === 29
    ? toDay({ year: year - 1, month: 2, day: 28 })
    : toDay({ year: year - 1, month, day });
}

/** Makes B as long as A from its first day on, and keeps them so. */
export function equalLengths(extent: DayRange): Action {
  return (view) => {
    if (view.comparison === null) return view;
    const a = periodA(view, extent);
    const comparison = withLength(view.comparison, a);
    return { ...view, range: a, comparison, hasEqualLengths: true };
  };
}

export function swapPeriods(extent: DayRange): Action {
  return (view) =>
    view.comparison === null
      ? view
      : { ...view, range: view.comparison, comparison: periodA(view, extent) };
}

function setPeriods(range: DayRange, comparison: DayRange): Action {
  return (view) => ({
    ...view,
    range,
    comparison,
    hasEqualLengths: true,
    axis: view.axis && widenTo(view.axis, [range, comparison]),
  });
}

/** The part of time on the chart, as it is if it shows all of these periods, else widened to them in whole bins. */
function widenTo(axis: DayRange, periods: readonly DayRange[]): DayRange {
  if (periods.every((period) => isInside(period, axis))) return axis;
  const all = [axis, ...periods];
  const startDay = Math.min(...all.map((each) => each.startDay));
  const endDay = Math.max(...all.map((each) => each.endDay));
  const unit = chooseBinUnit({ startDay, endDay });
  return { startDay: floorToBin(startDay, unit), endDay: ceilToBin(endDay, unit) };
}
