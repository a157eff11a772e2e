/** When the rows happened: intervals of days, row by row → two columns. */
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import { type Layout, NO_COLUMN } from '../match-headers.ts';
import { parseDate } from '../parse-date.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowReader } from './row-reader.ts';

export class DateBuilder {
  undatedCount = 0;
  private readonly column: number;
  private readonly startDay = new GrowingNumbers(Int32Array);
  private readonly endDay = new GrowingNumbers(Int32Array);

  constructor({ single }: Layout) {
    this.column = single.date;
  }

  /** The row's date, `null` if there is none that can be read. */
  read(row: RowReader): DayRange | null {
    return parseDate(row.raw(this.column));
  }

  /** Adds the next row. A file without a date column has been told so once already. */
  add(row: RowReader): void {
    const when = this.read(row);
    this.startDay.push(when?.startDay ?? UNDATED_DAY);
    this.endDay.push(when?.endDay ?? UNDATED_DAY);
    if (when !== null) return;
    this.undatedCount++;
    if (this.column === NO_COLUMN) return;
    const code = row.cell(this.column) === '' ? 'date-missing' : 'date-unreadable';
    row.tell(code, this.column, { effect: 'undated' });
  }

  /** Start days in file order, by which all columns are then ordered. */
  startDays(): Int32Array {
    return this.startDay.view();
  }

  build(order: Uint32Array): { startDay: Int32Array; endDay: Int32Array } {
    return { startDay: this.startDay.pick(order), endDay: this.endDay.pick(order) };
  }
}
