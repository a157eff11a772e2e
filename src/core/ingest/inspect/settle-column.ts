/** How the dates and numbers of a column are written, by what its rows prove. */
import type { ColumnMapping, DateOrder, FieldId } from '../../model/mapping.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isFigureField } from './sheet-fields.ts';

/** The column with the order and the decimal sign that its rows prove. */
export function settleColumn(
  column: ColumnMapping,
  votes: ColumnVotes | undefined,
  orderOfFile: DateOrder | null,
): ColumnMapping {
  if (votes === undefined) return column;
  const { order } = votes;
  const hasOrder = order.either + order['day-first'] + order['month-first'] > 0;
  const likelier = order['month-first'] > order['day-first'] ? 'month-first' : 'day-first';
  const dateOrder =
    votes.provenOrder() ?? column.dateOrder ?? (hasOrder ? (orderOfFile ?? likelier) : null);
  return {
    ...column,
    dateOrder,
    decimal: votes.provenDecimal(),
  };
}

/** Cells such as 1.017 only: of people a thousand and seventeen, of degrees a fraction. */
export function guessDecimal(field: FieldId, votes: ColumnVotes): ColumnMapping['decimal'] {
  if (votes.decimal.either === 0) return null;
  const hasPoint = [...votes.distinct].some((text) => text.includes('.'));
  if (isFigureField(field)) return hasPoint ? 'comma' : 'point';
  return hasPoint ? 'point' : 'comma';
}
