/** Rows that two tables with the same columns have in common: copies of a sheet, sorted out or with a few rows added. */
import type { CellColumn } from '../cells/cell-column.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { CellTable } from '../cells/cell-table.ts';

const QUOTE = 0x22;
const FNV_PRIME = 0x01000193;
const OTHER_PRIME = 0x9e3779b1;
/** A row of one word is a heading or a note, which many tables have. */
const LEAST_CELLS = 2;

/** Two hashes of a cell: together enough that a million rows hardly meet by chance. */
interface CellHash {
  first: number;
  second: number;
}

/** A number for each row of at least two cells that say something, ascending; equal for rows of equal texts. About 1 ns a byte. */
export function hashRows({ columns, rowCount, reader }: CellTable): Float64Array {
  const firsts = new Int32Array(rowCount);
  const seconds = new Int32Array(rowCount);
  const filled = new Uint16Array(rowCount);
  const blank: CellHash = { first: 0, second: 0 };
  for (const column of columns) {
    const hashAt = createHasher(column, reader);
    for (let row = 0; row < rowCount; row++) {
      const hash = hashAt(row) ?? blank;
      if (hash !== blank) filled[row] = (filled[row] as number) + 1;
      firsts[row] = Math.imul((firsts[row] as number) ^ hash.first, FNV_PRIME) + 1;
      seconds[row] = Math.imul((seconds[row] as number) ^ hash.second, OTHER_PRIME) + 1;
    }
  }
  const hashes = new Float64Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++)
    if ((filled[row] as number) >= LEAST_CELLS)
      hashes[count++] = join(firsts[row] as number, seconds[row] as number);
  return hashes.slice(0, count).sort();
}

/** How many of these rows stand among the others. */
export function countShared(rows: Float64Array, others: Float64Array): number {
  let count = 0;
  let at = 0;
  for (const row of rows) {
    while ((others[at] as number) < row) at++;
    if (others[at] === row) count++;
  }
  return count;
}

/** 32 bits and 21 more, which a number holds exactly. */
function join(first: number, second: number): number {
  return (first >>> 0) * 2 ** 21 + (second >>> 11);
}

/** By row; `null` for a blank cell. What it gives is good until it is asked again. */
function createHasher(column: CellColumn, reader: CellReader): (row: number) => CellHash | null {
  const { codes, places } = column;
  if (codes !== null) {
    const encoder = new TextEncoder();
    const known = Array.from({ length: column.size }, (_, code) => {
      if (code === 0) return null;
      const hash = { first: 0, second: 0 };
      for (const byte of encoder.encode(column.textOfCode(code))) addByte(hash, byte);
      return hash;
    });
    return (row) => known[codes[row] as number] ?? null;
  }
  const hash = { first: 0, second: 0 };
  return (row) => {
    const place = places?.[row] ?? 0;
    if (place === 0) return null;
    hash.first = hash.second = 0;
    addCell(hash, reader, place - 1);
    return hash;
  };
}

/** The bytes of a cell as its text has them: inside quotes, of two that follow each other one. */
function addCell(hash: CellHash, { bytes, stops }: CellReader, start: number): void {
  let at = start;
  if (bytes[start - 1] !== QUOTE) {
    while (stops[bytes[at] as number] === 0) addByte(hash, bytes[at++] as number);
    return;
  }
  for (; at < bytes.length; at++) {
    if (bytes[at] === QUOTE && bytes[++at] !== QUOTE) return;
    addByte(hash, bytes[at] as number);
  }
}

function addByte(hash: CellHash, byte: number): void {
  hash.first = Math.imul(hash.first ^ (byte + 1), FNV_PRIME);
  hash.second = Math.imul(hash.second + byte + 1, OTHER_PRIME);
}
