/** Counts by cell → canvas: one table look-up a cell, and an edge of a pixel around faint cells, so that a single incident far from all others is seen. */
import { type DensityPalette, FAINT_STEPS, stepOf } from './density-step.ts';
import type { MarkCanvas } from './paint-marks.ts';

/** Counts row by row from the north-west, and where their grid lies in the picture, in CSS px. */
export interface CellPicture {
  readonly counts: Uint32Array;
  readonly columns: number;
  readonly rows: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly cellWidthPx: number;
  readonly cellHeightPx: number;
}

/** Colours as pixels: four bytes read as one number, in the machine's own order of bytes. */
export interface DensityTones {
  readonly steps: Uint32Array;
  readonly edge: number;
}

/** Pixels of a picture of cells, row by row, and where each column and row of cells begins in them and the last one ends. */
export interface CellPixels {
  readonly pixels: Uint32Array;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** How thick the edge of a faint cell is. */
  readonly linePx: number;
}

/** How each cell was painted: 0 for clear, else one more than its step. */
export type CellLooks = Uint8Array;

/** Cells that were painted, `[from, to)`, and how all are painted now. */
export interface TonedCells {
  readonly looks: CellLooks;
  /** `null`: none was painted. */
  readonly columns: readonly [from: number, to: number] | null;
  readonly rows: readonly [from: number, to: number] | null;
}

/**
 * Paints the cells whose colour is another than `before`, and those that a changed edge reaches into; with `null`, all, over pixels that are clear.
 * Empty cells are clear, but for the edges of faint neighbours. Costs one look a cell, and more only for cells that changed.
 */
export function toneCells(
  { counts, columns, rows }: Pick<CellPicture, 'counts' | 'columns' | 'rows'>,
  { tones, onto, before }: { tones: DensityTones; onto: CellPixels; before: CellLooks | null },
): TonedCells {
  const looks = new Uint8Array(counts.length);
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell] as number;
    looks[cell] = count === 0 ? 0 : stepOf(count) + 1;
  }
  const painted = { left: columns, right: 0, top: rows, bottom: 0 };
  function paint(column: number, row: number): void {
    toneCell(column, row, { looks, columns, rows, tones, onto });
    painted.left = Math.min(painted.left, column);
    painted.right = Math.max(painted.right, column + 1);
    painted.top = Math.min(painted.top, row);
    painted.bottom = Math.max(painted.bottom, row + 1);
  }
  const isEmpty = (column: number, row: number) =>
    column >= 0 &&
    row >= 0 &&
    column < columns &&
    row < rows &&
    looks[row * columns + column] === 0;
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      if (looks[cell] === (before === null ? 0 : before[cell])) continue;
      paint(column, row);
      for (const [dx, dy] of SIDES)
        if (isEmpty(column + dx, row + dy)) paint(column + dx, row + dy);
    }
  const { left, right, top, bottom } = painted;
  return right === 0
    ? { looks, columns: null, rows: null }
    : { looks, columns: [left, right], rows: [top, bottom] };
}

const SIDES = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

interface Toning {
  readonly looks: CellLooks;
  readonly columns: number;
  readonly rows: number;
  readonly tones: DensityTones;
  readonly onto: CellPixels;
}

/** Fills one cell with its colour; one that is empty shows the edges of its faint neighbours. */
function toneCell(
  column: number,
  row: number,
  { looks, columns, rows, tones, onto }: Toning,
): void {
  const left = onto.xs[column] as number;
  const right = onto.xs[column + 1] as number;
  const top = onto.ys[row] as number;
  const bottom = onto.ys[row + 1] as number;
  const cell = row * columns + column;
  const look = looks[cell] as number;
  const fill = (x0: number, x1: number, y0: number, y1: number, pixel: number) =>
    fillBox(onto, [x0, x1, y0, y1], pixel);
  fill(left, right, top, bottom, look === 0 ? 0 : (tones.steps[look - 1] as number));
  if (look > 0) return;
  const { linePx } = onto;
  const isFaint = (at: number) => (looks[at] as number) > 0 && (looks[at] as number) <= FAINT_STEPS;
  if (column > 0 && isFaint(cell - 1)) fill(left, left + linePx, top, bottom, tones.edge);
  if (column < columns - 1 && isFaint(cell + 1))
    fill(right - linePx, right, top, bottom, tones.edge);
  if (row > 0 && isFaint(cell - columns)) fill(left, right, top, top + linePx, tones.edge);
  if (row < rows - 1 && isFaint(cell + columns))
    fill(left, right, bottom - linePx, bottom, tones.edge);
}

function fillBox(
  { pixels, xs }: CellPixels,
  [left, right, top, bottom]: readonly [number, number, number, number],
  pixel: number,
): void {
  const width = xs[xs.length - 1] as number;
  for (let y = top; y < bottom; y++)
    for (let at = y * width + left, end = y * width + right; at < end; at++) pixels[at] = pixel;
}

/** A canvas of its own for the pixels, kept from one picture to the next; any size. */
export interface Scratch {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  readonly context: MarkCanvas;
}

/** Pixels on a side of a cell before it is stretched to its place. */
const TONE_PX = 4;

/** Paints density. Pixels are made on `scratch` and stretched into place, so that any scale of `canvas` is right. */
export function paintDensity(
  canvas: MarkCanvas,
  picture: CellPicture,
  { palette, scratch }: { readonly palette: DensityPalette; readonly scratch: Scratch },
): void {
  const { columns, rows } = picture;
  const width = columns * TONE_PX;
  const height = rows * TONE_PX;
  if (width === 0 || height === 0) return;
  if (scratch.canvas.width !== width) scratch.canvas.width = width;
  if (scratch.canvas.height !== height) scratch.canvas.height = height;
  const tones = readTones(scratch.context, palette);
  const image = scratch.context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const edgesOf = (count: number) => Array.from({ length: count + 1 }, (_, i) => i * TONE_PX);
  const onto = { pixels, xs: edgesOf(columns), ys: edgesOf(rows), linePx: 1 };
  toneCells(picture, { tones, onto, before: null });
  scratch.context.putImageData(image, 0, 0);
  canvas.save();
  canvas.imageSmoothingEnabled = false;
  canvas.drawImage(
    scratch.canvas,
    picture.leftPx,
    picture.topPx,
    columns * picture.cellWidthPx,
    rows * picture.cellHeightPx,
  );
  canvas.restore();
}

/** CSS colours as pixels: painted, and read back. */
export function readTones(context: MarkCanvas, { steps, edge }: DensityPalette): DensityTones {
  const colours = [...steps, edge];
  colours.forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(i, 0, 1, 1);
  });
  const pixels = new Uint32Array(context.getImageData(0, 0, colours.length, 1).data.buffer);
  return { steps: pixels.slice(0, steps.length), edge: pixels[steps.length] as number };
}
