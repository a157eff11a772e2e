import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseAt, MOST_ROWS, placeRow } from './row-block.ts';

describe('a block of rows', () => {
  it('is the whole table while that can be scrolled', () => {
    expect(baseAt(1, 500)).toBe(0);
    expect(placeRow(499, 500)).toEqual({ base: 0, index: 499 });
  });

  it('begins with the first row at the top of the way and ends with the last at its bottom', () => {
    expect(baseAt(0, 10_000_000)).toBe(0);
    expect(baseAt(1, 10_000_000)).toBe(10_000_000 - MOST_ROWS);
  });

  it('holds every row of the table, each in a place that can be scrolled to', () => {
    const tables = fc
      .integer({ min: 1, max: 20_000_000 })
      .chain((total) =>
        fc.record({ total: fc.constant(total), row: fc.integer({ min: 0, max: total - 1 }) }),
      );
    fc.assert(
      fc.property(tables, ({ total, row }) => {
        const { base, index } = placeRow(row, total);
        expect(base + index).toBe(row);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(Math.min(total, MOST_ROWS));
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base + MOST_ROWS).toBeLessThanOrEqual(Math.max(total, MOST_ROWS));
      }),
    );
  });
});
