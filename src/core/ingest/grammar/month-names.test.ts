import { expect, test } from 'vitest';
import { MONTH_STARTS, monthNames, monthOf } from './month-names.ts';

test('knows every month of its list, and no other word', () => {
  for (const name of monthNames()) expect([name, monthOf(name)]).not.toEqual([name, null]);
  for (const word of ['attack', 'city', 'x', '', '12', 'марта ли'])
    expect(monthOf(word)).toBeNull();
});

test('names the beginnings of all months in plain letters', () => {
  const plain = [...monthNames()].filter((name) => /^[a-z]{3}/.test(name));
  const starts = new Set(plain.map((name) => name.slice(0, 3)));
  for (const start of starts) expect(MONTH_STARTS).toContain(start);
});
