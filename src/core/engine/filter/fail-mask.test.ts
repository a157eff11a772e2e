import { describe, expect, it } from 'vitest';
import { createFailMask, type Dimension, type MaskView } from './fail-mask.ts';

/** A filter that the listed rows fail, and that notes each time its marks are written. */
function failing(name: string, rows: readonly number[], written: string[] = []): Dimension {
  return {
    name,
    key: rows.join(),
    write(fails, bit) {
      written.push(name);
      for (let row = 0; row < fails.length; row++) {
        const others = (fails[row] as number) & ~bit;
        fails[row] = rows.includes(row) ? others | bit : others;
      }
    },
  };
}

function passing({ fails, kept }: MaskView): number[] {
  return Array.from(fails.keys()).filter((row) => ((fails[row] as number) & kept) === 0);
}

describe('fail mask', () => {
  it('lets a view ignore one filter', () => {
    const mask = createFailMask(4);
    mask.update([failing('a', [0, 1]), failing('b', [1, 2])]);
    expect(passing(mask.without(null))).toEqual([3]);
    expect(passing(mask.without('a'))).toEqual([0, 3]);
    expect(passing(mask.without('b'))).toEqual([2, 3]);
    expect(passing(mask.without('not in force'))).toEqual([3]);
  });

  it('forgets a filter that is gone, and gives its place to another', () => {
    const mask = createFailMask(3);
    mask.update([failing('a', [0]), failing('b', [1])]);
    mask.update([failing('b', [1])]);
    expect(passing(mask.without(null))).toEqual([0, 2]);
    mask.update([failing('b', [1]), failing('c', [2])]);
    expect(passing(mask.without('b'))).toEqual([0, 1]);
  });

  it('writes only the filters that changed', () => {
    const mask = createFailMask(3);
    const written: string[] = [];
    mask.update([failing('a', [0], written), failing('b', [1], written)]);
    mask.update([failing('a', [0], written), failing('b', [2], written)]);
    expect(written).toEqual(['a', 'b', 'b']);
    expect(passing(mask.without(null))).toEqual([1]);
  });

  it('holds more filters than a word has bits', () => {
    const mask = createFailMask(101);
    const all = Array.from({ length: 100 }, (_, i) => failing(`f${i}`, [i]));
    mask.update([...all, failing('last', [0, 99])]);
    expect(passing(mask.without(null))).toEqual([100]);
    expect(passing(mask.without('f50'))).toEqual([50, 100]);
    expect(passing(mask.without('f0'))).toEqual([100]);
    expect(passing(mask.without('last'))).toEqual([100]);
    mask.update(all.slice(60));
    expect(passing(mask.without('f99'))).toEqual([...Array(60).keys(), 99, 100]);
  });

  it('writes a filter again whose marks could not be finished', () => {
    const mask = createFailMask(2);
    const broken: Dimension = {
      ...failing('a', [0]),
      write(fails, bit) {
        fails[1] = bit;
        throw new RangeError('out of memory');
      },
    };
    expect(() => mask.update([broken])).toThrow('out of memory');
    mask.update([failing('a', [0])]);
    expect(passing(mask.without(null))).toEqual([1]);
  });
});
