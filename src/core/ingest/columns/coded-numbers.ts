/** Whole numbers by row that are kept as places in a table: what rows have in common is said once. */
import type { NumberArray } from './number-array.ts';

/** By row, the place of its number in a table; there may be places of more rows than there are. */
export interface TableNumbers {
  readonly places: Uint16Array | Uint32Array;
  readonly table: Int32Array;
  readonly length: number;
}

/** Or the numbers themselves. */
export type CodedNumbers =
  | TableNumbers
  | { readonly places: Uint32Array; readonly table: null; readonly length: number };

/** The numbers that a list has for the numbers of rows; 0 for those that it does not have. */
export function mapNumbers(
  { places, table, length }: CodedNumbers,
  list: Int32Array,
): TableNumbers {
  if (table === null) return { places, table: list, length };
  const mapped = new Int32Array(table.length);
  for (let at = 0; at < table.length; at++) mapped[at] = list[table[at] as number] ?? 0;
  return { places, table: mapped, length };
}

/** How many rows have each of the numbers from 0 to below `size`. */
export function countNumbers({ places, table, length }: CodedNumbers, size: number): Uint32Array {
  const byPlace = new Uint32Array(table?.length ?? size);
  for (let row = 0; row < length; row++) {
    const place = places[row] as number;
    byPlace[place] = (byPlace[place] as number) + 1;
  }
  if (table === null) return byPlace;
  const counts = new Uint32Array(size);
  for (let place = 0; place < byPlace.length; place++) {
    const count = byPlace[place] as number;
    const number = table[place] as number;
    if (count > 0) counts[number] = (counts[number] as number) + count;
  }
  return counts;
}

/** Whether all rows have the same number; quick where the last ones do not. */
export function isSame({ places, table, length }: TableNumbers): boolean {
  const first = table[places[0] ?? 0];
  let row = length;
  while (row > 0 && table[places[row - 1] as number] === first) row--;
  return row === 0;
}

/** Writes the number of each row to the place that `ranks` has for it, or to its own. */
export function writeNumbers(
  { places, table, length }: TableNumbers,
  numbers: NumberArray,
  ranks: Uint32Array | null,
): void {
  if (ranks === null)
    for (let row = 0; row < length; row++) numbers[row] = table[places[row] as number] as number;
  else
    for (let row = 0; row < length; row++)
      numbers[ranks[row] as number] = table[places[row] as number] as number;
}
