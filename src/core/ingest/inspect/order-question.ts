/** Which number of a date of digits is the day, where no row of a column tells. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { DateOrder, FieldId } from '../../model/mapping.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import type { ColumnVotes } from './column-votes.ts';

/** Whether a field holds whole dates. */
export function isDateField(field: FieldId): boolean {
  return field === 'date' || field === 'dateEnd';
}

/** Whether neither a row of the column nor anything else decides the order, or rows decide it both ways. */
export function isOrderOpen(votes: ColumnVotes, known: DateOrder | null): boolean {
  const { order } = votes;
  const isTorn = order['day-first'] > 0 && order['month-first'] > 0;
  return isTorn || (order.either > 0 && votes.provenOrder() === null && known === null);
}

/** Asks with the first dates that have two readings. */
export function askOrder(column: number, proposed: DateOrder, votes: ColumnVotes): ImportQuestion {
  const examples = votes.ambiguous.map(({ row, text }) => ({
    row,
    text,
    dayFirst: parseAnyDate(text, 'day-first'),
    monthFirst: parseAnyDate(text, 'month-first'),
  }));
  return { kind: 'date-order', column, proposed, examples };
}
