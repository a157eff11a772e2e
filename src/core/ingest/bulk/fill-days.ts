/** When all rows of a table happened. */
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
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
  return { startDay, dayCount, undated };
}
