/** Where the table begins in the first rows of a file, and whether they name its columns. */
import type { EncodingId } from '../../model/mapping.ts';
import { CsvScanner } from '../formats/csv-scanner.ts';
import { fillRight } from '../formats/header-rows.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { GENERIC_PRESET } from '../presets/generic.ts';
import { bareHeader } from './bare-header.ts';
import { typeOfCell } from './cell-type.ts';
import { isFigureGroup, isPartName } from './figure-names.ts';
import { KnownNames } from './known-names.ts';

/** In the order in which ties are decided. */
const DELIMITERS = [',', ';', '\t', '|', '^', '~', '\u001f'] as const;
const MOST_LOOKED = 200;
/** Rows below the names by which a second row of them is known. */
const MOST_BELOW = 20;
const LEAST_OVER_DATA = 2;
/** A longer cell is a sentence. */
const MOST_NAME_LETTERS = 60;
/** What people write where a number, a date or a place is not quite known. */
const VAGUE =
  /^(?:several|many|some|few|a few|various|numerous|multiple|dozens?|scores|hundreds|thousands|none|nobody|no one|not |no |unclear|unspecified|disputed|morning|noon|afternoon|evening|night|midnight|dawn|dusk|spring|summer|autumn|winter|early|mid|late|near|outside|varios|plusieurs|mehrere|einige|несколько|عدة|چند)/i;
/** What a row of units and kinds says of columns. */
const UNITS = new Set(
  'text string number numeric integer int float double decimal boolean bool datetime yyyy yyyy_mm_dd dd_mm_yyyy mm_dd_yyyy hh_mm degrees degree deg dd wgs84 metres meters m km people persons count category categorical units unit free_text'.split(
    ' ',
  ),
);
const HXL_TAG = /^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/i;

type Rows = readonly (readonly string[])[];

/** Rows of delimited text, as far as the bytes go. */
export function cutRows(bytes: Uint8Array, delimiter: string, isWhole: boolean): Rows {
  const scanner = new CsvScanner(delimiter.charCodeAt(0));
  scanner.scan(bytes, isWhole);
  return scanner.rows.slice(0, MOST_LOOKED);
}

/** The delimiter by which most of the first rows have the same number of cells, more cells rather than fewer; comma when none stands in them. */
export function findDelimiter(bytes: Uint8Array, isWhole: boolean): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    if (!bytes.includes(delimiter.charCodeAt(0))) continue;
    const lengths = cutRows(bytes, delimiter, isWhole)
      .filter(isFilled)
      .map((row) => (row.some(hasHalfQuotes) ? 0 : row.length));
    const { length, share } = commonest(lengths);
    const score = length < 2 ? 0 : share * Math.min(4, Math.log2(length) + 1);
    if (score > bestScore * 1.01) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** A wrong delimiter cuts through quotes. */
function hasHalfQuotes(cell: string): boolean {
  return cell.includes('"') && cell.split('"').length % 2 === 0;
}

function isFilled(row: readonly string[]): boolean {
  return row.length > 1 || row[0] !== '';
}

function commonest(lengths: readonly number[]): { length: number; share: number } {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  let length = 0;
  let count = 0;
  for (const [each, its] of counts) {
    if (its < count || (its === count && each < length)) continue;
    length = each;
    count = its;
  }
  return { length, share: lengths.length === 0 ? 0 : count / lengths.length };
}

export interface HeaderShape {
  readonly preambleRows: number;
  readonly hasHeader: boolean;
  readonly tagRows: number;
  readonly groupedColumns?: readonly number[];
}

/** What stands before the first row that is as wide as the table, whether that row names columns, and whether tags follow it. */
export function findHeader(rows: Rows): HeaderShape {
  const width = commonest(rows.filter(isFilled).map(({ length }) => length)).length;
  const wide = rows.findIndex(
    (row) => countFilled(row) >= Math.max(1, Math.min(width, 200) * 0.5) && !isComment(row, width),
  );
  const preambleRows = findNames(rows, Math.max(0, wide));
  const header = rows[preambleRows] ?? [];
  const hasHeader = !looksLikeData(header);
  const [second = [], ...data] = rows.slice(preambleRows + 1, preambleRows + 1 + MOST_BELOW);
  const isSecond = isTagRow(second) || tellsApart(header, second) || isWordsOverData(second, data);
  const parts = hasHeader && isSecond ? findParts(header, second) : [];
  if (parts.length > 0)
    return { preambleRows: preambleRows + 1, hasHeader, tagRows: 0, groupedColumns: parts };
  const groupedColumns = findGrouped(rows[preambleRows - 1] ?? [], header);
  return {
    preambleRows,
    hasHeader,
    tagRows: hasHeader && isSecond ? 1 : 0,
    ...(hasHeader && groupedColumns.length > 0 && { groupedColumns }),
  };
}

/** What stands around the names of columns. `second`: a row below them that may be names as well, or the first one of data; `null` where there is none, or no doubt. */
export interface Surroundings {
  readonly preamble: string;
  readonly second: readonly string[] | null;
}

export function lookAround(rows: Rows, { preambleRows, tagRows }: HeaderShape): Surroundings {
  const [header = [], second = []] = rows.slice(preambleRows);
  const isDoubtful = tagRows > 0 && !isSurelySecond(header, second);
  return {
    preamble: rows.slice(0, preambleRows).flat().join(' '),
    second: isDoubtful ? second : null,
  };
}

/** Whether a row below the names tells columns apart, stands below blank names, or has words for columns or units itself. */
function isSurelySecond(header: readonly string[], row: readonly string[]): boolean {
  const isBelowBlank = row.some(
    (cell, column) => cell.trim() !== '' && header[column]?.trim() === '',
  );
  const named = row.filter((cell) => isName(cell) || UNITS.has(bareHeader(cell)));
  const tags = row.filter((cell) => HXL_TAG.test(cell.trim()));
  const isNamed = named.length + tags.length >= LEAST_KNOWN;
  return tellsApart(header, row) || isBelowBlank || isNamed || isTagRow(row);
}

/** Columns below a name that stands over several, of which the next row alone has one each: "Killed" over "civ" and "mil". None where that row says more than the names, as units and names in another language do. */
function findParts(names: readonly string[], below: readonly string[]): readonly number[] {
  const groups = fillRight(names, names.length);
  const own = names.map((_, column) => below[column]?.trim() ?? '');
  const isBlank = (column: number) => names[column]?.trim() === '';
  const isOfGroup = names.map((_, column) => {
    const isFirst = !isBlank(column) && isBlank(column + 1) && own[column + 1] !== '';
    return (isFirst || (isBlank(column) && groups[column] !== '')) && own[column] !== '';
  });
  const isElsewhere = names.some(
    (name, column) => !isOfGroup[column] && own[column] !== '' && own[column] !== name.trim(),
  );
  return isElsewhere || isTagRow(below)
    ? []
    : isOfGroup.flatMap((isPart, column) => (isPart ? [column] : []));
}

/** Columns under a word for the killed or the wounded whose own names say of whom alone. */
function findGrouped(above: readonly string[], names: readonly string[]): readonly number[] {
  const isOfPeople = fillRight(above, names.length).map((group) => isFigureGroup(group));
  return names.flatMap((name, column) =>
    isOfPeople[column] === true && isPartName(name) ? [column] : [],
  );
}

/** Whether a row only says whose the columns of one name are: civilians, police. */
function tellsApart(header: readonly string[], row: readonly string[]): boolean {
  const isRepeated = (name: string) =>
    name !== '' && header.filter((each) => each === name).length > 1;
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  return (
    filled.length > 1 &&
    filled.every((column) => isRepeated(header[column] ?? '')) &&
    !row.some(isData)
  );
}

/** Names in another language, units: words, none of which comes again below, where all rows below have numbers or dates. */
function isWordsOverData(row: readonly string[], below: Rows): boolean {
  if (row.some(isData)) return false;
  let overData = 0;
  for (const [column, own] of row.entries()) {
    const cell = own.trim();
    if (isNotKnown(cell)) continue;
    const cells = below
      .map((each) => each[column]?.trim() ?? '')
      .filter((each) => !isNotKnown(each));
    if (cells.includes(cell) || cell.length > MOST_NAME_LETTERS) return false;
    if (cells.length === 0 || !cells.every(isData)) continue;
    if (VAGUE.test(cell)) return false;
    overData++;
  }
  return overData >= LEAST_OVER_DATA;
}

function isData(cell: string): boolean {
  return DATA_TYPES.has(typeOfCell(cell.trim()));
}

/** A line of groups may stand over the names ("Where" over three columns): the better of two rows that are no data. */
function findNames(rows: Rows, first: number): number {
  const upper = rows[first] ?? [];
  const lower = rows[first + 1];
  if (lower === undefined || looksLikeData(upper) || looksLikeData(lower)) return first;
  return countKnown(lower) > countKnown(upper) ? first + 1 : first;
}

function isName(cell: string): boolean {
  return NAMES.findKnown(cell) !== null;
}

/** Distinct names that people give to columns. */
function countKnown(row: readonly string[]): number {
  return new Set(row.map((cell) => NAMES.findKnown(cell)).filter((name) => name !== null)).size;
}

/** Whether a row names columns, all of it and of more than two: that of another table below the first. */
export function isHeaderRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 2 && filled.every(isName) && countKnown(filled) === filled.length;
}

function countFilled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

function isComment(row: readonly string[], width: number): boolean {
  return /^#\s/.test(row[0] ?? '') && row.length < Math.max(2, width);
}

/** Programs write NULL and NaN where a column has no tag. */
function isTagRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => !isNotKnown(cell.trim()));
  return filled.length > 0 && filled.every((cell) => HXL_TAG.test(cell.trim()));
}

const NAMES = new KnownNames(GENERIC_PRESET.rows);
const CODE_PAGES = ['windows-1251', 'windows-1256', 'windows-1255'] as const;
/** One may be an answer as well as a name. */
const LEAST_KNOWN = 2;

/** The code page by which the first lines name columns as people do, in letters that UTF-8 does not give; UTF-8 where none does. */
export function guessCodePage(bytes: Uint8Array): EncodingId {
  const head = bytes.subarray(0, 4096);
  if (!new TextDecoder().decode(head).includes('\ufffd')) return 'utf-8';
  const known = CODE_PAGES.map((page) => {
    const lines = new TextDecoder(page).decode(head).split(/[\r\n]+/, 5);
    const names = lines
      .flatMap((line) => line.split(/[,;\t|]/))
      .filter((name) => hasForeignLetter(name));
    return { page, count: countKnown(names.map((name) => name.replaceAll('"', ''))) };
  });
  const best = known.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count >= LEAST_KNOWN ? best.page : 'utf-8';
}

function hasForeignLetter(name: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name);
}

const DATA_TYPES: ReadonlySet<string> = new Set([
  'whole-number',
  'decimal-number',
  'date',
  'position',
  'link',
  'time',
]);

/** A row that holds numbers, dates, places or links and no names that people give to columns. */
function looksLikeData(row: readonly string[]): boolean {
  const known = countKnown(row);
  const data = row.filter(isData).length;
  // "No" and "Type" are answers as well as names.
  return data > 0 && (known === 0 || (known === 1 && data > row.length / 2));
}
