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

/** Pixels on a side of a cell before it is stretched to its place. */
export const TONE_PX = 4;

/** Colours as pixels: four bytes read as one number, in the machine's own order of bytes. */
export interface DensityTones {
  readonly steps: Uint32Array;
  readonly edge: number;
}

/** Fills `pixels`, `columns × TONE_PX` wide and `rows × TONE_PX` high, with the colours of the counts; empty cells are left clear. Costs one look a cell, and more only for cells that are not empty. */
export function toneCells(
  { counts, columns, rows }: Pick<CellPicture, 'counts' | 'columns' | 'rows'>,
  { steps, edge }: DensityTones,
  pixels: Uint32Array,
): void {
  const width = columns * TONE_PX;
  pixels.fill(0);
  const isEmpty = (column: number, row: number) =>
    column >= 0 &&
    row >= 0 &&
    column < columns &&
    row < rows &&
    counts[row * columns + column] === 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell] as number;
    if (count === 0) continue;
    const step = stepOf(count);
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    const corner = row * TONE_PX * width + column * TONE_PX;
    const pixel = steps[step] as number;
    for (let y = 0; y < TONE_PX; y++) fillAcross(pixels, corner + y * width, pixel);
    if (step >= FAINT_STEPS) continue;
    const [above, below] = [corner - width, corner + TONE_PX * width];
    if (isEmpty(column, row - 1)) fillAcross(pixels, above, edge);
    if (isEmpty(column, row + 1)) fillAcross(pixels, below, edge);
    if (isEmpty(column - 1, row)) fillDown(pixels, corner - 1, width, edge);
    if (isEmpty(column + 1, row)) fillDown(pixels, corner + TONE_PX, width, edge);
  }
}

function fillAcross(pixels: Uint32Array, start: number, pixel: number): void {
  for (let x = 0; x < TONE_PX; x++) pixels[start + x] = pixel;
}

function fillDown(pixels: Uint32Array, start: number, width: number, pixel: number): void {
  for (let y = 0; y < TONE_PX; y++) pixels[start + y * width] = pixel;
}

/** A canvas of its own for the pixels, kept from one picture to the next; any size. */
export interface Scratch {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  readonly context: MarkCanvas;
}

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
  toneCells(picture, tones, new Uint32Array(image.data.buffer));
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
function readTones(context: MarkCanvas, { steps, edge }: DensityPalette): DensityTones {
  const colours = [...steps, edge];
  colours.forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(i, 0, 1, 1);
  });
  const pixels = new Uint32Array(context.getImageData(0, 0, colours.length, 1).data.buffer);
  return { steps: pixels.slice(0, steps.length), edge: pixels[steps.length] as number };
}
