import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createStepper } from './stepper.ts';
import type { Ledger } from './tally.ts';

const ROWS = 200;

/** Counts rows by their number's last digit, and adds the numbers up. Notes how many rows it was handed. */
function createDigits(): Ledger & { readonly posted: () => number } {
  let posted = 0;
  return {
    rowCount: ROWS,
    posted: () => posted,
    open: () => ({ counts: new Int32Array(10), sums: new Float64Array(1) }),
    amend: () => {},
    post({ counts, sums }, { from, to }, sign) {
      posted += to - from;
      for (let row = from; row < to; row++) {
        counts[row % 10] = (counts[row % 10] as number) + sign;
        sums[0] = (sums[0] as number) + sign * row;
      }
    },
  };
}

const runs = fc
  .uniqueArray(fc.integer({ min: 0, max: ROWS }), { maxLength: 6 })
  .map((ends) =>
    Uint32Array.from(ends.slice(0, ends.length - (ends.length % 2)).sort((a, b) => a - b)),
  );
type Move = { readonly place: number; readonly runs: Uint32Array } | 'prepare' | 'forget';
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ place: fc.integer({ min: 0, max: 2 }), runs }) },
  { weight: 6, arbitrary: fc.constant('prepare' as const) },
  { weight: 1, arbitrary: fc.constant('forget' as const) },
);

it('comes to the same tally by whatever way, with any part of the snapshots made', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const ledger = createDigits();
      const stepper = createStepper(ledger, { leastRowsApart: 7 });
      for (const each of moves) {
        if (each === 'prepare') stepper.prepare(() => true);
        else if (each === 'forget') stepper.forget();
        else {
          const expected = ledger.open();
          for (let i = 0; i < each.runs.length; i += 2)
            ledger.post(
              expected,
              { from: each.runs[i] as number, to: each.runs[i + 1] as number },
              1,
            );
          expect(stepper.moveTo(each.place, each.runs)).toEqual(expected);
        }
      }
    }),
    { seed: 2017, numRuns: 1000 },
  );
});

it('steps by the rows that enter and leave, and jumps by those between a snapshot and the ends', () => {
  const ledger = createDigits();
  const stepper = createStepper(ledger, { leastRowsApart: 10 });
  const cost = (from: number, to: number) => {
    const before = ledger.posted();
    stepper.moveTo(0, Uint32Array.of(from, to));
    return ledger.posted() - before;
  };
  expect(cost(0, 90)).toBe(90);
  expect(cost(2, 91)).toBe(3);
  while (stepper.prepare(() => true));
  expect(cost(101, 199)).toBe(2);
});
