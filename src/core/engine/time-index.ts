/** Which rows a period holds: rows are sorted by start day, so a period is one slice of rows, mended for the few that last longer than a day. */
import type { Columns } from '../model/columns.ts';
import type { DateRule, Period } from '../model/filter.ts';
import { UNDATED_DAY } from '../model/time.ts';
import { lowerBound } from './lower-bound.ts';

/** Rows as runs `[from, to)` in ascending order: `[from0, to0, from1, to1, …]`. Nearly always a single run. */
export type RowRuns = Uint32Array;

/** What is known of the dates of a dataset once and for all. */
export interface TimeIndex {
  readonly rowCount: number;
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  /** Rows below it have a date. */
  readonly datedCount: number;
  /** Rows, ascending, whose date spans more than one day. */
  readonly longRows: Uint32Array;
  /** Days of the longest of them; 1 if there is none. */
  readonly longestDays: number;
}

/** Indexes the dates of the columns in one pass. */
export function createTimeIndex({ rowCount, startDay, endDay }: Columns): TimeIndex {
  const datedCount = lowerBound(startDay, UNDATED_DAY, rowCount);
  const longRows = new Uint32Array(datedCount);
  let longCount = 0;
  let longestDays = 1;
  for (let row = 0; row < datedCount; row++) {
    const days = (endDay[row] as number) - (startDay[row] as number);
    if (days <= 1) continue;
    longRows[longCount++] = row;
    if (days > longestDays) longestDays = days;
  }
  return {
    rowCount,
    startDay,
    endDay,
    datedCount,
    longRows: longRows.slice(0, longCount),
    longestDays,
  };
}

/** The rows of a period, exactly, under either date rule. Cost is two binary searches and a look at the long rows near the period. */
export function findRows(index: TimeIndex, period: Period, dateRule: DateRule): RowRuns {
  if (period === null) return Uint32Array.of(0, index.rowCount);
  const { startDay, endDay } = period;
  const from = lowerBound(index.startDay, startDay, index.datedCount);
  const to = lowerBound(index.startDay, endDay, index.datedCount);
  const runs =
    dateRule === 'overlaps'
      ? addEarlier(index, startDay, { from, to })
      : cutLate(index, endDay, { from, to });
  return Uint32Array.from(runs);
}

interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Long rows that start before the slice and last into it, then the slice. */
function addEarlier(index: TimeIndex, day: number, { from, to }: Slice): number[] {
  const { longRows, endDay } = index;
  const runs: number[] = [];
  const earliest = lowerBound(index.startDay, day - index.longestDays + 1, index.datedCount);
  const before = Math.min(from, to);
  for (let i = lowerBound(longRows, earliest); i < longRows.length; i++) {
    const row = longRows[i] as number;
    if (row >= before) break;
    if ((endDay[row] as number) > day) addRun(runs, row, row + 1);
  }
  addRun(runs, from, to);
  return runs;
}

/** The slice without the long rows that last past its end. */
function cutLate(index: TimeIndex, day: number, { from, to }: Slice): number[] {
  const { longRows, endDay } = index;
  const runs: number[] = [];
  let next = from;
  for (let i = lowerBound(longRows, from); i < longRows.length; i++) {
    const row = longRows[i] as number;
    if (row >= to) break;
    if ((endDay[row] as number) <= day) continue;
    addRun(runs, next, row);
    next = row + 1;
  }
  addRun(runs, next, to);
  return runs;
}

function addRun(runs: number[], from: number, to: number): void {
  if (from >= to) return;
  if (runs.length > 0 && runs[runs.length - 1] === from) runs[runs.length - 1] = to;
  else runs.push(from, to);
}
