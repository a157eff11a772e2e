/** A period and a date rule as four limits, so that one comparison fits both rules. */
import type { Columns } from '../model/columns.ts';
import type { DateRule, Period } from '../model/filter.ts';
import { UNDATED_DAY } from '../model/time.ts';

/** An incident is in if `startFrom ≤ startDay < startBefore` and `endAfter < endDay ≤ endUpTo`. */
export interface DayWindow {
  readonly startFrom: number;
  readonly startBefore: number;
  readonly endAfter: number;
  readonly endUpTo: number;
}

const ALL_TIME: DayWindow = {
  startFrom: -Infinity,
  startBefore: Infinity,
  endAfter: -Infinity,
  endUpTo: Infinity,
};

/** The window of a period. `null` holds every row, undated ones too; a range never holds an undated row, whatever its end. */
export function toDayWindow(period: Period, dateRule: DateRule): DayWindow {
  if (period === null) return ALL_TIME;
  const { startDay, endDay } = period;
  return dateRule === 'overlaps'
    ? {
        startFrom: -Infinity,
        startBefore: Math.min(endDay, UNDATED_DAY),
        endAfter: startDay,
        endUpTo: Infinity,
      }
    : { startFrom: startDay, startBefore: UNDATED_DAY, endAfter: -Infinity, endUpTo: endDay };
}

/** Makes the test whether a row's days are in the window. */
export function createWindowTest(
  { startDay, endDay }: Pick<Columns, 'startDay' | 'endDay'>,
  window: DayWindow,
): (row: number) => boolean {
  return (row) => isInWindow(window, startDay[row] as number, endDay[row] as number);
}

/** Whether an incident's days are in the window. */
export function isInWindow(window: DayWindow, startDay: number, endDay: number): boolean {
  return (
    startDay >= window.startFrom &&
    startDay < window.startBefore &&
    endDay > window.endAfter &&
    endDay <= window.endUpTo
  );
}
