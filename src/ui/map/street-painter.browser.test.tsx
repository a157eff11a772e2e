import { describe, expect, test } from 'vitest';
import { writeTinyParis } from '../../../scripts/basemap/tiny-map-file.mjs';
import { toMercator } from '../../core/model/place.ts';
import type { TileNews, TilePalette } from '../../core/model/ports.ts';
import { openFile } from './open-map-file.ts';
import { createStreetPainter } from './street-painter.ts';

const palette: TilePalette = {
  land: '#00ff00',
  water: '#0000ff',
  street: '#ff0000',
  coast: '#010101',
  border: '#010101',
  urban: '#010101',
  river: '#010101',
  park: '#ffff00',
  road: '#010101',
  relief: '#010101',
  admin: '#010101',
  building: '#010101',
  name: '#010101',
};
const type = { language: 'en', fontFamily: 'sans-serif' };
const SIZE_PX = 512;

async function createPainter(change: (bytes: Uint8Array) => void = () => undefined) {
  const bytes = new Uint8Array(writeTinyParis());
  change(bytes);
  return createStreetPainter(await openFile(new File([bytes], 'tiny.pmtiles')), type);
}

function tileAt(longitude: number, latitude: number, zoom: number) {
  const [x, y] = toMercator([longitude, latitude]).map((share) => Math.floor(share * 2 ** zoom));
  return { x: x ?? 0, y: y ?? 0, zoom, sizePx: SIZE_PX, pixelRatio: 1, palette };
}

/** The colour at a place given in shares of a picture: `0,255,0,255`. */
function colourAt(bitmap: ImageBitmap, x: number, y: number): string {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const at = [Math.floor(x * bitmap.width), Math.floor(y * bitmap.height)] as const;
  return String([...(context?.getImageData(...at, 1, 1).data ?? [])]);
}

const LAND = '0,255,0,255';
const NOTHING = '0,0,0,0';

describe('createStreetPainter', () => {
  test('paints land, water, parks and streets in the colours it is given', async () => {
    const painter = await createPainter();
    const picture = await painter.paint(tileAt(2.35, 48.86, 13));
    expect([picture.width, picture.height]).toEqual([SIZE_PX, SIZE_PX]);
    expect(colourAt(picture, 0.8, 0.9)).toBe(LAND);
    expect(colourAt(picture, 0.2, 0.2)).toBe('255,255,0,255');
    expect(colourAt(picture, 0.8, 0.66)).toBe('0,0,255,255');
    expect(colourAt(picture, 0.9, 1000 / 4096)).toBe('255,0,0,255');
  });

  test('draws the last zoom of the file larger from nearer, and stays sharp', async () => {
    const painter = await createPainter();
    const near = await painter.paint(tileAt(2.35, 48.86, 15));
    const colours = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.9].map((y) => colourAt(near, x, y)));
    expect(new Set(colours).has(NOTHING)).toBe(false);
  });

  test('paints nothing outside the bounds of its file, nor where the file has no tile', async () => {
    const painter = await createPainter();
    const edge = await painter.paint(tileAt(2.25, 48.86, 10));
    const colours = [0.02, 0.98].map((x) => colourAt(edge, x, 0.95));
    expect(colours).toContain(NOTHING);
    const beyond = await painter.paint(tileAt(4.35, 50.85, 12));
    expect([0.1, 0.5, 0.9].map((at) => colourAt(beyond, at, at))).toEqual(Array(3).fill(NOTHING));
  });

  test('tells once that a part is damaged, late listeners too, and paints none of it', async () => {
    const painter = await createPainter((bytes) => bytes.fill(255, bytes.length - 250));
    const news: TileNews[] = [];
    painter.watch((item) => news.push(item));
    for (const zoom of [12, 13])
      await expect(painter.paint(tileAt(2.35, 48.86, zoom))).rejects.toThrow();
    expect(news.map(({ kind }) => kind)).toEqual(['missing']);
    painter.watch((item) => news.push(item));
    expect(news).toHaveLength(2);
  });

  test('hands over nothing that nobody wants any more', async () => {
    const painter = await createPainter();
    const gone = AbortSignal.abort(new Error('out of view'));
    await expect(painter.paint(tileAt(2.35, 48.86, 13), gone)).rejects.toThrow('out of view');
  });
});
