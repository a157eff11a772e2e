/** Where all rows of a table happened. */

import { isNowhere } from '../mapped/position-reader.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { BulkRows } from './bulk-rows.ts';
import { Misses } from './misses.ts';
import { degreesOf } from './plain-degrees.ts';
import { RowMemo } from './row-memo.ts';

/** By row of the table; both coordinates are `NaN` where there is none. Nobody may write into them: they may be the table's own. */
export interface Positions {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly unplaced: Misses;
}

/** Reads all positions: two plain numbers that can only be read in one way as they are, others by the readers. */
export function fillPositions({ table, readers, row: current, told }: BulkRows): Positions {
  const { rowCount } = table;
  const { plainPosition = null } = readers.hints ?? {};
  const memo = new RowMemo(current, (row) => readers.position(row));
  const unplaced = new Misses(rowCount);
  let longitude = degreesOf(table, plainPosition?.longitude ?? NO_COLUMN);
  let latitude = degreesOf(table, plainPosition?.latitude ?? NO_COLUMN);
  let isOwn = false;
  for (let row = 0; row < rowCount; row++) {
    if (isPlain(latitude[row] as number, longitude[row] as number)) continue;
    if (!isOwn) {
      longitude = longitude.slice(0, rowCount);
      latitude = latitude.slice(0, rowCount);
      isOwn = true;
    }
    const { value, remarks } = memo.at(row);
    if (remarks.length > 0) told.repeat(row, remarks);
    if ('code' in value) {
      unplaced.add(row, value);
      longitude[row] = Number.NaN;
      latitude[row] = Number.NaN;
    } else [longitude[row], latitude[row]] = value as [number, number];
  }
  return {
    longitude: longitude.subarray(0, rowCount),
    latitude: latitude.subarray(0, rowCount),
    unplaced,
  };
}

/** No comparison with `NaN` is true. */
function isPlain(latitude: number, longitude: number): boolean {
  const isInRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isInRange && !isNowhere(latitude, longitude);
}
