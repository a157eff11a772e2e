/** Columns of years with the month behind a point: 1784.05 is of May, and a spreadsheet has written 1784.1 for October. */
import type { ColumnMapping } from '../../model/mapping.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { YEAR_AND_MONTH } from '../presets/code-tables.ts';
import type { ColumnVotes } from './column-votes.ts';

const YEAR = /^\d{4}(?:\.(\d{1,2}))?$/;
/** Months in two digits; of the tenth a number loses the last. */
const MONTH = /^(?:0[0-9]|1[0-2]?|0)$/;
const WITH_ZERO = /^0[1-9]$/;

/** How such a column is read, where months below ten have their zero and no fraction is another; `null` for parts of years and every other column. */
export function findYearMonths({
  distinct,
}: Pick<ColumnVotes, 'distinct'>): Pick<ColumnMapping, 'codes'> | null {
  const texts = [...distinct].map((text) => text.trim()).filter((text) => !isNotKnown(text));
  const fractions = texts.map((text) => YEAR.exec(text)?.[1] ?? '');
  const isEach = texts.every(
    (text, i) => YEAR.test(text) && (fractions[i] === '' || MONTH.test(fractions[i] as string)),
  );
  return isEach && fractions.some((fraction) => WITH_ZERO.test(fraction))
    ? { codes: YEAR_AND_MONTH }
    : null;
}
