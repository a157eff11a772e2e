import { type CellPixels, createCellPixels } from '../../core/draw/cell-pixels.ts';
import type { DensityPalette } from '../../core/draw/density-step.ts';
import { type CellPicture, readTones } from '../../core/draw/paint-density.ts';

/** Density on a canvas of its own: a step of the brush paints the cells that it changes. */
export interface DensityCanvas {
  readonly canvas: HTMLCanvasElement;
  /** Of the canvas, from the top left corner of the picture. */
  offsetPx(): readonly [leftPx: number, topPx: number];
  paint(picture: CellPicture, palette: DensityPalette): void;
}

/** What is on the canvas. */
interface Painted {
  readonly grid: string;
  readonly palette: DensityPalette;
  readonly image: ImageData;
  readonly cells: CellPixels;
  readonly offsetPx: readonly [number, number];
}

export function createDensityCanvas(): DensityCanvas {
  const canvas = document.createElement('canvas');
  canvas.className = 'leaflet-zoom-animated';
  canvas.setAttribute('aria-hidden', 'true');
  // Never read: a canvas that is kept where it can be read is copied whole for every picture.
  const context = canvas.getContext('2d');
  const colours = new OffscreenCanvas(8, 1).getContext('2d', { willReadFrequently: true });
  if (context === null || colours === null) throw new Error('this browser has no canvas');
  const [screen, scratch] = [context, colours];
  let painted: Painted | null = null;

  /** Lays the canvas over another grid. */
  function begin(grid: string, picture: CellPicture, palette: DensityPalette): Painted {
    const ratio = window.devicePixelRatio || 1;
    // Where a CSS pixel is whole pixels of the screen, the screen can stretch the picture itself.
    const scale = Number.isInteger(ratio) ? 1 : ratio;
    const { columns, rows, cellWidthPx, cellHeightPx } = picture;
    const offsetPx = [Math.floor(picture.leftPx), Math.floor(picture.topPx)] as const;
    const xs = layEdges(columns, picture.leftPx - offsetPx[0], cellWidthPx, scale);
    const ys = layEdges(rows, picture.topPx - offsetPx[1], cellHeightPx, scale);
    canvas.width = xs[columns] as number;
    canvas.height = ys[rows] as number;
    canvas.style.width = `${canvas.width / scale}px`;
    canvas.style.height = `${canvas.height / scale}px`;
    canvas.style.imageRendering = scale < ratio ? 'pixelated' : '';
    const image = screen.createImageData(canvas.width, canvas.height);
    const pixels = new Uint32Array(image.data.buffer);
    const linePx = Math.max(1, Math.round(scale));
    const tones = readTones(scratch, palette);
    const cells = createCellPixels({ pixels, xs, ys, linePx, tones });
    return { grid, palette, image, cells, offsetPx };
  }

  return {
    canvas,
    offsetPx: () => painted?.offsetPx ?? [0, 0],
    paint(picture, palette) {
      const { leftPx, topPx, columns, rows, cellWidthPx, cellHeightPx } = picture;
      const place = [leftPx, topPx, columns, rows, cellWidthPx, cellHeightPx];
      const grid = [...place, window.devicePixelRatio].join(' ');
      if (painted?.grid !== grid || painted.palette !== palette)
        painted = begin(grid, picture, palette);
      const box = painted.cells.show(picture.counts);
      if (box === null) return;
      const { left, right, top, bottom } = box;
      screen.putImageData(painted.image, 0, 0, left, top, right - left, bottom - top);
    },
  };
}

/** Where cells begin, in pixels of the canvas. */
function layEdges(count: number, startPx: number, cellPx: number, scale: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) =>
    Math.round((startPx + i * cellPx) * scale),
  );
}
