import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Assets, TileNews, TileRequest } from '../core/model/ports.ts';
import { createTilePainter } from './tile-painter.ts';

const palette = {
  land: '#00ff00',
  water: '#0000ff',
  coast: '#000000',
  border: '#000000',
  urban: '#00ff00',
  river: '#0000ff',
  park: '#00ff00',
  road: '#000000',
  relief: '#000000',
  admin: '#000000',
  building: '#000000',
  street: '#000000',
  name: '#000000',
};
/** Europe and Africa: land in the middle, the Atlantic at the left edge. */
const tile: TileRequest = { x: 2, y: 1, zoom: 2, sizePx: 256, pixelRatio: 1, palette };
const coarse = 'basemap/world-110m.bin';
const fine = 'basemap/world-50m.bin';
const physical = 'basemap/physical-50m.bin';

const readFile: Assets['read'] = async (path) => (await fetch(`/${path}`)).blob();

/** The app's own files, except for those that a test takes away or holds back. */
function createAssets(instead: Record<string, () => Promise<Blob>> = {}): Assets {
  return { read: (path) => (instead[path] ?? (() => readFile(path)))() };
}

const missing = () => Promise.reject(new Error('gone'));

/** `land` or `water` at a place in a picture. */
async function groundAt(bitmap: ImageBitmap, x: number, y: number): Promise<string> {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
  return green > blue ? 'land' : 'water';
}

async function expectEurope(bitmap: ImageBitmap): Promise<void> {
  expect([bitmap.width, bitmap.height]).toEqual([256, 256]);
  expect(await groundAt(bitmap, 60, 230)).toBe('land');
  expect(await groundAt(bitmap, 120, 160)).toBe('land');
  expect(await groundAt(bitmap, 20, 20)).toBe('water');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createTilePainter', () => {
  test('paints land and water in the colours it is given', async () => {
    const painter = createTilePainter(createAssets());
    await expectEurope(await painter.paint(tile));
  });

  test('paints on the page where no worker starts', async () => {
    const start = vi.fn(function refuse() {
      throw new Error('no workers here');
    });
    vi.stubGlobal('Worker', start);
    await expectEurope(await createTilePainter(createAssets()).paint(tile));
    expect(start).toHaveBeenCalled();
  });

  test('paints with the coarse file while the fine one is on its way, and tells when it came', async () => {
    let arrive = () => {};
    const isThere = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const painter = createTilePainter(
      createAssets({ [fine]: () => isThere.then(() => readFile(fine)) }),
    );
    const news: TileNews[] = [];
    painter.watch((item) => news.push(item));
    await expectEurope(await painter.paint(tile));
    expect(news).toEqual([]);
    arrive();
    await vi.waitFor(() => expect(news[0]).toEqual({ kind: 'detail', fromZoom: 1 }));
  });

  test('paints with what there is when a file is missing or damaged, and tells late listeners too', async () => {
    for (const instead of [
      { [coarse]: missing },
      { [fine]: missing },
      { [fine]: async () => new Blob(['<!doctype html>']) },
    ]) {
      const painter = createTilePainter(createAssets(instead));
      await expectEurope(await painter.paint(tile));
      expect((await painter.paint({ ...tile, x: 0, y: 0, zoom: 0 })).width).toBe(256);
      const news: TileNews[] = [];
      painter.watch((item) => news.push(item));
      await vi.waitFor(() => expect(news.map(({ kind }) => kind)).toContain('missing'));
    }
  });

  test('refuses to paint when there is no file at all', async () => {
    const painter = createTilePainter({ read: missing });
    await expect(painter.paint(tile)).rejects.toThrow('gone');
  });

  test('paints no sea where it has read no land', async () => {
    const painter = createTilePainter({
      read: (path) => (path === physical ? readFile(path) : missing()),
    });
    await expect(painter.paint(tile)).rejects.toThrow('No land');
  });

  test('hands over nothing that nobody wants any more, and goes on', async () => {
    const painter = createTilePainter(createAssets());
    await painter.paint(tile);
    const abort = new AbortController();
    const tiles = Array.from({ length: 8 }, () => painter.paint(tile, abort.signal));
    const last = painter.paint(tile);
    // The first ones reach the worker, whose answer cannot come before this function pauses for longer.
    for (let pause = 0; pause < 10; pause++) await null;
    abort.abort(new Error('out of view'));
    for (const picture of await Promise.allSettled(tiles))
      expect(picture).toMatchObject({ status: 'rejected', reason: { message: 'out of view' } });
    await expectEurope(await last);
  });
});
