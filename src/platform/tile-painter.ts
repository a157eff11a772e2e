import type { Assets, TileNews, TilePainter } from '../core/model/ports.ts';
import { createTaskQueue } from './task-queue.ts';
import { startTileBrush } from './worker/start-tile-brush.ts';

/** The basemap's files in the order in which they are wanted, and the map zoom from which each is made to be seen. */
const FILES = [
  { path: 'basemap/world-110m.bin', fromZoom: 0 },
  { path: 'basemap/world-50m.bin', fromZoom: 1 },
  { path: 'basemap/physical-50m.bin', fromZoom: 2 },
  { path: 'basemap/relief.bin', fromZoom: 0 },
  { path: 'basemap/cities.bin', fromZoom: 9 },
  { path: 'basemap/regions.bin', fromZoom: 3 },
  { path: 'basemap/world-10m.bin', fromZoom: 6 },
];

/** One tile being painted, and one at the worker's door so that it never waits for the page. */
const MOST_TILES_UNDER_WAY = 2;

/**
 * Paints the embedded basemap in a worker of its own, or on the page where that cannot be.
 * Reads the basemap's files at once and paints with what has arrived.
 */
export function createTilePainter(assets: Assets): TilePainter {
  const brush = startTileBrush();
  const queue = createTaskQueue(MOST_TILES_UNDER_WAY);
  const news = createNews();
  const loads = loadFiles(assets, async (bytes, fromZoom) => (await brush).load(bytes, fromZoom));
  const isReady = Promise.any(loads).catch((error: AggregateError) => {
    throw error.errors[0];
  });
  isReady.catch(() => {});
  let loaded = 0;
  for (const [i, load] of loads.entries())
    load.then(
      () => loaded++ > 0 && news.tell({ kind: 'detail', fromZoom: FILES[i]?.fromZoom ?? 0 }),
      (error: unknown) => news.tell({ kind: 'missing', error: asError(error) }),
    );
  return {
    async paint(tile, signal) {
      await isReady;
      return queue.add(async () => {
        const bitmap = await (await brush).paint(tile);
        if (!signal?.aborted) return bitmap;
        bitmap.close();
        throw signal.reason;
      }, signal);
    },
    async whole() {
      await Promise.allSettled(loads);
    },
    watch: news.watch,
  };
}

/** Hands the files over in their order, though they are read side by side; one that is missing holds up no other. */
function loadFiles(
  assets: Assets,
  load: (bytes: ArrayBuffer, fromZoom: number) => Promise<void>,
): readonly Promise<void>[] {
  let before: Promise<void> = Promise.resolve();
  return FILES.map(({ path, fromZoom }) => {
    const bytes = assets.read(path).then((blob) => blob.arrayBuffer());
    const loaded = Promise.all([bytes, before]).then(([buffer]) => load(buffer, fromZoom));
    before = loaded.catch(() => {});
    return loaded;
  });
}

function createNews() {
  const missing: TileNews[] = [];
  const listeners = new Set<(news: TileNews) => void>();
  return {
    tell(news: TileNews): void {
      if (news.kind === 'missing') missing.push(news);
      for (const listener of listeners) listener(news);
    },
    watch(listener: (news: TileNews) => void): () => void {
      for (const news of missing) listener(news);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
