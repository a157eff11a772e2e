/** Counts by cell → canvas. */
import { createCellPixels, type DensityTones } from './cell-pixels.ts';
import type { DensityPalette } from './density-step.ts';
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
  const layout = { pixels, xs: edgesOf(columns), ys: edgesOf(rows), linePx: 1, tones };
  createCellPixels(layout).show(picture.counts);
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
