import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../core/model/dataset.ts';
import type { FormatId, Mapping } from '../core/model/mapping.ts';
import { countFitting, estimateMemory } from './needed-memory.ts';

function fileOf(format: FormatId, columns: number): SourceFile {
  const mapping = { format, columns: Array.from({ length: columns }, () => ({})) };
  return { role: 'incidents', name: 'x', blob: new Blob(), mapping: mapping as never as Mapping };
}

/** What files were measured to take at their peak, in MiB: made-up incidents, as they are, with texts, with a hundred more columns, and places and dates alone. */
const MEASURED = [
  { what: 'incidents', format: 'csv', rows: 1e6, columns: 18, bytes: 160e6, usedMiB: 546 },
  { what: 'incidents', format: 'csv', rows: 2.5e6, columns: 18, bytes: 403e6, usedMiB: 1165 },
  { what: 'incidents', format: 'csv', rows: 10e6, columns: 18, bytes: 1617e6, usedMiB: 4052 },
  { what: 'bare', format: 'csv', rows: 2.5e6, columns: 4, bytes: 104e6, usedMiB: 518 },
  { what: 'texts of 160', format: 'csv', rows: 1e6, columns: 19, bytes: 324e6, usedMiB: 661 },
  { what: 'texts of 600', format: 'csv', rows: 0.5e6, columns: 19, bytes: 382e6, usedMiB: 568 },
  { what: 'wide', format: 'csv', rows: 0.5e6, columns: 118, bytes: 225e6, usedMiB: 569 },
  { what: 'incidents', format: 'geojson', rows: 0.5e6, columns: 18, bytes: 219e6, usedMiB: 488 },
  { what: 'texts of 160', format: 'parquet', rows: 1e6, columns: 19, bytes: 54e6, usedMiB: 977 },
  { what: 'incidents', format: 'xlsx', rows: 0.1e6, columns: 18, bytes: 8.6e6, usedMiB: 256 },
  { what: 'incidents', format: 'xlsx', rows: 0.3e6, columns: 18, bytes: 25.8e6, usedMiB: 425 },
  { what: 'wide', format: 'xlsx', rows: 0.05e6, columns: 31, bytes: 8.2e6, usedMiB: 302 },
  { what: 'wide', format: 'xlsx', rows: 0.2e6, columns: 31, bytes: 32.6e6, usedMiB: 478 },
  { what: 'incidents', format: 'atlas', rows: 0.2e6, columns: 0, bytes: 20e6, usedMiB: 156 },
  { what: 'incidents', format: 'atlas', rows: 1e6, columns: 0, bytes: 101e6, usedMiB: 478 },
  { what: 'with sources', format: 'atlas', rows: 1e6, columns: 0, bytes: 273e6, usedMiB: 642 },
  { what: 'incidents', format: 'atlas', rows: 2e6, columns: 0, bytes: 218e6, usedMiB: 536 },
  { what: 'incidents', format: 'atlas', rows: 2.5e6, columns: 0, bytes: 255e6, usedMiB: 534 },
  { what: 'incidents', format: 'atlas', rows: 10e6, columns: 0, bytes: 1096e6, usedMiB: 1813 },
] as const;

describe('the estimate of memory', () => {
  test.each(MEASURED)(
    'is above what $rows rows of $what in $format took, and not twice that',
    ({ format, rows, columns, bytes: readBytes, usedMiB }) => {
      const said = estimateMemory({ rows, readBytes }, [fileOf(format, columns)]);
      expect(said).toBeGreaterThan(usedMiB);
      expect(said).toBeLessThan(2 * usedMiB);
    },
  );

  test('is within a quarter of what ten million rows took', () => {
    const [, , { rows, columns, bytes: readBytes, usedMiB }] = MEASURED;
    expect(estimateMemory({ rows, readBytes }, [fileOf('csv', columns)])).toBeLessThan(
      1.25 * usedMiB,
    );
  });

  test.each([
    [64, 'csv'],
    [700, 'csv'],
    [4096, 'csv'],
    [400, 'xlsx'],
    [300, 'atlas'],
  ] as const)('says how many rows fit into %d MiB of %s, and so many do', (mostMiB, format) => {
    const files = [fileOf(format, 18)];
    const read = { rows: 1e8, readBytes: 1.6e10 };
    const rows = countFitting(read, files, mostMiB);
    const share = rows / read.rows;
    const needed = estimateMemory({ rows, readBytes: share * read.readBytes }, files);
    expect(needed).toBeLessThanOrEqual(mostMiB);
    expect(needed).toBeGreaterThan(0.99 * mostMiB);
  });
});
