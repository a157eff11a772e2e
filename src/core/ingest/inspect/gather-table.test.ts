import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCellTable } from '../cells/read-cell-table.ts';
import { gatherRepeated } from './gather-table.ts';

const SHAPE = { delimiter: ',', preambleRows: 0, hasHeader: true, tagRows: 0 };

async function* once(text: string) {
  yield new TextEncoder().encode(text);
}

test('finds every repeated id, whether they ascend or not', async () => {
  const id = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }).map((step) => ({ step, text: null })) },
    fc.constantFrom('', ' ', '"e5"', 'e7 ', '7.0', "'e9", 'é').map((text) => ({ step: 0, text })),
  );
  let ascendingCount = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(id, { minLength: 4, maxLength: 40 }),
      fc.nat(3),
      async (ids, least) => {
        let last = 5;
        const cells = ids.map(({ step, text }) => {
          last += Math.max(least, step);
          return text ?? `e${last}`;
        });
        const pieces = once(`id,x\n${cells.map((cell) => `${cell},y\n`).join('')}`);
        const source = { name: 'a.csv', sizeBytes: null, pieces, leastJudged: 2 };
        const table = await readCellTable(source, SHAPE, () => false);
        const told = cells
          .map((cell) => cell.replaceAll('"', '').trim())
          .filter((cell) => cell !== '');
        const expected = told.filter((cell, at) => told.indexOf(cell) < at).length;
        expect(gatherRepeated(table, 0, 0).count).toBe(expected);
        if ((table.columns[0]?.ascendingCount ?? 0) === cells.length) ascendingCount++;
      },
    ),
    { numRuns: 400 },
  );
  expect(ascendingCount).toBeGreaterThan(20);
});
