import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNDATED_DAY } from '../../model/time.ts';
import { sortByDay } from './sort-by-day.ts';

test('is the stable sort by day, undated rows last', () => {
  const day = fc.oneof(
    fc.integer({ min: -20_000, max: 20_000 }),
    fc.integer({ min: -3, max: 3 }),
    fc.constant(UNDATED_DAY),
  );
  fc.assert(
    fc.property(fc.array(day), (days) => {
      const expected = days.map((_, row) => row).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
      const { rows, ranks, days: sorted } = sortByDay(Int32Array.from(days));
      expect([...rows]).toEqual(expected);
      expect(expected.map((row) => ranks[row])).toEqual([...expected.keys()]);
      expect([...sorted]).toEqual(expected.map((row) => days[row]));
    }),
  );
});

test('spans all years that a date can have', () => {
  const days = Int32Array.of(2_932_896, UNDATED_DAY, -719_162, 0);
  expect([...sortByDay(days).rows]).toEqual([2, 3, 0, 1]);
});

test('has nothing to say about no rows, and keeps undated ones as they came', () => {
  expect([...sortByDay(new Int32Array(0)).rows]).toEqual([]);
  expect([...sortByDay(Int32Array.of(UNDATED_DAY, UNDATED_DAY)).rows]).toEqual([0, 1]);
});
