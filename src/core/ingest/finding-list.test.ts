import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { FindingList } from './finding-list.ts';

const finding = (row: number, field = '', value = ''): Finding => ({
  code: 'link-refused',
  effect: 'notice',
  row,
  field,
  value,
});

test('gives findings by row, the file as a whole first, and within a row as they came', () => {
  const list = new FindingList();
  for (const each of [finding(2, 'b'), finding(2, 'a'), finding(1), finding(0)]) list.add(each);
  expect(list.toSorted().map(({ row, field }) => `${row}${field}`)).toEqual(['0', '1', '2b', '2a']);
});

test('cuts values to 120 characters', () => {
  const list = new FindingList();
  list.add(finding(1, '', 'x'.repeat(500)));
  expect(list.toSorted()[0]?.value).toBe('x'.repeat(120));
});

test('counts all, keeps the first hundred thousand', () => {
  const list = new FindingList();
  for (let row = 0; row < 100_001; row++) list.add(finding(row));
  expect(list.count).toBe(100_001);
  expect(list.toSorted()).toHaveLength(100_000);
});
