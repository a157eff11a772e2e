import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInterval, perThirtyDays, rateRatio } from './rate-ratio.ts';

const count = fc.integer({ min: 0, max: 5000 });
const days = fc.integer({ min: 1, max: 5000 });
const tempo = fc.record({ count, days });

describe('the ratio of two rates', () => {
  it('agrees with the worked example of the R manual, poisson.test(c(11, 21), c(800, 3011))', () => {
    // R divides the first rate by the second, so the first is our B.
    const { ratio, low, high } = rateRatio({ count: 21, days: 3011 }, { count: 11, days: 800 });
    expect(ratio).toBeCloseTo(1.971488, 5);
    expect(low).toBeCloseTo(0.8584264, 5);
    expect(high).toBeCloseTo(4.2772659, 5);
  });

  it('is one, with one inside its interval, for a period beside itself', () => {
    fc.assert(
      fc.property(
        tempo.filter((one) => one.count > 0),
        (a) => {
          const { ratio, low, high } = rateRatio(a, a);
          expect(ratio).toBe(1);
          expect(low).toBeLessThan(1);
          expect(high).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('turns into its reciprocal when A and B change places', () => {
    fc.assert(
      fc.property(tempo, tempo, (a, b) => {
        const there = rateRatio(a, b);
        const back = rateRatio(b, a);
        if (a.count > 0 && b.count > 0) expect(there.ratio * back.ratio).toBeCloseTo(1, 9);
        if (b.count > 0) expect(there.low * back.high).toBeCloseTo(1, 6);
        if (a.count > 0) expect(there.high * back.low).toBeCloseTo(1, 6);
      }),
    );
  });

  it('knows nothing when nothing was counted', () => {
    const nothing = { count: 0, days: 30 };
    expect(rateRatio(nothing, nothing)).toEqual({
      ratio: Number.NaN,
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('has no lower limit but zero when B is empty, and no upper one when A is', () => {
    const some = { count: 4, days: 30 };
    const none = { count: 0, days: 30 };
    expect(rateRatio(some, none)).toMatchObject({ ratio: 0, low: 0 });
    expect(rateRatio(none, some)).toMatchObject({
      ratio: Number.POSITIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });
});

describe('the interval of a count', () => {
  it.each([
    // The table of exact Poisson limits after Garwood, as reprinted by Ulm, American Journal of Epidemiology 131 (1990).
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('of %i is that of the published table', (events, low, high) => {
    const interval = countInterval(events);
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });
});

it('gives a tempo in events per thirty days', () => {
  expect(perThirtyDays({ count: 24, days: 360 })).toBe(2);
});
