/** Votes of every cell of a table of cells: each text is looked at once, and texts that hardly repeat by their bytes. */

import { type DayRange, isInside, toCivil } from '../../model/time.ts';
import { IdBytes } from '../bulk/id-bytes.ts';
import { degreesOf } from '../bulk/plain-degrees.ts';
import type { CellColumn } from '../cells/cell-column.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { type Pair, parseGeometry, parsePair } from '../grammar/coordinate-grammar.ts';
import { parseAnyDate } from '../grammar/date-grammar.ts';
import { parsePlacedWords } from '../grammar/placed-words.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';
import { PlainVoter } from './plain-voter.ts';
import {
  type City,
  findCity,
  MOST_CITY_LETTERS,
  readDegrees,
  type SwapVotes,
} from './swap-votes.ts';

/** Different texts that are told of a column whose cells are places. */
const MOST_DISTINCT = 61;
/** Rows that are looked at where a coordinate is not a cell. */
const MOST_PAIRS = 20_000;
const MOST_FIRSTS = 3;

/** Adds all cells of a column. */
export function gatherVotes(table: CellTable, column: number, votes: ColumnVotes): void {
  const cells = table.columns[column];
  if (cells === undefined) return;
  votes.isCounter = false;
  if (cells.codes !== null) {
    gatherCodes(table, cells, votes);
    return;
  }
  for (let code = 1; code < Math.min(cells.size, MOST_DISTINCT + 1); code++)
    votes.addDistinct(textOfCode(table, cells, code));
  const voter = cells.watch instanceof PlainVoter ? cells.watch : lookThrough(table, cells);
  for (const row of voter.doubtfulRows()) votes.addText(cellText(table, column, row), row + 1, 1);
  voter.settle(votes, table.rowCount);
}

/** Sees all cells of a column of places. */
function lookThrough(table: CellTable, cells: CellColumn): PlainVoter {
  const voter = new PlainVoter(table.reader);
  const places = cells.places as Uint32Array;
  for (let row = 0; row < table.rowCount; row++) {
    const place = places[row] as number;
    if (place !== 0) voter.see(row, place - 1);
  }
  return voter;
}

function gatherCodes(table: CellTable, cells: CellColumn, votes: ColumnVotes): void {
  if (cells.size === 1) {
    votes.addMany('blank', table.rowCount);
    return;
  }
  const codes = cells.codes as Uint16Array | Uint32Array;
  const counts = new Uint32Array(cells.size);
  for (let row = 0; row < table.rowCount; row++) {
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  let row = 0;
  const voter = new PlainVoter(table.reader);
  for (let code = 1; code < cells.size; code++) {
    const count = counts[code] as number;
    // The text of a last row that was cut off is no cell's.
    if (count === 0) continue;
    if (code <= MOST_DISTINCT) votes.addDistinct(textOfCode(table, cells, code));
    if (voter.add(cells.startOfCode(code), count)) continue;
    // Codes are numbers in the order of their first rows.
    row = codes.indexOf(code, row);
    votes.addText(textOfCode(table, cells, code), row + 1, count);
  }
  voter.settle(votes, table.rowCount);
}

function textOfCode(table: CellTable, cells: CellColumn, code: number): string {
  return table.unescape(cells.textOfCode(code));
}

/** Looks whether the first column counts the rows. */
export function gatherCounter(table: CellTable, votes: ColumnVotes): void {
  votes.isCounter = table.rowCount > 0;
  for (let row = 0; row < table.rowCount && votes.isCounter; row++)
    votes.count(cellText(table, 0, row));
}

/** Adds all rows that have both coordinates. */
export function gatherSwaps(table: CellTable, swap: SwapVotes): void {
  const { latitude, longitude, places } = swap.columns;
  const first = table.columns[latitude];
  const second = table.columns[longitude];
  if (latitude === NO_COLUMN || first === undefined || second === undefined) {
    gatherPairs(table, swap);
    return;
  }
  const latitudes = degreesOf(table, latitude);
  const longitudes = degreesOf(table, longitude);
  const findInRow = createCityFinder(table, places);
  for (let row = 0; row < table.rowCount; row++) {
    let y = latitudes[row] as number;
    let x = longitudes[row] as number;
    if (Number.isNaN(y)) y = readDegrees(cellText(table, latitude, row));
    if (Number.isNaN(x)) x = readDegrees(cellText(table, longitude, row));
    if (!swap.addPair(y, x, findInRow?.(row))) continue;
    const [latitudeText, longitudeText] = [latitude, longitude].map((column) =>
      cellText(table, column, row),
    ) as [string, string];
    swap.addExample({ row: row + 1, latitude: latitudeText, longitude: longitudeText });
  }
}

/** Rows in which both coordinates stand in one cell, as many as tell enough. */
function gatherPairs(table: CellTable, swap: SwapVotes): void {
  const { position, words, places } = swap.columns;
  const column = position === NO_COLUMN ? words : position;
  if (table.columns[column] === undefined) return;
  const findInRow = createCityFinder(table, places);
  for (let row = 0; row < Math.min(table.rowCount, MOST_PAIRS); row++) {
    const text = cellText(table, column, row);
    const placed = column === words ? parsePlacedWords(text, null) : null;
    const pair =
      placed?.pair ?? parsePoint(text) ?? parsePair(text, 'point') ?? parsePair(text, 'comma');
    if (pair === null) continue;
    const city = (placed === null ? undefined : findCity(placed.words)) ?? findInRow?.(row);
    const { latitude, longitude } = pair;
    const example = { row: row + 1, latitude: String(latitude), longitude: String(longitude) };
    if (swap.firsts.length < MOST_FIRSTS) swap.firsts.push(example);
    if (swap.addPair(latitude, longitude, city)) swap.addExample(example);
  }
}

function parsePoint(text: string): Pair | null {
  const shape = parseGeometry(text);
  return typeof shape === 'string' ? null : shape;
}

type FindCity = (row: number) => City | undefined;

/** The first city that a row names in these columns; `null` where none does in any row. */
function createCityFinder(table: CellTable, columns: readonly number[]): FindCity | null {
  const finders = columns.map((column) => createCityReader(table, column));
  return finders.reduce((find, next) => {
    if (find === null || next === null) return find ?? next;
    return (row) => find(row) ?? next(row);
  }, null);
}

function createCityReader(table: CellTable, column: number): FindCity | null {
  const cells = table.columns[column];
  if (cells === undefined) return null;
  const { codes } = cells;
  if (codes !== null) {
    const known = Array.from({ length: cells.size }, (_, code) =>
      code === 0 ? undefined : findCity(textOfCode(table, cells, code)),
    );
    const isAny = known.some((city) => city !== undefined);
    return isAny ? (row) => known[codes[row] as number] : null;
  }
  const { bytes, stops } = table.reader;
  return (row) => {
    const start = cells.startOf(row);
    if (start < 0) return undefined;
    let at = start;
    while (at - start <= MOST_CITY_LETTERS && stops[bytes[at] as number] === 0) at++;
    // A long cell names a city only with blanks around it.
    const isLong = at - start > MOST_CITY_LETTERS && isInked(bytes, start, at);
    return isLong ? undefined : findCity(cellText(table, column, row));
  };
}

/** Whether no byte of a stretch is blank or part of a letter past ASCII, nor a sign that is put right. */
function isInked(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte <= 0x27 || byte >= 0x80) return false;
  }
  return true;
}

/** Ids that an earlier row has: how many, and the first ones. */
export function gatherRepeated(
  table: CellTable,
  column: number,
  most: number,
): { count: number; first: string[] } {
  const cells = table.columns[column];
  const first: string[] = [];
  let count = 0;
  if (cells === undefined) return { count, first };
  if (cells.places !== null && cells.ascendingCount >= table.rowCount) {
    table.distinct.add(column);
    return { count, first };
  }
  const isRepeated = cells.codes === null ? meetPlaces(table, column) : meetCodes(table, cells);
  for (let row = 0; row < table.rowCount; row++) {
    if (!isRepeated(row)) continue;
    count++;
    if (first.length < most) first.push(cellText(table, column, row).trim());
  }
  return { count, first };
}

function meetPlaces(table: CellTable, column: number): (row: number) => boolean {
  const cells = table.columns[column] as CellColumn;
  const met = new IdBytes(table.reader, table.rowCount);
  let newCount = 0;
  return (row) => {
    const start = cells.startOf(row);
    const plain = start < 0 ? 'blank' : met.meet(start);
    if (plain === 'new' && ++newCount === table.rowCount) table.distinct.add(column);
    if (plain !== 'odd') return plain === 'repeated';
    const id = cellText(table, column, row).trim();
    if (id === '' || met.has(id)) return id !== '';
    met.add(id);
    return false;
  };
}

function meetCodes(table: CellTable, cells: CellColumn): (row: number) => boolean {
  const codes = cells.codes as Uint16Array | Uint32Array;
  const numbers = new Map<string, number>([['', -1]]);
  const numberOf = Int32Array.from({ length: cells.size }, (_, code) => {
    const id = textOfCode(table, cells, code).trim();
    const known = numbers.get(id);
    if (known === undefined) numbers.set(id, code);
    return known ?? code;
  });
  const isMet = new Uint8Array(cells.size);
  return (row) => {
    const number = numberOf[codes[row] as number] as number;
    if (number < 0) return false;
    const isRepeated = isMet[number] === 1;
    isMet[number] = 1;
    return isRepeated;
  };
}

const MOST_YEARS = 1000;
const CENTURY = 100;

/** How many of the dates of a column, from 0 to 1, lie in the year of another column, or a century from it as spreadsheets read short years; `null` where no row has both. */
export function shareOfYear(table: CellTable, date: number, year: number): number | null {
  let both = 0;
  let agreed = 0;
  for (let row = 0; row < Math.min(table.rowCount, MOST_YEARS); row++) {
    const stated = parseAnyDate(cellText(table, year, row), null);
    // Whichever number is the day: its year is the same.
    const range =
      parseAnyDate(cellText(table, date, row), 'day-first') ??
      parseAnyDate(cellText(table, date, row), 'month-first');
    if (stated === null || range === null) continue;
    both++;
    const isOther = Math.abs(yearOf(range) - yearOf(stated)) === CENTURY;
    if (isOther || isInside(range, stated)) agreed++;
  }
  return both === 0 ? null : agreed / both;
}

const yearOf = ({ startDay }: DayRange) => toCivil(startDay).year;
