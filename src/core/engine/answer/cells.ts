/** In which cell of a grid over the map each incident lies. */
import type { Columns } from '../../model/columns.ts';
import { fromMercator, PLACE_PRECISIONS, toMercator } from '../../model/place.ts';
import type { CellsRequest } from '../../model/query.ts';

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
  // Not a number for a box without extent, which is then 0.
  const cell = (share * count) | 0;
  if (cell >= count) return count - 1;
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
  const { bounds, columns: columnCount, rows: lineCount, leftOutFrom } = request;
  const end = columnCount * lineCount;
  const firstLeftOut =
    leftOutFrom === null ? PLACE_PRECISIONS.length : PLACE_PRECISIONS.indexOf(leftOutFrom);
  const frame = frameOf(request);
  const project = (north: number) =>
    cellOf((toMercator([0, north])[1] - frame.north) / frame.height, lineCount);
  const { lines, stripsADegree } = rowCount < STRIPS ? NO_STRIPS : findLines(request, frame);
  const { west, east, south, north } = bounds;
  const isAcross = west > east;
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const x = longitude[row] as number;
    const y = latitude[row] as number;
    const isIn = isAcross ? x >= west || x <= east : x >= west && x <= east;
    if (!(isIn && y >= south && y <= north)) {
      cells[row] = end + CELLS_OUTSIDE;
      continue;
    }
    count++;
    if ((placePrecision[row] as number) >= firstLeftOut) {
      cells[row] = end + CELLS_LEFT_OUT;
      continue;
    }
    const share = x / 360 + 0.5;
    const fromWest = isAcross && share < frame.west ? share + 1 - frame.west : share - frame.west;
    const strip = ((y - south) * stripsADegree) | 0;
    const known = strip < lines.length ? (lines[strip] as number) : CROSSED;
    const line = known === CROSSED ? project(y) : known;
    cells[row] = line * columnCount + cellOf(fromWest / frame.width, columnCount);
  }
  return count;
}

const STRIPS = 1 << 14;
/** Far more than rounding can move a latitude or an edge, in degrees. */
const MARGIN = 1e-9;
/** A strip of latitude that more than one line crosses. */
const CROSSED = -1;

/** Lines by strip of latitude. */
interface Strips {
  readonly lines: Int32Array;
  readonly stripsADegree: number;
}

/** Every latitude is past the last strip. */
const NO_STRIPS: Strips = { lines: new Int32Array(), stripsADegree: 1 };

/** Projecting takes a logarithm, so the lines of strips of latitude are worked out first, and only what lies in a strip that an edge crosses is projected itself. */
function findLines({ bounds, rows: lineCount }: CellsRequest, frame: Frame): Strips {
  const { south } = bounds;
  const height = (bounds.north - south) / STRIPS;
  if (!(height > 0 && height < Infinity)) return NO_STRIPS;
  const edgeBelow = (line: number) =>
    line + 1 < lineCount
      ? fromMercator([0, frame.north + (frame.height * (line + 1)) / lineCount])[1]
      : -Infinity;
  const lines = new Int32Array(STRIPS + 1);
  let line = 0;
  let edge = edgeBelow(line);
  for (let strip = STRIPS; strip >= 0; strip--) {
    const low = south + strip * height;
    while (edge > low + height + MARGIN) edge = edgeBelow(++line);
    lines[strip] = edge > low - MARGIN ? CROSSED : line;
  }
  return { lines, stripsADegree: 1 / height };
}
