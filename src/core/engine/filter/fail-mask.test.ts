import { describe, expect, it } from 'vitest';
import { createFailMask, type Dimension, type FailMask, type FailRewriter } from './fail-mask.ts';

/** A filter that the listed rows fail, and that notes each time its marks are written. */
function failing(name: string, rows: readonly number[], written: string[] = []): Dimension {
  return {
    name,
    key: rows.join(),
    passes: null,
    write(fails, bit) {
      written.push(name);
      for (let row = 0; row < fails.length; row++) {
        const others = (fails[row] as number) & ~bit;
        fails[row] = rows.includes(row) ? others | bit : others;
      }
    },
  };
}

function passing(mask: FailMask, without: string | null): number[] {
  const passes = mask.passesWithout(without);
  const states = mask.states();
  return Array.from(states.keys()).filter((row) => passes[states[row] as number] === 1);
}

describe('fail mask', () => {
  it('lets a view ignore one filter', () => {
    const mask = createFailMask(4);
    mask.update([failing('a', [0, 1]), failing('b', [1, 2])]);
    expect(passing(mask, null)).toEqual([3]);
    expect(passing(mask, 'a')).toEqual([0, 3]);
    expect(passing(mask, 'b')).toEqual([2, 3]);
    expect(passing(mask, 'not in force')).toEqual([3]);
  });

  it('forgets a filter that is gone, and gives its place to another', () => {
    const mask = createFailMask(3);
    mask.update([failing('a', [0]), failing('b', [1])]);
    mask.update([failing('b', [1])]);
    expect(passing(mask, null)).toEqual([0, 2]);
    mask.update([failing('b', [1]), failing('c', [2])]);
    expect(passing(mask, 'b')).toEqual([0, 1]);
  });

  it('writes only the filters that changed', () => {
    const mask = createFailMask(3);
    const written: string[] = [];
    mask.update([failing('a', [0], written), failing('b', [1], written)]);
    mask.update([failing('a', [0], written), failing('b', [2], written)]);
    expect(written).toEqual(['a', 'b', 'b']);
    expect(passing(mask, null)).toEqual([1]);
  });

  it('holds more filters than a byte has bits', () => {
    const mask = createFailMask(101);
    const all = Array.from({ length: 100 }, (_, i) => failing(`f${i}`, [i]));
    mask.update([...all, failing('last', [0, 99])]);
    expect(passing(mask, null)).toEqual([100]);
    expect(passing(mask, 'f50')).toEqual([50, 100]);
    expect(passing(mask, 'f0')).toEqual([100]);
    expect(passing(mask, 'last')).toEqual([100]);
    mask.update(all.slice(92));
    expect(passing(mask, 'f99')).toEqual([...Array(92).keys(), 99, 100]);
    mask.update(all.slice(60));
    expect(passing(mask, 'f99')).toEqual([...Array(60).keys(), 99, 100]);
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
    expect(passing(mask, null)).toEqual([1]);
  });

  it('writes a filter whose marks could not be turned round to the end', () => {
    const mask = createFailMask(40);
    const passes = new Uint8Array(1);
    const broken: Dimension = {
      ...failing('a', [1]),
      rewrite({ fails, bit }) {
        fails[0] = (fails[0] as number) ^ bit;
        throw new RangeError('out of memory');
      },
    };
    mask.update([{ ...failing('a', [0]), passes }]);
    expect(() => mask.update([broken])).toThrow('out of memory');
    const failed = mask.version();
    const written: string[] = [];
    mask.update([
      { ...failing('a', [2], written), passes, rewrite: broken.rewrite as FailRewriter },
    ]);
    expect(written).toEqual(['a']);
    expect(mask.states().indexOf(1)).toBe(2);
    expect([...(mask.changedSince(failed)?.rows ?? [])]).toEqual([2]);
  });

  it('turns the marks round only of one filter that was there, among those of one byte', () => {
    const mask = createFailMask(40);
    const told: string[] = [];
    const one = (name: string, row: number): Dimension => ({
      ...failing(name, [row]),
      passes: new Uint8Array(1),
      rewrite() {
        told.push(`${name}${row}`);
        return null;
      },
    });
    mask.update([one('a', 0), one('b', 0)]);
    mask.update([one('a', 1), one('b', 1)]);
    mask.update([one('a', 2)]);
    expect(told).toEqual([]);
    mask.update([one('a', 3)]);
    expect(told).toEqual(['a3']);
    const others = Array.from({ length: 8 }, (_, i) => failing(`f${i}`, []));
    mask.update([...others, one('a', 3)]);
    mask.update([...others, one('a', 4)]);
    expect(told).toEqual(['a3']);
    expect(passing(mask, null)).not.toContain(4);
  });

  it('refuses more filters than a state can name', () => {
    const mask = createFailMask(1);
    const many = Array.from({ length: 255 }, (_, i) => failing(`f${i}`, []));
    expect(() => mask.update(many)).toThrow(RangeError);
    mask.update(many.slice(0, 254));
    expect(passing(mask, null)).toEqual([0]);
  });

  it('has a new version after every change of a mark, and after a failure', () => {
    const mask = createFailMask(2);
    const first = mask.version();
    mask.update([failing('a', [0])]);
    const second = mask.version();
    expect(second).not.toBe(first);
    mask.update([failing('a', [0])]);
    expect(mask.version()).toBe(second);
  });
});
