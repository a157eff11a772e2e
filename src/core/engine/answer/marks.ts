/** The placed incidents, one by one. */
import type { Columns } from '../../model/columns.ts';
import type { Bounds } from '../../model/place.ts';
import { isInBox } from '../filter/area-filter.ts';
import type { Rows } from '../row-selector.ts';

/** Which marks are wanted: at most so many, and only those in a box, or everywhere for `null`. */
export interface MarksRequest {
  readonly most: number;
  readonly bounds: Bounds | null;
}

/** The placed ones among some rows, in time order; `null` when there are more than `most`. Stops at the first too many. */
export function listMarks(
  { longitude, latitude }: Columns,
  rows: Rows,
  { most, bounds }: MarksRequest,
): Uint32Array | null {
  const placed = new Uint32Array(Math.min(most, rows.length));
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const x = longitude[row] as number;
    if (Number.isNaN(x)) continue;
    if (bounds !== null && !isInBox(x, latitude[row] as number, bounds)) continue;
    if (count >= most) return null;
    placed[count++] = row;
  }
  return placed.slice(0, count);
}
