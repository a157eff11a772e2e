import { expect, test } from 'vitest';
import { computeFingerprint } from '../fingerprint.ts';
import type { TableChoice } from '../formats/table-rows.ts';
import { openCellTable } from './open-cell-table.ts';

const CSV: TableChoice = {
  ...{ format: 'csv', part: null, delimiter: ',', encoding: null },
  ...{ preambleRows: 0, hasHeader: true, tagRows: 0 },
};
const blob = new Blob([`a,b\n${'1,2\n'.repeat(300_000)}`]);

test('a file that was read whole has the fingerprint of its bytes', async () => {
  const { fingerprint, rowCount } = await openCellTable({ name: 'x', blob }, CSV, {
    onRows: () => false,
  });
  expect(rowCount).toBe(300_000);
  const files = [{ role: 'incidents', name: 'x', blob }] as const;
  expect(await fingerprint).toBe(await computeFingerprint({ files }));
});

test('one that was left before its end has none', async () => {
  const long = new Blob(Array.from({ length: 8 }, () => blob));
  const table = await openCellTable({ name: 'x', blob: long }, CSV, { onRows: () => true });
  expect(table.byteCount).toBeLessThan(long.size);
  expect(table.fingerprint).toBeNull();
});
