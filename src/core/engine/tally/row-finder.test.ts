import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowFinder } from './row-finder.ts';

const ROWS = 200;
const some = fc
  .uniqueArray(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: ROWS })
  .map((rows) => Uint32Array.from(rows).sort());

it('finds the place of every row in a list, and of those that are not in it the next one’s', () => {
  fc.assert(
    fc.property(some, (listed) => {
      const { find } = createRowFinder(listed, ROWS);
      for (let row = 0; row <= ROWS; row++)
        expect(find(row)).toBe(listed.filter((one) => one < row).length);
    }),
    { seed: 1989, numRuns: 100 },
  );
});

it('finds the places of those of some rows that are listed', () => {
  fc.assert(
    fc.property(some, some, (listed, rows) => {
      const { findListed } = createRowFinder(listed, ROWS);
      const found = [...findListed(rows)].map((place) => listed[place]);
      expect(found).toEqual([...rows].filter((row) => listed.includes(row)));
    }),
    { seed: 1989, numRuns: 100 },
  );
});
