/** Where cells lie on the ground. */
import { type Bounds, fromMercator, toMercator, wrapLongitude } from '../model/place.ts';
import type { CellGrid } from './cell-grid.ts';

/** The ground under some cells, `[from, to)`, its far edges left to the next cells. */
export function boundsOfCells(
  grid: CellGrid,
  [fromColumn, toColumn]: readonly [number, number],
  [fromRow, toRow]: readonly [number, number],
): Bounds {
  const { bounds, columns, rows } = grid;
  const [westX, northY] = toMercator([bounds.west, bounds.north]);
  const [rawEastX, southY] = toMercator([bounds.east, bounds.south]);
  const eastX = rawEastX <= westX ? rawEastX + 1 : rawEastX;
  const x = (column: number) => westX + ((eastX - westX) * column) / columns;
  const y = (row: number) => northY + ((southY - northY) * row) / rows;
  const [west, north] = fromMercator([x(fromColumn), y(fromRow)]);
  const [east, south] = fromMercator([x(toColumn), y(toRow)]);
  const hair = 1e-10;
  return {
    west: wrapLongitude(west),
    south: south + hair,
    east: wrapLongitude(east - hair),
    north,
  };
}
