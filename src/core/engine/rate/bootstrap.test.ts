import { describe, expect, it } from 'vitest';
import { ratioOfSums, type Sample } from './bootstrap.ts';

function sample(figures: readonly number[], days = 100): Sample {
  const values = Int32Array.from(new Set(figures)).sort();
  const counts = Uint32Array.from(values, (value) => figures.filter((f) => f === value).length);
  return { spread: { values, counts, unknownCount: 0 }, days };
}

describe('the ratio of two sums', () => {
  const a = sample([1, 2, 2, 3, 5, 8]);
  const b = sample([1, 1, 4, 4, 6, 20]);

  it('is the quotient of the sums per day', () => {
    expect(ratioOfSums(a, sample([42], 200))?.ratio).toBeCloseTo(42 / 21 / 2, 12);
  });

  it('is the same every time', () => {
    expect(ratioOfSums(a, b)).toEqual(ratioOfSums(a, b));
  });

  it('is one, with one inside its interval, for a period beside itself', () => {
    const own = ratioOfSums(a, a);
    expect(own?.ratio).toBe(1);
    expect(own?.low).toBeLessThan(1);
    expect(own?.high).toBeGreaterThan(1);
  });

  it('turns into its reciprocal, interval and all, when A and B change places', () => {
    const there = ratioOfSums(a, b);
    const back = ratioOfSums(b, a);
    if (there === null || back === null) throw new Error('no ratio');
    expect(there.ratio * back.ratio).toBeCloseTo(1, 12);
    expect(there.low * back.high).toBeCloseTo(1, 12);
    expect(there.high * back.low).toBeCloseTo(1, 12);
  });

  it('is less certain when one incident outweighs the others', () => {
    const even = ratioOfSums(a, sample([6, 6, 6, 6, 6, 6]));
    const uneven = ratioOfSums(a, sample([1, 1, 1, 1, 1, 31]));
    const width = (one: typeof even) => Math.log((one?.high ?? 0) / (one?.low ?? 1));
    expect(width(uneven)).toBeGreaterThan(width(even));
  });

  it('comes near the exact interval where every incident counts one', () => {
    const ones = (count: number) => sample(Array.from({ length: count }, () => 1));
    const found = ratioOfSums(ones(200), ones(300));
    // rateRatio for 200 and 300: 1.252 to 1.800.
    expect(found?.low).toBeCloseTo(1.25, 1);
    expect(found?.high).toBeCloseTo(1.8, 1);
  });

  it('is none when nobody was killed in one of them', () => {
    expect(ratioOfSums(sample([0, 0]), b)).toBeNull();
    expect(ratioOfSums(a, sample([]))).toBeNull();
  });
});
