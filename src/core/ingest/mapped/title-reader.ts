/** What a stranger's row is called, and rows of sheets that are no incidents: totals, notes, headers once more. */
import type { FindingCode } from '../../model/finding.ts';
import type { FieldId } from '../../model/mapping.ts';
import type { DayRange } from '../../model/time.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { isNotKnown, parseNumber } from '../grammar/number-grammar.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { createTermReader } from './category-readers.ts';
import type { ColumnSet } from './column-set.ts';

const MOST_TOTAL_LETTERS = 24;
/** The words that stand before sums, alone. */
const TOTAL =
  /^(?:(?:grand |sub-?|overall )?totals?|sums?|(?:gesamt)?summe|gesamt|insgesamt|totale|suma|totaal|toplam|итого|всего|(?:ال)?مجموع|الإجمالي|جمع(?: کل)?|סה"כ)\s*:?$/i;
/** The same among other words, such as "France total" or "Total 2015-2016": where nothing else stands in the row but numbers. */
const TOTAL_AMONG =
  /(?:^|[\s(:/-])(?:(?:sub-?)?totals?|(?:zwischen|gesamt)?summe|insgesamt|totale|totaal|toplam|итого|всего|(?:ال)?مجموع|الإجمالي|average|mean|moyenne|durchschnitt|promedio|среднее)(?:$|[\s):/-])/iu;
const MOST_AMONG_LETTERS = 60;
/** What stands for a month where a row is of all months. */
const ALL_MONTHS = /^(?:tot|all(?: months)?|ytd|annual|full year)\.?$/i;
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
  const month = columns.first('month');
  const isOfAll = (row: RowReader) => {
    const text = month === NO_COLUMN ? '' : row.cell(month).trim();
    return TOTAL.test(text) || ALL_MONTHS.test(text);
  };
  const read = (row: RowReader) => row.cell(column) || compose(row);
  return {
    statedTitle(row) {
      const title = read(row);
      if (title === '' || isOfAll(row)) return '';
      const isOdd =
        (title.length <= MOST_TOTAL_LETTERS && TOTAL.test(title)) ||
        isTotalAmong(title) ||
        title === name ||
        NOTE.test(title);
      return isOdd && nameRejected(row, header) !== 'row-empty' ? '' : title;
    },
    // Of a row that is called "Total" and has a date or a place.
    composedTitle: read,
    nameRejected: (row) => (isOfAll(row) ? 'row-total' : nameRejected(row, header)),
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
  const words = filled.filter(({ text }) => !isFigure(text));
  const isTotalOf = filled.length > 1 && words.length === 1 && isTotalAmong(words[0]?.text ?? '');
  if (isTotal || isTotalOf) return 'row-total';
  const isNote = filled.length === 1 && NOTE.test(filled[0]?.text ?? '');
  if (isNote) return 'row-note';
  return filled.length === 1 && isPeriod(filled[0]?.text ?? '') ? 'row-heading' : 'row-empty';
}

function isTotalAmong(text: string): boolean {
  return text.length <= MOST_AMONG_LETTERS && TOTAL_AMONG.test(text);
}

function isFigure(text: string): boolean {
  return isNotKnown(text) || (parseNumber(text, 'point') ?? parseNumber(text, 'comma')) !== null;
}

/** Whether a date is of more than a day. */
function isPeriod(text: string): boolean {
  const range = parseAnyDate(text, 'day-first');
  return range !== null && range.endDay > range.startDay + 1;
}

/** A month or a year that stands alone in its row heads the rows below it, and beside a total it is what that is of: neither is the date of an incident. */
export function readNoHeadings(
  readDate: (row: RowReader) => DayRange | Miss,
  columns: ColumnSet,
): (row: RowReader) => DayRange | Miss {
  const others = columns.mapping.columns.flatMap(({ field }, column) =>
    DATES.has(field) ? [] : [column],
  );
  const isHeading = (row: RowReader) => {
    let isTotal = false;
    let isAlone = true;
    for (const column of others) {
      const text = row.cell(column);
      if (text === '') continue;
      isAlone = false;
      if (TOTAL.test(text)) isTotal = true;
      else if (!isFigure(text)) return false;
    }
    return isAlone || isTotal;
  };
  return (row) => {
    const when = readDate(row);
    const isWide = !('code' in when) && when.endDay > when.startDay + 1;
    return isWide && isHeading(row) ? NO_DATE : when;
  };
}

const NO_DATE: Miss = { code: 'date-missing', column: NO_COLUMN };
const DATES: ReadonlySet<FieldId> = new Set(['date', 'dateEnd', 'year', 'month', 'day']);

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
    return cut(title);
  };
}

/** What a list shows in one line; a description that stands for a title is read in Details. */
const MOST_TITLE_LETTERS = 160;

function cut(title: string): string {
  if (title.length <= MOST_TITLE_LETTERS) return title;
  const blank = title.lastIndexOf(' ', MOST_TITLE_LETTERS);
  const end = blank > MOST_TITLE_LETTERS / 2 ? blank : MOST_TITLE_LETTERS;
  return `${title.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
