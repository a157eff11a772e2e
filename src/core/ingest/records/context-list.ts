/** Dated events around the incidents. */
import type { ContextEvent } from '../../model/report.ts';
import type { DayRange } from '../../model/time.ts';
import type { CONTEXT_LAYOUT } from '../presets/atlas-records.ts';
import type { RecordOf } from '../presets/record-layout.ts';
import type { TellCell } from './record-table.ts';

type ContextRecord = RecordOf<typeof CONTEXT_LAYOUT>;

export class ContextList {
  private readonly events: ContextEvent[] = [];

  /** Takes an event; one without a date that can be read is rejected. */
  add(record: ContextRecord, tell: TellCell): void {
    const when = readSpan(record, tell);
    if (when === null) {
      tell('date-missing', 'date', 'rejected');
      return;
    }
    this.events.push({
      id: record.id,
      title: record.title,
      note: record.note,
      when,
      articleSays: record.article_says,
      publisher: record.source_publisher,
      sourceTitle: record.source_title,
      url: record.source_url,
      isRead: record.basis,
    });
  }

  /** In time order, ties in file order. */
  toSorted(): readonly ContextEvent[] {
    return this.events.toSorted((a, b) => a.when.startDay - b.when.startDay);
  }
}

/** From the first day of `date` to the last of `date_end`. An end before the beginning is told, and left out. */
function readSpan({ date, date_end: end }: ContextRecord, tell: TellCell): DayRange | null {
  if (date === null || end === null) return date;
  if (end.endDay >= date.endDay) return { startDay: date.startDay, endDay: end.endDay };
  tell('range-out-of-order', 'date_end');
  return date;
}
