/** When the rows happened: intervals of days, row by row → two columns. */
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { countOf } from './count-of.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowOrder } from './row-order.ts';
import type { RowReader } from './row-reader.ts';
import type { Miss } from './row-readers.ts';

export class DateBuilder {
  undatedCount = 0;
  private readonly startDay = new GrowingNumbers(Int32Array);
  private readonly endDay = new GrowingNumbers(Int32Array);

  /** Adds the next row. A file without a date column has been told so once already. */
  add(row: RowReader, when: DayRange | Miss): void {
    if ('code' in when) this.push(UNDATED_DAY, UNDATED_DAY);
    else this.push(when.startDay, when.endDay);
    if ('code' in when && when.column !== NO_COLUMN)
      row.tell(when.code, when.column, { effect: 'undated' });
  }

  /** Adds the next row's days; `UNDATED_DAY` for both where there is no date. */
  push(startDay: number, endDay: number): void {
    this.startDay.push(startDay);
    this.endDay.push(endDay);
    if (startDay === UNDATED_DAY) this.undatedCount++;
  }

  /** Adds rows by their days, which are kept as they are. */
  pushAll(startDays: Int32Array, endDays: Int32Array): void {
    this.startDay.pushAll(startDays);
    this.endDay.pushAll(endDays);
    this.undatedCount += countOf(startDays, UNDATED_DAY);
  }

  /** Start days in file order, by which all columns are then ordered. */
  startDays(): Int32Array {
    return this.startDay.view();
  }

  build(order: RowOrder): { startDay: Int32Array; endDay: Int32Array } {
    return { startDay: this.startDay.pick(order), endDay: this.endDay.pick(order) };
  }
}
