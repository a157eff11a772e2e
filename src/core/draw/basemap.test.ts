import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBasemap } from '../../../scripts/basemap/encode.mjs';
import { BasemapError, decodeBasemap } from './basemap.ts';

const gridBits = 17;
const onGrid = fc.integer({ min: 0, max: 2 ** gridBits });
const gridLayer = fc.record({
  name: fc.stringMatching(/^[a-z]{1,12}$/),
  kind: fc.constantFrom('area' as const, 'line' as const),
  paths: fc.array(fc.array(fc.tuple(onGrid, onGrid), { minLength: 1, maxLength: 20 }), {
    maxLength: 5,
  }),
});

const square = [
  [0, 0],
  [64, 0],
  [64, 32],
] as const;
const small = encodeBasemap([{ name: 'land', kind: 'area', paths: [square] }], 7);

describe('decodeBasemap', () => {
  it('reads back what the build script writes, on the unit square', () => {
    fc.assert(
      fc.property(fc.array(gridLayer, { maxLength: 4 }), (layers) => {
        const read = decodeBasemap(encodeBasemap(layers, gridBits));
        const asUnits = layers.map(({ paths, ...rest }) => ({
          ...rest,
          paths: paths.map((path) => path.flat().map((value) => value / 2 ** gridBits)),
        }));
        const found = read.map(({ paths, ...rest }) => ({
          ...rest,
          paths: paths.map(({ points }) => [...points]),
        }));
        expect(found).toEqual(asUnits);
      }),
    );
  });

  it('knows the box of each path', () => {
    const [path] = decodeBasemap(small)[0]?.paths ?? [];
    expect(path).toMatchObject({ west: 0, north: 0, east: 0.5, south: 0.25 });
  });

  it('refuses a file that was cut off anywhere', () => {
    for (let length = 0; length < small.length; length++)
      expect(() => decodeBasemap(small.subarray(0, length))).toThrow(BasemapError);
  });

  it('refuses bytes after the end, another file and another version', () => {
    expect(() => decodeBasemap(Uint8Array.of(...small, 0))).toThrow('left over');
    expect(() => decodeBasemap(new TextEncoder().encode('<!doctype html>'))).toThrow(BasemapError);
    expect(() => decodeBasemap(small.with(3, 0x32))).toThrow(BasemapError);
  });

  it('answers any bytes with a basemap or a BasemapError, and reserves no more than they can fill', () => {
    const hostileCount = [0xff, 0xff, 0xff, 0xff, 0x0f];
    const header = small.subarray(0, 5);
    const path = [1, 1, 0x61, 1, 1, ...hostileCount];
    expect(() => decodeBasemap(Uint8Array.of(...header, ...path))).toThrow(BasemapError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        try {
          decodeBasemap(Uint8Array.of(...header, ...tail));
        } catch (error) {
          expect(error).toBeInstanceOf(BasemapError);
        }
      }),
    );
  });
});
