/** The year of a sheet whose dates have none, by what stands around it. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { Mapping } from '../../model/mapping.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { NO_COLUMN } from '../match-headers.ts';

const MOST_EXAMPLES = 3;
const MOST_LOOKED = 1000;
/** Not of a whole date, which tells when a file was saved. */
const YEAR = /(?<!\d|\d[-_.])(?:19[5-9]\d|20[0-4]\d)(?!\d|[-_.]\d)/g;

/** The one year that a text names; `null` where it names none or several. */
function onlyYear(text: string): number | null {
  const [year, other] = new Set(text.match(YEAR) ?? []);
  return year === undefined || other !== undefined ? null : Number.parseInt(year, 10);
}

/** The column of days whose year no column says; `NO_COLUMN` for none. */
export function findYearless(columns: Mapping['columns']): number {
  const isDated = columns.some(({ field }) => field === 'date' || field === 'year');
  return isDated ? NO_COLUMN : columns.findIndex(({ field }) => field === 'dayAndMonth');
}

/** The year that the first of these texts names that names any: the sheet, the lines above the table, the file. */
export function findStatedYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = onlyYear(text);
    if (year !== null || text.search(YEAR) >= 0) return year;
  }
  return null;
}

/** Asks once for all dates. */
export function askYear(
  column: number,
  proposed: number | null,
  table: CellTable,
): Extract<ImportQuestion, { kind: 'year-of-dates' }> {
  const texts: string[] = [];
  for (let row = 0; row < Math.min(table.rowCount, MOST_LOOKED); row++) {
    const text = cellText(table, column, row).trim();
    if (texts.length < MOST_EXAMPLES && !isNotKnown(text) && !texts.includes(text))
      texts.push(text);
  }
  return { kind: 'year-of-dates', column, proposed, examples: texts };
}
