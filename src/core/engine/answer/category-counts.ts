/** How many incidents have each term. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { Rows } from '../row-selector.ts';

/** Counts some rows by code. An incident counts once under each of its values. One pass, no allocation but the counts. */
export function countCategory({ values, offsets, codes }: CategoryColumn, rows: Rows): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const end = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < end; at++) {
      const code = codes[at] as number;
      counts[code] = (counts[code] as number) + 1;
    }
  }
  return counts;
}
