import { transfer, wrap } from 'comlink';
import type { TileRequest } from '../../core/model/ports.ts';
import { createWorker } from './create-worker.ts';
import type { TileTasks } from './tile-worker.ts';

/** A `TileBrush` whose answers take a while, because it may live in another thread. */
interface DistantTileBrush {
  /** Takes the bytes away from the caller. Rejects for a file that is no basemap. */
  load(bytes: ArrayBuffer, fromZoom: number): Promise<void>;
  paint(tile: TileRequest): Promise<ImageBitmap>;
}

/** A brush in a worker of its own; on the page where workers do not start, or cannot paint. */
export async function startTileBrush(): Promise<DistantTileBrush> {
  try {
    const worker = await createWorker('tiles');
    const tasks = wrap<TileTasks>(worker);
    const isBroken = new Promise<never>((_, fail) => {
      worker.addEventListener('error', ({ message }) => fail(new Error(message)), { once: true });
    });
    await Promise.race([tasks.start(), isBroken]);
    return {
      load: (bytes, fromZoom) => tasks.load(transfer(bytes, [bytes]), fromZoom),
      paint: (tile) => tasks.paint(tile),
    };
  } catch {
    const { createTileBrush } = await import('./tile-brush.ts');
    const brush = createTileBrush(document.createElement('canvas'));
    return {
      load: async (bytes, fromZoom) => brush.load(bytes, fromZoom),
      paint: (tile) => brush.paint(tile),
    };
  }
}
