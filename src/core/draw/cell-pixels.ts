/**
 * Counts by cell → pixels, kept from one picture to the next: a picture costs one look a cell, 2 ns, and painting for those alone that look otherwise than before, 50 ns.
 * An edge goes round faint cells, painted into their empty neighbours, so that a single incident far from all others is seen.
 */
import { DENSITY_STEPS, FAINT_STEPS, stepOf } from './density-step.ts';

/** Colours as pixels: four bytes read as one number, in the machine's own order of bytes. */
export interface DensityTones {
  readonly steps: Uint32Array;
  readonly edge: number;
}

/** Pixels of a grid of cells, row by row, all clear (0) to begin with, and where in them each column and row of cells begins and the last one ends. */
export interface CellLayout {
  readonly pixels: Uint32Array;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** How thick the edge of a faint cell is. */
  readonly linePx: number;
  readonly tones: DensityTones;
}

/** Pixels `[left, right)` by `[top, bottom)`. */
export interface PixelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CellPixels {
  /** Makes the pixels those of these counts, which run row by row from the north-west. Returns a box around all that were painted; `null` if none was. */
  readonly show: (counts: Uint32Array) => PixelBox | null;
}

const STEPS = DENSITY_STEPS.density;
/** A look is how a cell is painted: 0 for clear, else one more than its step. */
const LOOKS = Uint8Array.from({ length: (STEPS.at(-1) as number) + 1 }, (_, count) =>
  count === 0 ? 0 : stepOf(count, 'density') + 1,
);
const MOST_COUNT = LOOKS.length - 1;
/** By look: 1 for those that have an edge. */
const IS_FAINT = Uint8Array.from({ length: STEPS.length + 1 }, (_, look) =>
  look > 0 && look <= FAINT_STEPS ? 1 : 0,
);

/** Takes over the pixels of a layout. Keeps 7 bytes a cell beside them. */
export function createCellPixels(layout: CellLayout): CellPixels {
  const columns = layout.xs.length - 1;
  const cellCount = columns * (layout.ys.length - 1);
  /** Cells to be painted, each once. */
  const listed = new Uint32Array(cellCount);
  const isListed = new Uint8Array(cellCount);
  let looks: Uint8Array = new Uint8Array(cellCount);
  let before: Uint8Array = new Uint8Array(cellCount);

  /** Lists the cells whose look is not what it was. Returns how many. */
  function listChanged(counts: Uint32Array): number {
    let count = 0;
    for (let cell = 0; cell < cellCount; cell++) {
      const look = LOOKS[Math.min(counts[cell] as number, MOST_COUNT)] as number;
      looks[cell] = look;
      if (look === before[cell]) continue;
      listed[count++] = cell;
      isListed[cell] = 1;
    }
    return count;
  }

  /** Adds to so many listed cells the empty neighbours of those that lose an edge or gain one. */
  function listEdges(changedCount: number): number {
    let count = changedCount;
    for (let i = 0; i < changedCount; i++) {
      const cell = listed[i] as number;
      if (IS_FAINT[looks[cell] as number] === IS_FAINT[before[cell] as number]) continue;
      const column = cell % columns;
      if (column > 0) count = listEmpty(cell - 1, count);
      if (column < columns - 1) count = listEmpty(cell + 1, count);
      if (cell >= columns) count = listEmpty(cell - columns, count);
      if (cell < cellCount - columns) count = listEmpty(cell + columns, count);
    }
    return count;
  }

  function listEmpty(cell: number, count: number): number {
    if (looks[cell] !== 0 || isListed[cell] !== 0) return count;
    listed[count] = cell;
    isListed[cell] = 1;
    return count + 1;
  }

  return {
    show(counts) {
      [looks, before] = [before, looks];
      const cells = listed.subarray(0, listEdges(listChanged(counts)));
      for (let i = 0; i < cells.length; i++) isListed[cells[i] as number] = 0;
      return paintCells(cells, looks, layout);
    },
  };
}

/** Fills cells with their colours; one that is empty shows the edges of its faint neighbours. Returns the box of all, or `null` for none. */
function paintCells(cells: Uint32Array, looks: Uint8Array, layout: CellLayout): PixelBox | null {
  const { pixels, xs, ys, linePx, tones } = layout;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const width = xs[columns] as number;
  const colours = Uint32Array.of(0, ...tones.steps);
  let [left, right, top, bottom] = [width, 0, ys[rows] as number, 0];
  const fill = (x0: number, x1: number, y0: number, y1: number, colour: number) => {
    for (let y = y0; y < y1; y++)
      for (let at = y * width + x0, end = y * width + x1; at < end; at++) pixels[at] = colour;
  };
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    const [x0, x1] = [xs[column] as number, xs[column + 1] as number];
    const [y0, y1] = [ys[row] as number, ys[row + 1] as number];
    if (x0 < left) left = x0;
    if (x1 > right) right = x1;
    if (y0 < top) top = y0;
    if (y1 > bottom) bottom = y1;
    const look = looks[cell] as number;
    fill(x0, x1, y0, y1, colours[look] as number);
    if (look > 0) continue;
    const isEdged = (at: number) => IS_FAINT[looks[at] as number] === 1;
    if (column > 0 && isEdged(cell - 1)) fill(x0, x0 + linePx, y0, y1, tones.edge);
    if (column < columns - 1 && isEdged(cell + 1)) fill(x1 - linePx, x1, y0, y1, tones.edge);
    if (row > 0 && isEdged(cell - columns)) fill(x0, x1, y0, y0 + linePx, tones.edge);
    if (row < rows - 1 && isEdged(cell + columns)) fill(x0, x1, y1 - linePx, y1, tones.edge);
  }
  return right === 0 ? null : { left, right, top, bottom };
}
