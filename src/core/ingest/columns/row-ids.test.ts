import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowIds } from './row-ids.ts';

test('gives every claim an id of its own, and the first of each the very id', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'a~2', 'a~3', 'a~2~2', '__proto__')),
      (claims) => {
        const ids = new RowIds();
        const given = claims.map((id) => ids.claim(id));
        expect(new Set(given).size).toBe(claims.length);
        given.forEach((id, i) => {
          expect(id.startsWith(claims[i] ?? '')).toBe(true);
        });
      },
    ),
  );
});

test('counts repeats from 2', () => {
  const ids = new RowIds();
  expect(['a', 'a', 'b', 'a'].map((id) => ids.claim(id))).toEqual(['a', 'a~2', 'b', 'a~3']);
});

test('stays quick when every row claims the same id', () => {
  const ids = new RowIds();
  let last = '';
  for (let i = 0; i < 50_000; i++) last = ids.claim('a');
  expect(last).toBe('a~50000');
});
