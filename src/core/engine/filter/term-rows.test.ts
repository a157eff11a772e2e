import { expect, it } from 'vitest';
import type { CategoryColumn } from '../../model/columns.ts';
import { createColumnLookup } from '../column-lookup.ts';
import { ENDLESS } from '../patience.ts';
import { randomColumns } from '../random-columns.ts';
import { createCodeBook } from '../tally/code-book.ts';
import { createTermRows } from './term-rows.ts';

const columns = randomColumns({ seed: 5, rowCount: 40_000, dayCount: 40, extraCategories: 0 });
const book = createCodeBook(columns, createColumnLookup(columns));
const { categories, rowCount } = columns;
const several = categories.find(({ codes }) => codes.length > rowCount) as CategoryColumn;
const other = categories.find((category) => category !== several) as CategoryColumn;

function rowsWith({ offsets, codes }: CategoryColumn, term: number): number[] {
  return Array.from({ length: offsets.length - 1 }, (_, row) => row).filter((row) =>
    codes.subarray(offsets[row], offsets[row + 1]).includes(term),
  );
}

it('lists the rows of each term, those with several terms under each', () => {
  const termRows = createTermRows();
  termRows.follow(book.category(several.id));
  expect(termRows.prepare(ENDLESS)).toBe(false);
  for (const term of several.values.keys())
    expect([...(termRows.find(book.category(several.id), term) ?? [])]).toEqual(
      rowsWith(several, term),
    );
});

it('tells nothing of an index that is half made, or of another category', () => {
  const termRows = createTermRows();
  expect(termRows.prepare(() => true)).toBe(false);
  termRows.follow(book.category(several.id));
  expect(termRows.prepare(() => true)).toBe(true);
  expect(termRows.find(book.category(several.id), 1)).toBeNull();
  while (termRows.prepare(() => true));
  expect(termRows.find(book.category(several.id), 1)).not.toBeNull();
  expect(termRows.find(book.category(other.id), 1)).toBeNull();
  termRows.follow(book.category('no such category'));
  expect(termRows.find(book.category(several.id), 1)).not.toBeNull();
});

it('leaves rows that it has told as they are when another category is followed', () => {
  const termRows = createTermRows();
  termRows.follow(book.category(several.id));
  termRows.prepare(ENDLESS);
  const told = termRows.find(book.category(several.id), 1);
  termRows.follow(book.category(other.id));
  termRows.prepare(ENDLESS);
  expect([...(told ?? [])]).toEqual(rowsWith(several, 1));
});
