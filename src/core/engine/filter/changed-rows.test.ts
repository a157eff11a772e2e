import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listChanged, openChangedRows } from './changed-rows.ts';

const ROWS = 10_003;

it('lists every row whose state is not what it was, and no other', () => {
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: 300 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 255 }), (changed, mark) => {
      const before = Uint8Array.from({ length: ROWS }, (_, row) => (row * 7) % 256);
      const states = before.slice();
      for (const row of changed) states[row] = (states[row] as number) ^ mark;
      const listed = listChanged({ before, states }, openChangedRows(300));
      expect([...(listed ?? [])]).toEqual(changed.toSorted((a, b) => a - b));
    }),
    { seed: 2019, numRuns: 50 },
  );
});

it('lists nothing rather than a part', () => {
  const before = new Uint8Array(ROWS);
  const states = new Uint8Array(ROWS).fill(255);
  expect(listChanged({ before, states }, openChangedRows(100))).toBeNull();
  expect(listChanged({ before, states }, openChangedRows(ROWS))).toHaveLength(ROWS);
});
