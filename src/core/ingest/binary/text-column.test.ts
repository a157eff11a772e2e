import { expect, test } from 'vitest';
import { TextColumn } from './text-column.ts';

test('first texts that are far longer than the rest ask for no more memory than there is', () => {
  const column = new TextColumn(10_000_000);
  const words = 'x'.repeat(10_000);
  const putAll = () => {
    for (let row = 0; row < 4200; row++) column.put(row, `${row} ${words}`);
  };
  expect(putAll).not.toThrow();
});
