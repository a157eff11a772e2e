import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableNumbers } from './coded-numbers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { NumberArray } from './number-array.ts';
import { type ArrayKind, RowOrder } from './row-order.ts';

/** The last row first. */
function reverse(length: number): RowOrder {
  const rows = Uint32Array.from({ length }, (_, rank) => length - 1 - rank);
  return new RowOrder({ rows, ranks: rows });
}

test('keeps every number however many come, and gives them in any order', () => {
  const numbers = new GrowingNumbers(Int32Array);
  const count = 5000;
  const reversed = reverse(count);
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
    way: fc.constantFrom('one by one', 'many', 'all', 'in a table', 'run'),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const numbers = new GrowingNumbers(Int32Array);
      const expected: number[] = [];
      for (const { value, count, way } of steps) {
        const isRun = way === 'run';
        const some = Array.from({ length: count }, (_, at) => (isRun ? value + at : value));
        expected.push(...some);
        if (way === 'many') numbers.pushMany(value, count);
        else if (way === 'all') numbers.pushAll(Int32Array.from(some));
        else if (isRun) numbers.pushRun(value, count);
        else if (way === 'in a table') numbers.pushCoded(inTable(value, count));
        else for (const each of some) numbers.push(each);
      }
      expect([...numbers.pick(reverse(expected.length))]).toEqual(expected.toReversed());
      expect([...numbers.view()]).toEqual(expected);
    }),
  );
});

test('puts columns where older ones were, and changes none that was given', () => {
  const kinds = [Int32Array, Float64Array, Uint8Array, Uint32Array] as const;
  const columns = fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), seed: fc.nat(50), isCoded: fc.boolean() }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), columns, (count, kindsAndSeeds) => {
      const order = reverse(count);
      const expected = kindsAndSeeds.map(({ seed }) =>
        Array.from({ length: count }, (_, row) => (seed * (row + 1)) % 7),
      );
      const numbers = kindsAndSeeds.map(({ kind, isCoded }, column) => {
        const growing = new GrowingNumbers<NumberArray>(kind as ArrayKind<NumberArray>);
        const values = expected[column] as number[];
        if (isCoded) {
          const table = Int32Array.from({ length: 7 }, (_, number) => number);
          growing.pushCoded({ places: Uint16Array.from(values), table, length: count });
        } else growing.pushAll(new kind(values));
        return growing;
      });
      const picked = numbers.map((each) => each.pick(order));
      expect(picked.map((each) => [...each].reverse())).toEqual(expected);
    }),
  );
});
