/** The placed incidents, one by one. */
import type { Columns } from '../../model/columns.ts';
import type { Rows } from '../row-selector.ts';

/** The placed ones among some rows, in time order; `null` when there are more than `most`. Stops at the first too many. */
export function listMarks({ longitude }: Columns, rows: Rows, most: number): Uint32Array | null {
  const placed = new Uint32Array(Math.min(most, rows.length));
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (Number.isNaN(longitude[row])) continue;
    if (count >= most) return null;
    placed[count++] = row;
  }
  return placed.slice(0, count);
}
