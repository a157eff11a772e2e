/** Degrees straight from the bytes of a cell, where they are written in the plainest way. */
import type { CellColumn } from '../cells/cell-column.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { CellTable } from '../cells/cell-table.ts';

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const MOST_WHOLE = 3;
/** A whole number of so many digits, and a power of ten as large, are exact, so their quotient is the nearest number to what is written. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/** The cell whose content begins at `start`: digits, at most three before a point, maybe a minus before them; the number that `parseFloat` gives. `NaN` for everything else. */
function readPlainDegrees(reader: CellReader, start: number): number {
  const { bytes } = reader;
  let at = start;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;
  const first = at;
  let digits = 0;
  let digit = (bytes[at] as number) - ZERO;
  while (digit >= 0 && digit <= 9 && at - first <= MOST_WHOLE) {
    digits = digits * 10 + digit;
    digit = (bytes[++at] as number) - ZERO;
  }
  const whole = at - first;
  if (whole === 0 || whole > MOST_WHOLE) return Number.NaN;
  let fraction = 0;
  if (bytes[at] === POINT) {
    const point = at;
    digit = (bytes[++at] as number) - ZERO;
    while (digit >= 0 && digit <= 9 && at - point <= MOST_DIGITS - whole) {
      digits = digits * 10 + digit;
      digit = (bytes[++at] as number) - ZERO;
    }
    fraction = at - point - 1;
    if (fraction === 0) return Number.NaN;
  }
  if (!reader.endsAt(start, at)) return Number.NaN;
  const value = digits / (POWERS[fraction] as number);
  return isNegative && value !== 0 ? -value : value;
}

/** Degrees by row, `NaN` where a cell is not plain degrees or there is no such column. They are read once and kept by the table, for those who look at it and those who open it. */
export function degreesOf(table: CellTable, number: number): Float64Array {
  const known = table.degrees.get(number);
  if (known !== undefined && known.length >= table.rowCount) return known;
  const column = table.columns[number];
  const degrees =
    column === undefined
      ? new Float64Array(table.rowCount).fill(Number.NaN)
      : readColumn(column, table);
  if (column !== undefined) table.degrees.set(number, degrees);
  return degrees;
}

function readColumn(column: CellColumn, { reader, rowCount }: CellTable): Float64Array {
  const { codes, places, size, watch } = column;
  const read = (row: number) => {
    const place = places?.[row] ?? 0;
    return place === 0 ? Number.NaN : readPlainDegrees(reader, place - 1);
  };
  const seen = codes === null ? watch?.takeDegrees(rowCount) : null;
  if (watch != null && seen != null) {
    for (const row of watch.doubtfulRows()) seen[row] = read(row);
    for (let row = 0; row < rowCount; row++) if (places?.[row] === 0) seen[row] = Number.NaN;
    return seen;
  }
  const degrees = new Float64Array(rowCount);
  if (codes === null) {
    for (let row = 0; row < rowCount; row++) degrees[row] = read(row);
    return degrees;
  }
  const known = new Float64Array(size).fill(Number.NaN);
  for (let code = 1; code < size; code++)
    known[code] = readPlainDegrees(reader, column.startOfCode(code));
  for (let row = 0; row < rowCount; row++) degrees[row] = known[codes[row] as number] as number;
  return degrees;
}
