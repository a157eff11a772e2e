import { expect, test } from 'vitest';
import type { Remark } from '../model/finding.ts';
import { FindingList } from './finding-list.ts';

const finding = (row: number, field = '', value = ''): Remark => ({
  code: 'link-refused',
  effect: 'notice',
  row,
  field,
  value,
});

test('gives findings by row, the file as a whole first, and within a row as they came', () => {
  const list = new FindingList('a.csv');
  for (const each of [finding(2, 'b'), finding(2, 'a'), finding(1), finding(0)]) list.add(each);
  expect(list.toSorted().map(({ row, field }) => `${row}${field}`)).toEqual(['0', '1', '2b', '2a']);
});

test('names the file in each of them', () => {
  const list = new FindingList('a.csv');
  list.add(finding(1));
  expect(list.toSorted()).toEqual([{ ...finding(1), file: 'a.csv' }]);
});

test('cuts values to 120 characters', () => {
  const list = new FindingList('a.csv');
  list.add(finding(1, '', 'x'.repeat(500)));
  expect(list.toSorted()[0]?.value).toBe('x'.repeat(120));
});

test('counts all, keeps the first hundred thousand', () => {
  const list = new FindingList('a.csv');
  for (let row = 0; row < 100_001; row++) list.add(finding(row));
  expect(list.count).toBe(100_001);
  expect(list.toSorted()).toHaveLength(100_000);
});
