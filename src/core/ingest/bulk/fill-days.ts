/** When all rows of a table happened. */
import { type DayRange, toDay, UNDATED_DAY } from '../../model/time.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { BulkRows } from './bulk-rows.ts';
import { Misses } from './misses.ts';
import { createDayReader } from './plain-days.ts';
import { NumberMemo } from './row-memo.ts';

/** By row of the table: the first day, `UNDATED_DAY` where there is no date, and how many there are, `null` if it is one in every row. */
export interface Days {
  readonly startDay: Int32Array;
  readonly dayCount: Int32Array | null;
  readonly undated: Misses;
}

/** Reads all dates: plain days that can only be read in one way as they are, others by the readers. */
export function fillDays({ table, readers, row: current, told }: BulkRows): Days {
  const { rowCount } = table;
  const startDay = new Int32Array(rowCount);
  let dayCount: Int32Array | null = null;
  const undated = new Misses(rowCount);
  const found: (DayRange | Miss)[] = [];
  const read = (row: RowReader) => found.push(readers.when(row)) - 1;
  const memo = new NumberMemo(current, read, told);
  const plain = createDayReader(table, readers.hints?.plainDate ?? null);
  for (let row = 0; row < rowCount; row++) {
    const day = plain(row);
    if (day !== UNDATED_DAY) {
      startDay[row] = day;
      continue;
    }
    const when = found[memo.at(row)] as DayRange | Miss;
    const isUndated = 'code' in when;
    if (isUndated) undated.add(row, when);
    const count = isUndated ? 0 : when.endDay - when.startDay;
    startDay[row] = isUndated ? UNDATED_DAY : when.startDay;
    if (count === 1) continue;
    dayCount ??= new Int32Array(rowCount).fill(1);
    dayCount[row] = count;
  }
  tellFar({ table, readers, row: current, told }, startDay);
  return { startDay, dayCount, undated };
}

const [EARLY_START, EARLY_END, FAR_START, FAR_END] = [1250, 1500, 2300, 7000].map((year) =>
  toDay({ year, month: 1, day: 1 }),
) as [number, number, number, number];
/** Of so many the user knows: they were asked about. */
const MOST_FAR = 0.9;

/** Tells days that other calendars would put in the present, where most days of the file are not so. */
function tellFar({ readers, row, told }: BulkRows, startDay: Int32Array): void {
  const column = readers.hints?.dateColumn ?? NO_COLUMN;
  const far = column === NO_COLUMN ? [] : listFar(startDay);
  if (far.length === 0) return;
  told.beginPass();
  for (const at of far) row.goTo(at).tell('date-far', column, { effect: 'notice' });
}

/** The rows of such days, by the first day of every row; none where most are so. */
export function listFar(startDay: Int32Array): readonly number[] {
  const far: number[] = [];
  let datedCount = 0;
  for (let at = 0; at < startDay.length; at++) {
    const day = startDay[at] as number;
    if (day !== UNDATED_DAY) datedCount++;
    if (day < EARLY_END ? day >= EARLY_START : day >= FAR_START && day < FAR_END) far.push(at);
  }
  return far.length < datedCount * MOST_FAR ? far : [];
}
