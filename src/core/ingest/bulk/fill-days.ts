/** When all rows of a table happened. */
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import type { BulkRows } from './bulk-rows.ts';
import { Misses } from './misses.ts';
import { createDayReader } from './plain-days.ts';
import { NumberMemo } from './row-memo.ts';

/** By row of the table; both are `UNDATED_DAY` where there is no date. */
export interface Days {
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  readonly undated: Misses;
}

/** Reads all dates: plain days that can only be read in one way as they are, others by the readers. */
export function fillDays({ table, readers, row: current, told }: BulkRows): Days {
  const { rowCount } = table;
  const startDay = new Int32Array(rowCount);
  const endDay = new Int32Array(rowCount);
  const undated = new Misses(rowCount);
  const found: (DayRange | Miss)[] = [];
  const read = (row: RowReader) => found.push(readers.when(row)) - 1;
  const memo = new NumberMemo(current, read, told);
  const plain = createDayReader(table, readers.hints?.plainDate ?? null);
  for (let row = 0; row < rowCount; row++) {
    const day = plain(row);
    if (day !== UNDATED_DAY) {
      startDay[row] = day;
      endDay[row] = day + 1;
      continue;
    }
    const when = found[memo.at(row)] as DayRange | Miss;
    if ('code' in when) {
      undated.add(row, when);
      startDay[row] = UNDATED_DAY;
      endDay[row] = UNDATED_DAY;
    } else {
      startDay[row] = when.startDay;
      endDay[row] = when.endDay;
    }
  }
  return { startDay, endDay, undated };
}
