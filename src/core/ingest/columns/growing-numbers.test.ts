import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableNumbers } from './coded-numbers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { RowOrder } from './row-order.ts';

test('keeps every number however many come, and gives them in any order', () => {
  const numbers = new GrowingNumbers(Int32Array);
  const count = 5000;
  const reversed = new RowOrder(Uint32Array.from({ length: count }, (_, rank) => count - 1 - rank));
  for (let i = 0; i < count; i++) numbers.push(i * 3);
  expect(numbers.length).toBe(count);
  expect(numbers.view()).toEqual(Int32Array.from({ length: count }, (_, i) => i * 3));
  expect(numbers.pick(reversed)).toEqual(numbers.view().slice().reverse());
});

/** The number so many times, in a table of others; there are places of more rows. */
function inTable(value: number, length: number): TableNumbers {
  const places = new Uint16Array(length + 2).fill(3, 0, length);
  return { places, table: Int32Array.of(7, 8, 9, value), length };
}

test('holds one number many times as well as any others before and behind it', () => {
  const step = fc.record({
    value: fc.integer({ min: 0, max: 2 }),
    count: fc.integer({ min: 0, max: 3 }),
    way: fc.constantFrom('one by one', 'many', 'all', 'in a table'),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const numbers = new GrowingNumbers(Int32Array);
      const expected: number[] = [];
      for (const { value, count, way } of steps) {
        const some = new Array<number>(count).fill(value);
        expected.push(...some);
        if (way === 'many') numbers.pushMany(value, count);
        else if (way === 'all') numbers.pushAll(Int32Array.from(some));
        else if (way === 'in a table') numbers.pushCoded(inTable(value, count));
        else for (const each of some) numbers.push(each);
      }
      const order = new RowOrder(Uint32Array.from(expected.keys()).reverse());
      expect([...numbers.pick(order)]).toEqual(expected.toReversed());
      expect([...numbers.view()]).toEqual(expected);
    }),
  );
});
