import { expect, test } from 'vitest';
import { columnsOf } from '../columns-of.ts';
import { orderByFile } from './file-order.ts';

const rowsOf = (fileRow: readonly number[], filePart?: readonly number[]) =>
  orderByFile({
    ...columnsOf(fileRow.map(() => ({}))),
    fileRow: Uint32Array.from(fileRow),
    ...(filePart && { filePart: Uint32Array.from(filePart) }),
  });

test('rows come file by file, each in its own order, gaps and all', () => {
  expect(rowsOf([5, 1, 3])).toEqual(Uint32Array.of(1, 2, 0));
  expect(rowsOf([2, 9, 1, 1], [1, 0, 0, 1])).toEqual(Uint32Array.of(2, 1, 3, 0));
  expect(rowsOf([4, 7, 4], [2, 0, 0])).toEqual(Uint32Array.of(2, 1, 0));
});

test('rows that are in that order, or have none, stay as they are', () => {
  expect(rowsOf([1, 2, 5])).toBeNull();
  expect(rowsOf([3, 4, 1], [0, 0, 1])).toBeNull();
  expect(rowsOf([])).toBeNull();
  expect(rowsOf([2, 1, 2])).toBeNull();
});
