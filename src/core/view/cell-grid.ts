/** The grid of small cells in which density is counted: over what the map shows, and a margin around it for dragging. */
import {
  type Bounds,
  fromMercator,
  type Position,
  toMercator,
  wrapLongitude,
} from '../model/place.ts';
import type { CellsRequest } from '../model/query.ts';

/** What a map shows, in CSS px: its centre, and a zoom of 256 px tiles. */
export interface MapFrame {
  readonly center: Position;
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many times larger than on a desk it is drawn; 1 if absent. */
  readonly scale?: number;
}

/** A grid on the screen and on the ground. Cells run row by row from the north-west. */
export interface CellGrid {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** Of the grid's first cell, from the top left corner of the map; negative where the grid begins outside of it. */
  readonly leftPx: number;
  readonly topPx: number;
  readonly cellWidthPx: number;
  readonly cellHeightPx: number;
  /** The columns and rows that are in view, if only in part, `[from, to)`; the others are margin. */
  readonly viewColumns: readonly [from: number, to: number];
  readonly viewRows: readonly [from: number, to: number];
}

const CELL_PX = 4;
/** Cells that the grid reaches past each edge of the map. */
const MARGIN_CELLS = 32;

/** One side of a grid, in shares of the world from `start`. */
interface Side {
  readonly start: number;
  readonly cell: number;
  readonly count: number;
  readonly inView: readonly [number, number];
}

/**
 * Lays cells of about 4 px over a frame. They are those of the world, whatever part of it is in view: a map that is dragged counts the same
 * cells again, in another place. Where the world ends, the grid ends; of the world's copies it covers the one around the centre.
 */
export function layCells({ center, zoom, widthPx, heightPx }: MapFrame): CellGrid {
  const worldPx = 256 * 2 ** zoom;
  const [x, y] = toMercator(center);
  const lines = Math.max(1, Math.round(worldPx / CELL_PX));
  const across = layAcross(x - widthPx / 2 / worldPx, x + widthPx / 2 / worldPx, lines);
  const down = cutToWorld(
    layAround(
      Math.max(0, y - heightPx / 2 / worldPx),
      Math.min(1, y + heightPx / 2 / worldPx),
      lines,
    ),
    lines,
  );
  const [west, north] = fromMercator([across.start, down.start]);
  const [east, south] = fromMercator([
    across.start + across.cell * across.count,
    down.start + down.cell * down.count,
  ]);
  const isRound = across.cell * across.count > 1 - 1e-9;
  return {
    // A box all around the world begins a hair east of where it ends: the same edge twice would be a box without extent.
    bounds: isRound
      ? { west: wrapLongitude(west + 1e-9), south, east: wrapLongitude(west), north }
      : { west: wrapLongitude(west), south, east: wrapLongitude(east), north },
    columns: across.count,
    rows: down.count,
    leftPx: widthPx / 2 + (across.start - x) * worldPx,
    topPx: heightPx / 2 + (down.start - y) * worldPx,
    cellWidthPx: across.cell * worldPx,
    cellHeightPx: down.cell * worldPx,
    viewColumns: across.inView,
    viewRows: down.inView,
  };
}

/** The closest zoom at which a town’s edge (see `PRECISION_RADIUS_METRES`) is no farther from its middle than a square that can be pointed at, 24 px; beyond 57° of latitude a little farther. */
const CLOSEST_TOWN_ZOOM = 9;

/** The finest precision that no cell can stand for: where a town is about as small as a square, its middle is as good as any place in it; the middle of a district or a country never is. */
export function leftOutFrom({ zoom, scale = 1 }: MapFrame): 'town' | 'district' {
  return zoom - Math.log2(scale) > CLOSEST_TOWN_ZOOM ? 'town' : 'district';
}

/** The question that fills a grid. */
export function askCells(
  { bounds, columns, rows }: CellGrid,
  choice: Pick<CellsRequest, 'leftOutFrom' | 'isFallback'>,
): CellsRequest {
  return { bounds, columns, rows, ...choice };
}

/** All around the world where it fits into the view, beginning at its far side. */
function layAcross(from: number, to: number, lines: number): Side {
  const side = layAround(from, to, lines);
  if (side.inView[1] - side.inView[0] < lines) return side;
  const start = Math.floor(((from + to) / 2 - 0.5) * lines) / lines;
  return { start, cell: 1 / lines, count: lines, inView: [0, lines] };
}

/** A hair, in cells: an edge of the view that lies on one of a cell begins no other. */
const HAIR = 1e-6;

function layAround(from: number, to: number, lines: number): Side {
  const first = Math.floor(from * lines + HAIR);
  const count = Math.max(1, Math.ceil(to * lines - HAIR) - first);
  // Never more than once around the world.
  const margin = Math.max(0, Math.min(MARGIN_CELLS, Math.floor((lines - count) / 2)));
  return {
    start: (first - margin) / lines,
    cell: 1 / lines,
    count: count + 2 * margin,
    inView: [margin, margin + count],
  };
}

/** Without the rows past the edge of the world, where nothing is. */
function cutToWorld({ start, cell, count, inView }: Side, lines: number): Side {
  const first = Math.round(start * lines);
  const before = Math.max(0, -first);
  const after = Math.max(0, first + count - lines);
  return {
    start: (first + before) / lines,
    cell,
    count: count - before - after,
    inView: [inView[0] - before, inView[1] - before],
  };
}
