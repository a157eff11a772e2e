import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDifference, diffRuns } from './run-difference.ts';

const rowSet = fc.uniqueArray(fc.integer({ min: 0, max: 40 })).map((rows) => new Set(rows));

function runsOf(rows: ReadonlySet<number>): Uint32Array {
  const runs: number[] = [];
  for (let row = 0; row <= 41; row++) if (rows.has(row) !== rows.has(row - 1)) runs.push(row);
  return Uint32Array.from(runs);
}

it('adds what is new and takes away what is gone, and nothing else', () => {
  fc.assert(
    fc.property(rowSet, rowSet, (before, after) => {
      const rows = new Set(before);
      let touched = 0;
      diffRuns(runsOf(before), runsOf(after), ({ from, to }, sign) => {
        for (let row = from; row < to; row++, touched++) {
          expect(rows.has(row)).toBe(sign === -1);
          if (sign === 1) rows.add(row);
          else rows.delete(row);
        }
      });
      expect(rows).toEqual(after);
      expect(countDifference(runsOf(before), runsOf(after))).toBe(touched);
    }),
    { numRuns: 500 },
  );
});
