import type { DensityPalette } from '../../core/draw/density-step.ts';
import {
  type CellLooks,
  type CellPicture,
  type CellPixels,
  type DensityTones,
  readTones,
  toneCells,
} from '../../core/draw/paint-density.ts';

/** Density on a canvas of its own, in the screen's own pixels: a step of the brush paints the cells that it changes. */
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
  readonly tones: DensityTones;
  readonly image: ImageData;
  readonly onto: CellPixels;
  readonly offsetPx: readonly [number, number];
  looks: CellLooks | null;
}

export function createDensityCanvas(): DensityCanvas {
  const canvas = document.createElement('canvas');
  canvas.className = 'leaflet-zoom-animated';
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no canvas');
  const plain = context;
  let painted: Painted | null = null;

  /** Lays the canvas over another grid. */
  function begin(grid: string, picture: CellPicture, palette: DensityPalette): Painted {
    const ratio = window.devicePixelRatio || 1;
    const { columns, rows, cellWidthPx, cellHeightPx } = picture;
    const offsetPx = [Math.floor(picture.leftPx), Math.floor(picture.topPx)] as const;
    const xs = layEdges(columns, picture.leftPx - offsetPx[0], cellWidthPx, ratio);
    const ys = layEdges(rows, picture.topPx - offsetPx[1], cellHeightPx, ratio);
    canvas.width = xs[columns] as number;
    canvas.height = ys[rows] as number;
    canvas.style.width = `${canvas.width / ratio}px`;
    canvas.style.height = `${canvas.height / ratio}px`;
    const tones = readTones(plain, palette);
    const image = plain.createImageData(canvas.width, canvas.height);
    const pixels = new Uint32Array(image.data.buffer);
    const onto = { pixels, xs, ys, linePx: Math.max(1, Math.round(ratio)) };
    return { grid, palette, tones, image, onto, offsetPx, looks: null };
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
      const { onto, tones, image, looks: before } = painted;
      const toned = toneCells(picture, { tones, onto, before });
      painted.looks = toned.looks;
      const [left, right] = before === null ? [0, columns] : (toned.columns ?? [0, 0]);
      const [top, bottom] = before === null ? [0, rows] : (toned.rows ?? [0, 0]);
      if (right === left) return;
      const [x, y] = [onto.xs[left] as number, onto.ys[top] as number];
      const [width, height] = [(onto.xs[right] as number) - x, (onto.ys[bottom] as number) - y];
      plain.putImageData(image, 0, 0, x, y, width, height);
    },
  };
}

/** Where cells begin, in the screen's pixels. */
function layEdges(count: number, startPx: number, cellPx: number, ratio: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) =>
    Math.round((startPx + i * cellPx) * ratio),
  );
}
