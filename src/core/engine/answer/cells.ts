/** In which cell of a grid over the map each incident lies. */
import type { Columns } from '../../model/columns.ts';
import { type Bounds, FIRST_COARSE, PLACE_PRECISIONS, toMercator } from '../../model/place.ts';
import type { CellsRequest } from '../../model/query.ts';
import { isInBox } from '../filter/area-filter.ts';

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
  const cell = Math.floor(share * count);
  if (cell >= count) return count - 1;
  // Not a number for a box without extent.
  return cell > 0 ? cell : 0;
}

/** Numbers after those of the cells, for rows in the box that the request leaves out, and for rows outside of it. */
export const CELLS_LEFT_OUT = 0;
export const CELLS_OUTSIDE = 1;

/**
 * Writes into `cells` each row's cell, row-major from the north-west. After the last cell's number comes that of rows that lie in the box but are left out
 * as coarse, then that of rows that are not placed or not in the request's box, edges included (`isWithin`). Returns how many lie in the box.
 * A box across 180° is one grid; positions past the Mercator edge are in the first or last line. About 10 ns a row.
 */
export function locateCells(columns: Columns, request: CellsRequest, cells: Uint32Array): number {
  const { rowCount, longitude, latitude, placePrecision } = columns;
  const { bounds, columns: columnCount, rows: lineCount, isExactOnly } = request;
  const end = columnCount * lineCount;
  const firstLeftOut = isExactOnly ? FIRST_COARSE : PLACE_PRECISIONS.length;
  const frame = frameOf(request);
  const project = (north: number) =>
    cellOf((toMercator([0, north])[1] - frame.north) / frame.height, lineCount);
  const { lines, height } = rowCount < STRIPS ? NO_STRIPS : findLines(bounds, project);
  const isAcross = bounds.west > bounds.east;
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const east = longitude[row] as number;
    const north = latitude[row] as number;
    if (!isInBox(east, north, bounds)) {
      cells[row] = end + CELLS_OUTSIDE;
      continue;
    }
    count++;
    if ((placePrecision[row] as number) >= firstLeftOut) {
      cells[row] = end + CELLS_LEFT_OUT;
      continue;
    }
    const x = east / 360 + 0.5;
    const fromWest = isAcross && x < frame.west ? x + 1 - frame.west : x - frame.west;
    const strip = Math.floor((north - bounds.south) / height);
    const known = strip < lines.length ? (lines[strip] as number) : CROSSED;
    const line = known === CROSSED ? project(north) : known;
    cells[row] = line * columnCount + cellOf(fromWest / frame.width, columnCount);
  }
  return count;
}

const STRIPS = 1 << 14;
/** Far more than rounding can move a latitude, in degrees. */
const MARGIN = 1e-9;
/** A strip of latitude that more than one line crosses. */
const CROSSED = -1;

/** Lines by strip of latitude. */
interface Strips {
  readonly lines: Int32Array;
  /** Of a strip, in degrees. */
  readonly height: number;
}

/** Every latitude is past the last strip. */
const NO_STRIPS: Strips = { lines: new Int32Array(), height: 1 };

/** Projecting takes a logarithm, so the lines of strips of latitude are worked out first, and only what lies in a strip that an edge crosses is projected itself. */
function findLines({ south, north }: Bounds, project: (north: number) => number): Strips {
  const height = (north - south) / STRIPS;
  if (!(height > 0 && height < Infinity)) return NO_STRIPS;
  const lines = new Int32Array(STRIPS + 1);
  for (let strip = 0; strip <= STRIPS; strip++) {
    const low = project(south + strip * height - MARGIN);
    const high = project(south + (strip + 1) * height + MARGIN);
    lines[strip] = low === high ? low : CROSSED;
  }
  return { lines, height };
}
