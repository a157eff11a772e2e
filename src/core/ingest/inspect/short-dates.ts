/** Columns of dates such as 31-12-97: three numbers with hyphens, of which any could be the year, until a row tells. */
import type { ColumnMapping } from '../../model/mapping.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { SHORT_YEAR, SHORT_YEAR_LAST } from '../presets/code-tables.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isYearName } from './column-words.ts';

const SHORT = /^(\d{1,2})-(\d{1,2})-(\d{2})$/;
/** No day of a month is greater. */
const LAST_DAY = 31;
const LAST_MONTH = 12;
const LEAST_AGREED = 0.95;

/** Whether all of a column's first texts are three short numbers with hyphens. */
export function areShortNumbers({ distinct }: Pick<ColumnVotes, 'distinct'>): boolean {
  const texts = [...distinct].filter((text) => !isNotKnown(text));
  return texts.length > 0 && texts.every((text) => SHORT.test(text.trim()));
}

/** How years are read that all have two digits at most; `null` for every other column. */
export function findShortYears({ span, filled }: ColumnVotes): Pick<ColumnMapping, 'codes'> | null {
  const isShort = filled > 0 && span.least >= 0 && span.greatest < 100;
  return isShort ? { codes: SHORT_YEAR } : null;
}

/** How such dates are read, where rows prove that the year is last, by its size or by a column of years, and which of the others is the day, and none says otherwise; `null` for every other column. */
export function findShortDates(
  table: CellTable,
  column: number,
  votes: ColumnVotes,
): Pick<ColumnMapping, 'codes' | 'dateOrder'> | null {
  if (!areShortNumbers(votes)) return null;
  const year = table.header.findIndex(isYearName);
  const greatest = [0, 0, 0];
  const agreed = [0, 0, 0];
  let hasYearZero = false;
  for (let row = 0; row < table.rowCount; row++) {
    const parts = SHORT.exec(cellText(table, column, row).trim())?.slice(1) ?? [];
    const ending = year < 0 ? '' : cellText(table, year, row).trim().slice(-2);
    for (const [at, part] of parts.entries()) {
      greatest[at] = Math.max(greatest[at] ?? 0, Number.parseInt(part, 10));
      if (part.padStart(2, '0') === ending) agreed[at] = (agreed[at] ?? 0) + 1;
    }
    hasYearZero ||= parts[2] === '00';
  }
  const [first = 0, second = 0, last = 0] = greatest;
  const isOfYear = (agreed[2] ?? 0) >= votes.filled * LEAST_AGREED && agreed[0] !== agreed[2];
  const isLast = (last > LAST_DAY || hasYearZero || isOfYear) && first <= LAST_DAY;
  const isDayFirst = first > LAST_MONTH && second <= LAST_MONTH;
  const isMonthFirst = first <= LAST_MONTH && second > LAST_MONTH && second <= LAST_DAY;
  if (!isLast || isDayFirst === isMonthFirst) return null;
  return { codes: SHORT_YEAR_LAST, dateOrder: isDayFirst ? 'day-first' : 'month-first' };
}
