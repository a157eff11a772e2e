import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areBelow, areDistinct, checkFigure } from './check-numbers.ts';

test('numbers of any width are below a limit where each of them is', () => {
  const kinds = fc.constantFrom(Uint8Array, Uint16Array, Uint32Array);
  const limits = [0, 1, 2, 127, 128, 129, 254, 255, 256, 32_768, 32_769, 65_535, 65_536, 2 ** 31];
  const near = fc.tuple(fc.constantFrom(...limits), fc.integer({ min: -2, max: 1 }));
  const numbers = fc.array(near, { maxLength: 20 });
  fc.assert(
    fc.property(kinds, numbers, fc.nat(4), fc.constantFrom(...limits), (Kind, list, skip, most) => {
      const all = Kind.from(list.map(([limit, more]) => Math.max(0, limit + more)));
      const some = all.subarray(skip);
      expect(areBelow(some, most)).toBe(Array.from(some).every((number) => number < most));
    }),
    { numRuns: 5000 },
  );
});

test('codes of a row are distinct where a set of them is as large, and nothing is not known', () => {
  const row = fc.array(fc.nat(12), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      let end = 0;
      const offsets = Uint32Array.of(0, ...rows.map(({ length }) => (end += length)));
      const isGood = rows.every(
        (own) => own.length === 1 || (new Set(own).size === own.length && !own.includes(0)),
      );
      expect(areDistinct(offsets, Uint32Array.from(rows.flat()))).toBe(isGood);
    }),
    { numRuns: 1000 },
  );
});

test('a figure is in order where what is known of each row ascends', () => {
  const number = fc.constantFrom(-(2 ** 31), -2, -1, 0, 1, 2, 2 ** 31 - 2, 2 ** 31 - 1);
  fc.assert(
    fc.property(fc.tuple(number, number, number), ([low, best, high]) => {
      const all = [low, best, high];
      const known = all.filter((one) => one !== -1);
      const isGood =
        all.every((one) => one >= -1) && known.every((one, i) => one >= (known[i - 1] ?? 0));
      const [before, after] = [1, 2];
      const column = {
        id: 'killed',
        low: Int32Array.of(before, low, -1),
        best: Int32Array.of(before, best, after),
        high: Int32Array.of(before, high, -1),
      } as const;
      if (isGood) checkFigure(column);
      else expect(() => checkFigure(column)).toThrow('killed');
    }),
    { numRuns: 1000 },
  );
});
