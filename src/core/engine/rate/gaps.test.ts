import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findGaps, GAP_CLASSES } from './gaps.ts';

it('finds what sorting all events by day finds', () => {
  const daily = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { maxLength: 500 });
  fc.assert(
    fc.property(daily, (events) => {
      const days = events.flatMap((count, i) => Array.from({ length: count }, () => 100 + i));
      const lengths = days.slice(1).map((day, i) => day - (days[i] ?? 0));
      const gaps = findGaps(events, 100, 3);
      if (days.length < 2) {
        expect(gaps).toBeNull();
        return;
      }
      const sorted = lengths.toSorted((a, b) => a - b);
      const middle = (sorted.length - 1) / 2;
      expect(gaps?.eventCount).toBe(days.length);
      expect(gaps?.medianDays).toBe(
        ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2,
      );
      const distinct = sorted.filter((length) => length > 0).reverse();
      expect(gaps?.longest.map((gap) => gap.days)).toEqual(distinct.slice(0, 3));
      expect(gaps?.classes.reduce((a, b) => a + b)).toBe(lengths.length);
    }),
  );
});

it('names the days of the longest gap, and puts each gap in the class it belongs to', () => {
  const daily = new Uint8Array(500);
  for (const day of [0, 1, 8, 39, 430]) daily[day] = 1;
  daily[1] = 2;
  const gaps = findGaps(daily, 1000, 1);
  expect(gaps?.longest).toEqual([{ fromDay: 1039, toDay: 1430, days: 391 }]);
  expect(GAP_CLASSES.map((_, i) => gaps?.classes[i])).toEqual([1, 2, 0, 1, 0, 1]);
});
