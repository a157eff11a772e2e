import { expect, test } from 'vitest';
import { GrowingNumbers } from './growing-numbers.ts';

test('keeps every number however many come, and gives them in any order', () => {
  const numbers = new GrowingNumbers(Int32Array);
  const count = 5000;
  for (let i = 0; i < count; i++) numbers.push(i * 3);
  expect(numbers.length).toBe(count);
  expect(numbers.view()).toEqual(Int32Array.from({ length: count }, (_, i) => i * 3));
  expect([...numbers.pick(Uint32Array.of(4999, 0, 1024, 1023))]).toEqual([14997, 0, 3072, 3069]);
});
