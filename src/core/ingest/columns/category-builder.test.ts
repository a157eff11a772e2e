import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CategoryColumn } from '../../model/columns.ts';
import { CategoryBuilder } from './category-builder.ts';
import { keepOrder, RowOrder } from './row-order.ts';

function build(cells: readonly string[], vocabulary?: readonly string[]) {
  const builder = new CategoryBuilder({ id: 'weapon', ...(vocabulary && { vocabulary }) });
  const unknown = cells.map((cell) => builder.add(cell));
  const order = keepOrder(cells.length);
  return { column: builder.build(order), unknown, single: order.offsets };
}

function termsOf({ values, offsets, codes }: CategoryColumn): (string | undefined)[][] {
  return Array.from({ length: offsets.length - 1 }, (_, row) =>
    Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code]),
  );
}

test('orders terms by falling number of incidents, ties by first appearance, after "not known"', () => {
  const { column } = build(['c', 'b', 'a', 'b', '', '', '']);
  expect(column.values).toEqual(['', 'b', 'c', 'a']);
});

test('counts an incident under each of its terms', () => {
  const { column } = build(['b', 'c; a', 'a', 'c']);
  expect(column.values).toEqual(['', 'c', 'a', 'b']);
  expect(termsOf(column)).toEqual([['b'], ['c', 'a'], ['a'], ['c']]);
});

test('trims terms, drops repeats and blanks, and splits at "; " alone', () => {
  const { column } = build(['a; a;  b ; ', 'a;b', '; ', ' ']);
  expect(termsOf(column)).toEqual([['a', 'b'], ['a;b'], [''], ['']]);
});

test('"not known" is code 0, even if every row has a term or none has', () => {
  expect(build(['a']).column.values).toEqual(['', 'a']);
  expect(build(['', '']).column).toMatchObject({ values: [''], codes: Uint32Array.of(0, 0) });
});

test('takes terms of a vocabulary in any case, and gives back the others', () => {
  const { column, unknown } = build(['Claimed', 'rumoured', 'claimed; no idea'], ['claimed']);
  expect(termsOf(column)).toEqual([['claimed'], [''], ['claimed']]);
  expect(unknown).toEqual(['', 'rumoured', 'no idea']);
});

test('shares the offsets of one code a row, and only then', () => {
  const { column, single } = build(['a', '']);
  expect(column.offsets).toBe(single);
  expect([...build(['a; b', '']).column.offsets]).toEqual([0, 2, 3]);
});

test('says of each row what its cell says, in the order asked for', () => {
  const terms = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__', 'é'));
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1 }), (rows) => {
      const builder = new CategoryBuilder({ id: 'weapon' });
      for (const row of rows) builder.add(row.join('; '));
      const last = Uint32Array.from(rows, (_, row) => row).reverse();
      const order = new RowOrder({ rows: last, ranks: last });
      const expected = rows.map((row) => (row.length === 0 ? [''] : row)).reverse();
      expect(termsOf(builder.build(order))).toEqual(expected);
    }),
  );
});
