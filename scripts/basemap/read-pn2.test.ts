import { describe, expect, it } from 'vitest';
import { readPn2 } from './read-pn2.mjs';

/** One node at 50° north, 10° east, with neighbours one step north-west and two steps south of it. */
const nodes = [0, 0, 0, 1, 0x17, 0x70, 0x04, 0xb0, 0, 2, 1, 0xff, 0xfe, 0];
const shape = (sort: number) => [sort, 0, 0, 0, 9, ...nodes];
const file = (...shapes: number[][]) => Buffer.from([2, 0, 0, 0, 9, 0, ...shapes.flat()]);

describe('readPn2', () => {
  it('reads nodes in half minutes and their neighbours as steps away from the node', () => {
    const [line] = readPn2(file(shape(0)));
    expect(line?.isLine).toBe(true);
    expect(line?.positions).toEqual([
      [10, 50],
      [10 - 1 / 120, 50 + 1 / 120],
      [10, 50 - 2 / 120],
    ]);
  });

  it('knows which shapes are rings, and which are parts of one thing', () => {
    const collection = [4, 0, 0, 0, 9, 2];
    const shapes = readPn2(file(shape(0), collection, shape(2), shape(3), shape(2)));
    expect(shapes.map(({ isLine }) => isLine)).toEqual([true, false, false, false]);
    expect(shapes.map(({ group }) => group)).toEqual([1, 2, 2, 3]);
  });

  it('refuses another version, colours, and a file that was cut off', () => {
    expect(() => readPn2(file(shape(0)).fill(1, 0, 1))).toThrow('version 1');
    expect(() => readPn2(file(shape(0)).fill(1, 5, 6))).toThrow('colours');
    expect(() => readPn2(file(shape(0)).subarray(0, -1))).toThrow(RangeError);
  });
});
