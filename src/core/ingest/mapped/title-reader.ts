/** What a stranger's row is called, and rows of sheets that are no incidents: totals, notes, headers once more. */
import type { FindingCode } from '../../model/finding.ts';
import type { RowReader } from '../columns/row-reader.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { createTermReader } from './category-readers.ts';
import type { ColumnSet } from './column-set.ts';

const MOST_TOTAL_LETTERS = 24;
/** The words that stand before sums, alone. */
const TOTAL =
  /^(?:(?:grand |sub-?|overall )?totals?|sums?|(?:gesamt)?summe|gesamt|insgesamt|totale|suma|totaal|toplam|итого|всего|(?:ال)?مجموع|الإجمالي|جمع(?: کل)?|סה"כ)\s*:?$/i;
/** How footnotes begin. */
const NOTE =
  /^(?:[*†‡©]|(?:sources?|notes?|nb|n\.b\.|quellen?|fuentes?|data|(?:last )?updated?|generated|exported|compiled|prepared|copyright|disclaimer)\b)/i;

/** The title that a row states, or else one made of its terms; empty for a row that is a total, a note or the header once more, unless it has a date or a place. */
export function createTitleReaders(
  columns: ColumnSet,
  header: readonly string[],
): {
  readonly statedTitle: (row: RowReader) => string;
  readonly composedTitle: (row: RowReader) => string;
  readonly nameRejected: (row: RowReader) => FindingCode;
} {
  const column = columns.first('title');
  const compose = composeTitle(columns);
  const name = header[column];
  const read = (row: RowReader) => row.cell(column) || compose(row);
  return {
    statedTitle(row) {
      const title = read(row);
      if (title === '') return '';
      const isOdd =
        (title.length <= MOST_TOTAL_LETTERS && TOTAL.test(title)) ||
        title === name ||
        NOTE.test(title);
      return isOdd && nameRejected(row, header) !== 'row-empty' ? '' : title;
    },
    // Of a row that is called "Total" and has a date or a place.
    composedTitle: read,
    nameRejected: (row) => nameRejected(row, header),
  };
}

/** Why nothing is made of a row that says neither when nor where. */
function nameRejected({ cells }: RowReader, header: readonly string[]): FindingCode {
  const filled = cells.flatMap((cell, column) => {
    const text = cell.trim();
    return text === '' ? [] : [{ text, isHeader: text === header[column] }];
  });
  if (filled.length > 1 && filled.every(({ isHeader }) => isHeader)) return 'row-header';
  const isTotal = filled.slice(0, 3).some(({ text }) => TOTAL.test(text));
  if (isTotal) return 'row-total';
  const isNote = filled.length === 1 && NOTE.test(filled[0]?.text ?? '');
  return isNote ? 'row-note' : 'row-empty';
}

const isNumber = (text: string) => /^\d*(?:\.0+)?$/.test(text);

function composeTitle(columns: ColumnSet): (row: RowReader) => string {
  const readers = columns.mapping.titleColumns
    .filter((column) => column !== NO_COLUMN)
    .map((column) => {
      // Where codes lose something, the source's own words make the better title.
      const isLossy = (columns.codes(column)?.otherwise ?? 'same') !== 'same';
      const read = createTermReader(columns, column, false);
      return (row: RowReader) =>
        isLossy && !isNumber(row.cell(column)) ? row.cell(column) : read(row);
    });
  return (row) => {
    let title = '';
    for (const read of readers) {
      const term = read(row);
      if (term !== '') title = title === '' ? term : `${title}, ${term}`;
    }
    return title;
  };
}
