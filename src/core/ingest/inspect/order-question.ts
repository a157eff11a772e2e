/** Whether day and month of a column of dates could stand either way, and how that is asked. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { DateOrder, FieldId } from '../../model/mapping.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import type { ColumnVotes } from './column-votes.ts';

/** Whether a field holds whole dates. */
export function isDateField(field: FieldId): boolean {
  return field === 'date' || field === 'dateEnd';
}

/** Whether neither a row of the column nor anything else decides the order, or rows decide it both ways. */
export function isOpen(votes: ColumnVotes, known: DateOrder | null): boolean {
  const { order } = votes;
  const isTorn = order['day-first'] > 0 && order['month-first'] > 0;
  return isTorn || (order.either > 0 && votes.provenOrder() === null && known === null);
}

/** With rows of the file, read both ways. */
export function askOrder(column: number, proposed: DateOrder, votes: ColumnVotes): ImportQuestion {
  const examples = votes.ambiguous.map(({ row, text }) => ({
    row,
    text,
    dayFirst: parseAnyDate(text, 'day-first'),
    monthFirst: parseAnyDate(text, 'month-first'),
  }));
  return { kind: 'date-order', column, proposed, examples };
}
