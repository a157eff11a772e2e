import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowCodes } from './row-codes.ts';

it('gives back the code of every row, whatever the order and size of the codes', () => {
  const codes = fc.oneof(fc.nat(300), fc.nat(70_000), fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(500), codes)), (puts) => {
      const rows = new RowCodes();
      const expected = new Uint32Array(501);
      for (const [row, code] of puts) {
        rows.put(row, code);
        expected[row] = code;
        expect(rows.at(row)).toBe(code);
      }
      expect(Array.from(rows.take(501))).toEqual(Array.from(expected));
    }),
  );
});

it('takes no memory for a column that no row fills, and a byte a row while few texts repeat', () => {
  const rows = new RowCodes();
  expect(rows.byteLength).toBe(0);
  rows.put(9, 1);
  expect(rows.byteLength).toBe(10);
  for (let row = 0; row < 100_000; row++) rows.put(row, row % 200);
  expect(rows.byteLength).toBeLessThan(200_000);
  expect(rows.at(99_999)).toBe(199);
});
