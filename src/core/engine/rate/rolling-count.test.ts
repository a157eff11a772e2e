import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countInterval } from './rate-ratio.ts';
import { createRate, rollCounts } from './rolling-count.ts';

it('counts the events of the last days, at the end of every day that has a whole window before it', () => {
  const daily = fc.array(fc.nat(3), { minLength: 1, maxLength: 200 });
  const window = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(daily, window, fc.integer({ min: -50, max: 50 }), (events, days, startDay) => {
      const extent = { startDay, endDay: startDay + events.length };
      const rolled = rollCounts(events, { startDay, days, extent });
      const expected = events.flatMap((_, i) =>
        i + 1 < days ? [] : [events.slice(i + 1 - days, i + 1).reduce((a, b) => a + b, 0)],
      );
      expect([...(rolled?.counts ?? [])]).toEqual(expected);
      if (rolled !== null) expect(rolled.firstDay).toBe(startDay + days - 1);
    }),
  );
});

it('knows nothing of the time before the data begins and after it ends', () => {
  const daily = [0, 0, 1, 0, 1, 0, 0];
  const extent = { startDay: 12, endDay: 15 };
  const rolled = rollCounts(daily, { startDay: 10, days: 2, extent });
  expect(rolled).toEqual({ firstDay: 13, days: 2, counts: Uint32Array.of(1, 1) });
  expect(rollCounts(daily, { startDay: 10, days: 4, extent })).toBeNull();
});

it('gives rates per thirty days with the interval of their count', () => {
  const { rate, low, high } = createRate(90)(12);
  expect(rate).toBe(4);
  expect(low * 3).toBeCloseTo(countInterval(12).low, 12);
  expect(high * 3).toBeCloseTo(countInterval(12).high, 12);
});
