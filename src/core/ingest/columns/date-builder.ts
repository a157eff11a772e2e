/** When the rows happened: intervals of days, row by row → two columns. */
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { RowOrder } from './row-order.ts';
import type { RowReader } from './row-reader.ts';
import type { Miss } from './row-readers.ts';
import { sortByDay } from './sort-by-day.ts';

export class DateBuilder {
  undatedCount = 0;
  private readonly startDay = new GrowingNumbers(Int32Array);
  /** Days from start to end: 0 where there is no date, and 1 in nearly every other row, so that they mostly take no memory. */
  private readonly dayCount = new GrowingNumbers(Int32Array);

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
    this.dayCount.push(endDay - startDay);
    if (startDay === UNDATED_DAY) this.undatedCount++;
  }

  /** Adds rows by their start days, which are kept as they are, and days from start to end, `null` for 1 in all of them. So many of them have no date. */
  pushAll(startDays: Int32Array, dayCounts: Int32Array | null, undatedCount: number): void {
    this.startDay.pushAll(startDays);
    if (dayCounts === null) this.dayCount.pushMany(1, startDays.length);
    else this.dayCount.pushAll(dayCounts);
    this.undatedCount += undatedCount;
  }

  /** The columns in the order of time, by which all others are then ordered. */
  build(): { order: RowOrder; startDay: Int32Array; endDay: Int32Array } {
    const startDays = this.startDay.view();
    const { days: startDay, ...rows } = sortByDay(startDays);
    const order = new RowOrder(rows);
    order.release(startDays);
    const one = this.dayCount.single();
    const counts = one === null ? this.dayCount.pick(order) : null;
    const endDay = new Int32Array(order.length);
    for (let row = 0; row < order.length; row++)
      endDay[row] = (startDay[row] as number) + (one ?? (counts?.[row] as number));
    return { order, startDay, endDay };
  }
}
