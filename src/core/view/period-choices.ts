/** Choices of two periods in one step, for who has begun to compare. */
import { type DayRange, toCivil, toDay } from '../model/time.ts';
import type { Action } from './actions.ts';
import { periodA, setPeriods, withLength, YEAR_DAYS } from './compare.ts';

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
