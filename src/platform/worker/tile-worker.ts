import { expose, transfer } from 'comlink';
import type { TileRequest } from '../../core/model/ports.ts';
import { createTileBrush } from './tile-brush.ts';

const brush = createTileBrush(new OffscreenCanvas(1, 1));

const tasks = {
  /** Answers once the worker can paint. */
  start(): void {},
  load(bytes: ArrayBuffer, fromZoom: number): void {
    brush.load(bytes, fromZoom);
  },
  async paint(tile: TileRequest): Promise<ImageBitmap> {
    const bitmap = await brush.paint(tile);
    return transfer(bitmap, [bitmap]);
  },
};

export type TileTasks = typeof tasks;

expose(tasks);
