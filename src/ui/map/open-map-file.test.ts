import { zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import {
  TINY_SHAPES,
  writeTinyMapFile,
  writeTinyParis,
} from '../../../scripts/basemap/tiny-map-file.mjs';
import { toMapFileError } from './map-file-error.ts';
import { openFile } from './open-map-file.ts';

const asFile = (bytes: Uint8Array | string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], 'mine.pmtiles');

async function faultOf(bytes: Uint8Array | string): Promise<string> {
  try {
    await openFile(asFile(bytes));
    return 'none';
  } catch (error) {
    const { fault, detail } = toMapFileError(error);
    return `${fault} ${detail}`.trim();
  }
}

const withMetadata = (metadata: object) =>
  writeTinyMapFile({
    bounds: { west: 2, south: 48, east: 3, north: 49 },
    minZoom: 0,
    maxZoom: 2,
    shapes: TINY_SHAPES,
    metadata,
  });

describe('opening a map file', () => {
  test('reads its bounds and zooms, and finds each of its tiles', async () => {
    const file = await openFile(asFile(writeTinyParis()));
    expect(file).toMatchObject({ name: 'mine.pmtiles', minZoom: 0, maxZoom: 13 });
    expect(file.bounds.west).toBeCloseTo(2.25);
    expect(file.bounds.north).toBeCloseTo(48.91);
    for (const [z, x, y] of [
      [0, 0, 0],
      [5, 16, 11],
      [13, 4149, 2818],
    ] as const) {
      expect(zxyToTileId(z, x, y)).toBeGreaterThanOrEqual(0);
      expect((await file.archive.getZxy(z, x, y))?.data.byteLength).toBeGreaterThan(50);
    }
    expect(await file.archive.getZxy(13, 4200, 2818)).toBeUndefined();
  });

  test('says when it is no map file, or one of an old version', async () => {
    expect(await faultOf('id,city\n1,Paris\n')).toBe('not-pmtiles');
    expect(await faultOf('')).toBe('not-pmtiles');
    expect(await faultOf(new Uint8Array([...new TextEncoder().encode('PM'), 2, 0]))).toBe(
      'old-version 2',
    );
  });

  test('says when it was cut off, wherever', async () => {
    const whole = writeTinyParis();
    for (const share of [0.05, 0.2, 0.5, 0.9, 0.999]) {
      const cut = whole.slice(0, Math.floor(share * whole.length));
      expect(await faultOf(cut)).toMatch(/^truncated/);
    }
    expect(await faultOf(whole)).toBe('none');
  });

  test('says when it holds pictures or another schema', async () => {
    const pictures = writeTinyParis();
    pictures[99] = 2;
    expect(await faultOf(pictures)).toBe('pictures Png');
    const openMapTiles = ['transportation', 'water', 'waterway'].map((id) => ({ id, fields: {} }));
    expect(await faultOf(withMetadata({ vector_layers: openMapTiles }))).toBe(
      'other-schema transportation, water, waterway',
    );
    expect(await faultOf(withMetadata({}))).toBe('other-schema');
    const old = ['earth', 'roads', 'water'].map((id) => ({
      id,
      fields: { 'pmap:kind': 'String' },
    }));
    expect(await faultOf(withMetadata({ vector_layers: old }))).toBe('other-schema Protomaps 3');
  });

  test('never breaks on damaged bytes: it opens, or it says what is wrong', async () => {
    const whole = writeTinyParis();
    for (let seed = 0; seed < 60; seed++) {
      const damaged = whole.slice();
      for (let i = 0; i < 4; i++)
        damaged[8 + ((seed * 7919 + i * 104729) % 400)] = (seed * 31 + i * 17) % 256;
      const fault = await faultOf(damaged);
      expect(fault).toMatch(/^(none|truncated|corrupt|pictures|other-schema)/);
    }
  });
});
