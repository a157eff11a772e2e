/** How many placed incidents lie in each cell of a grid over the map. */
import type { Columns } from '../../model/columns.ts';
import { FIRST_COARSE, toMercator } from '../../model/place.ts';
import type { CellsRequest } from '../../model/query.ts';
import { isInBox } from '../filter/area-filter.ts';
import type { Rows } from '../row-selector.ts';

/** Every row's place on the Web Mercator unit square; NaN where there is none. 16 bytes a row. */
export interface MercatorColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Projects every row once, so that no question has to. */
export function projectColumns({ rowCount, longitude, latitude }: Columns): MercatorColumns {
  const x = new Float64Array(rowCount);
  const y = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const point = toMercator([longitude[row] as number, latitude[row] as number]);
    x[row] = point[0];
    y[row] = point[1];
  }
  return { x, y };
}

/** The box of a grid on the unit square. */
interface Frame {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

function frameOf({ bounds }: CellsRequest): Frame {
  const [west, north] = toMercator([bounds.west, bounds.north]);
  const [east, south] = toMercator([bounds.east, bounds.south]);
  const width = bounds.west > bounds.east ? east + 1 - west : east - west;
  return { west, north, width, height: south - north };
}

/** The cell of `count` in which a share from 0 to 1 lies. The far edge belongs to the last cell; a box without extent has all in its first. */
function cellOf(share: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(share * count) || 0));
}

/** What cells are counted from. */
export interface CellsInput {
  readonly columns: Columns;
  readonly mercator: MercatorColumns;
  readonly request: CellsRequest;
}

/**
 * Counts by cell, row-major from the north-west, the placed ones among some rows that lie in the request's box, edges included (`isWithin`).
 * With `isExactOnly` those placed by a town or coarser are left out. A box across 180° is one grid; positions past the Mercator edge count in the first or last row. One pass.
 */
export function countCells({ columns, mercator, request }: CellsInput, rows: Rows): Uint32Array {
  const { longitude, latitude, placePrecision } = columns;
  const { bounds, columns: columnCount, rows: rowCount } = request;
  const end = request.isExactOnly ? FIRST_COARSE : Number.POSITIVE_INFINITY;
  const counts = new Uint32Array(columnCount * rowCount);
  const { west, north, width, height } = frameOf(request);
  const isAcross = bounds.west > bounds.east;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if ((placePrecision[row] as number) >= end) continue;
    if (!isInBox(longitude[row] as number, latitude[row] as number, bounds)) continue;
    const x = mercator.x[row] as number;
    const y = mercator.y[row] as number;
    const fromWest = isAcross && x < west ? x + 1 - west : x - west;
    const line = cellOf((y - north) / height, rowCount);
    const cell = line * columnCount + cellOf(fromWest / width, columnCount);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}
