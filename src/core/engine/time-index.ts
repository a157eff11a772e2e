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
  /** The latest end of a date; −Infinity if no row has one. */
  readonly lastEndDay: number;
  /** Rows, ascending, whose date spans more than one day. */
  readonly longRows: Uint32Array;
  /** Days of the longest of them; 1 if there is none. */
  readonly longestDays: number;
  /** Every day that a row begins on, ascending. */
  readonly days: Int32Array;
  /** The first row of each of `days`, and at the end `datedCount`. */
  readonly firstRows: Uint32Array;
}

/** Indexes the dates of the columns in one pass. 8 bytes for each day that has incidents, 4 for each long row. */
export function createTimeIndex({ rowCount, startDay, endDay }: Columns): TimeIndex {
  const datedCount = lowerBound(startDay, UNDATED_DAY, rowCount);
  const days: number[] = [];
  const firstRows: number[] = [];
  const longRows: number[] = [];
  let lastEndDay = -Infinity;
  let longestDays = 1;
  for (let row = 0, nextDay = -Infinity; row < datedCount; row++) {
    const start = startDay[row] as number;
    const end = endDay[row] as number;
    if (start >= nextDay) {
      days.push(start);
      firstRows.push(row);
      nextDay = start + 1;
    }
    if (end > lastEndDay) lastEndDay = end;
    const length = end - start;
    if (length <= 1) continue;
    longRows.push(row);
    if (length > longestDays) longestDays = length;
  }
  firstRows.push(datedCount);
  return {
    rowCount,
    startDay,
    endDay,
    datedCount,
    lastEndDay,
    longRows: new Uint32Array(longRows),
    longestDays,
    days: new Int32Array(days),
    firstRows: new Uint32Array(firstRows),
  };
}

/** The first row that begins on this day or later, undated ones left out. */
export function firstRowFrom({ days, firstRows }: TimeIndex, day: number): number {
  return firstRows[lowerBound(days, day)] as number;
}

/** The rows of a period, exactly, under either date rule. Cost is two binary searches and a look at the long rows near the period. */
export function findRows(index: TimeIndex, period: Period, dateRule: DateRule): RowRuns {
  if (period === null) return Uint32Array.of(0, index.rowCount);
  const { startDay, endDay } = period;
  const from = firstRowFrom(index, startDay);
  const to = firstRowFrom(index, endDay);
  const runs =
    dateRule === 'overlaps'
      ? addEarlier(index, startDay, { from, to })
      : cutLate(index, endDay, { from, to });
  return new Uint32Array(runs);
}

interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Long rows that start before the slice and last into it, then the slice. */
function addEarlier(index: TimeIndex, day: number, { from, to }: Slice): number[] {
  const { longRows, endDay } = index;
  const runs: number[] = [];
  const earliest = firstRowFrom(index, day - index.longestDays + 1);
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
