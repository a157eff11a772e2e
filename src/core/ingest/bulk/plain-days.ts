/** Days straight from the bytes of cells, where they are written in the plainest way. */
import { isCivilDay, toDay, UNDATED_DAY } from '../../model/time.ts';
import type { CellColumn } from '../cells/cell-column.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { CellTable } from '../cells/cell-table.ts';
import type { PlainDate } from '../columns/row-readers.ts';

const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NO_NUMBER = -1;

/** Reads the day of a row; `UNDATED_DAY` where it is not plain. */
export type DayReader = (row: number) => number;

/** `hint`: the columns that make the date wherever they are plain. */
export function createDayReader(table: CellTable, hint: PlainDate | null): DayReader {
  if (hint === null) return () => UNDATED_DAY;
  const read = createStartReader(table, hint);
  const end = table.columns[hint.end];
  return end === undefined ? read : (row) => (end.startOf(row) < 0 ? read(row) : UNDATED_DAY);
}

function createStartReader(table: CellTable, hint: PlainDate): DayReader {
  const readParts = createPartsReader(table, hint);
  const column = table.columns[hint.date];
  if (column === undefined) return readParts;
  const { reader } = table;
  const { codes, places } = column;
  if (codes === null)
    return (row) => {
      const place = places?.[row] ?? 0;
      return place === 0 ? readParts(row) : readIsoDay(reader, place - 1);
    };
  const known = byCode(column, UNDATED_DAY, (start) => readIsoDay(reader, start));
  return (row) => {
    const code = codes[row] as number;
    return code === 0 ? readParts(row) : (known[code] as number);
  };
}

function createPartsReader(table: CellTable, { year, month, day }: PlainDate): DayReader {
  const [years, months, days] = [year, month, day].map((column) => numbersOf(table, column));
  if (!years || !months || !days) return () => UNDATED_DAY;
  return (row) => dayOf(years(row), months(row), days(row));
}

/** Whole numbers of a column that repeats itself; `null` for any other. */
function numbersOf(table: CellTable, number: number): ((row: number) => number) | null {
  const column = table.columns[number];
  const codes = column?.codes ?? null;
  if (column === undefined || codes === null) return null;
  const known = byCode(column, NO_NUMBER, (start) => readNumber(table.reader, start));
  return (row) => known[codes[row] as number] as number;
}

function byCode(column: CellColumn, blank: number, read: (start: number) => number): Int32Array {
  const values = new Int32Array(column.size).fill(blank);
  for (let code = 1; code < column.size; code++) values[code] = read(column.startOfCode(code));
  return values;
}

/** The day of the cell whose content begins at `start`, written as `2015-11-13`; `UNDATED_DAY` for everything else. */
export function readIsoDay(reader: CellReader, start: number): number {
  const { bytes } = reader;
  if (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return UNDATED_DAY;
  if (!reader.endsAt(start, start + 10)) return UNDATED_DAY;
  const year = readDigits(bytes, start, start + 4);
  const month = readDigits(bytes, start + 5, start + 7);
  return dayOf(year, month, readDigits(bytes, start + 8, start + 10));
}

/** At most four digits. */
function readNumber(reader: CellReader, start: number): number {
  const { bytes, stops } = reader;
  let end = start;
  while (end < start + 4 && stops[bytes[end] as number] === 0 && bytes[end] !== QUOTE) end++;
  return reader.endsAt(start, end) ? readDigits(bytes, start, end) : NO_NUMBER;
}

function readDigits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return NO_NUMBER;
    number = number * 10 + digit;
  }
  return number;
}

function dayOf(year: number, month: number, day: number): number {
  const civil = { year, month, day };
  return isCivilDay(civil) ? toDay(civil) : UNDATED_DAY;
}
