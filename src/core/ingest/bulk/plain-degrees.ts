/** Degrees straight from the bytes of a cell, where they are written in the plainest way. */
import type { CellColumn } from '../cells/cell-column.ts';
import type { CellReader } from '../cells/cell-reader.ts';

const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const MOST_WHOLE = 3;
/** A whole number of so many digits, and a power of ten as large, are exact, so their quotient is the nearest number to what is written. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/** The cell whose content begins at `start`: digits, at most three before a point, maybe a minus before them; the number that `parseFloat` gives. `NaN` for everything else. */
function readPlainDegrees({ bytes, stops }: CellReader, start: number): number {
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
  // Inside quotes, what ends a plain cell is a sign like any other.
  const isEnd =
    bytes[start - 1] === QUOTE
      ? bytes[at] === QUOTE && stops[bytes[at + 1] as number] === 1
      : stops[bytes[at] as number] === 1;
  if (!isEnd) return Number.NaN;
  const value = digits / (POWERS[fraction] as number);
  return isNegative && value !== 0 ? -value : value;
}

/** Reads the cells of a column so, by row; `NaN` where a cell is not plain degrees. */
export function createDegreesReader(
  column: CellColumn,
  reader: CellReader,
): (row: number) => number {
  const { codes, places, size } = column;
  if (codes === null) {
    return (row) => {
      const place = places?.[row] ?? 0;
      return place === 0 ? Number.NaN : readPlainDegrees(reader, place - 1);
    };
  }
  const known = new Float64Array(size).fill(Number.NaN);
  for (let code = 1; code < size; code++)
    known[code] = readPlainDegrees(reader, column.startOfCode(code));
  return (row) => known[codes[row] as number] as number;
}
