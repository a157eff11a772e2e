import { describe, expect, it } from 'vitest';
import type { SortColumn } from '../../model/query.ts';
import { createColumnLookup } from '../column-lookup.ts';
import { columnsOf } from '../columns-of.ts';
import { ENDLESS } from '../patience.ts';
import { createTimeIndex } from '../time-index.ts';
import { createSorter } from './sort-order.ts';

const columns = columnsOf([
  {
    date: '2015-11-13',
    texts: { title: 'Éclair' },
    figures: { killed: 4 },
    terms: { city: ['Paris', 'Athens'] },
  },
  { date: '2016-03-22', texts: { title: 'zone' }, terms: { city: ['Brussels'] } },
  {
    date: '2016-03-22',
    texts: { title: 'alpha' },
    figures: { killed: { low: 9 } },
    terms: { city: ['paris'] },
  },
  { date: '2017-06-07', texts: { title: ' ' }, figures: { killed: 4 } },
  { texts: { title: 'eclair' }, figures: { killed: 0 }, terms: { city: ['Tehran'] } },
]);
const lookup = createColumnLookup(columns);
const time = createTimeIndex(columns);

function sorted(column: SortColumn, isDescending: boolean): number[] {
  const order = createSorter(columns, lookup, time).orderBy({ column, isDescending }, ENDLESS);
  if (order === 'pending') throw new Error('not sorted in one go');
  if (order === null) return [...columns.startDay.keys()];
  expect([...order.rows].map((row) => order.placeOf[row])).toEqual([...order.rows.keys()]);
  return [...order.rows];
}

describe('sort order', () => {
  it.each<[SortColumn, number[], number[]]>([
    ['date', [0, 1, 2, 3, 4], [3, 1, 2, 0, 4]],
    ['title', [2, 0, 4, 1, 3], [1, 0, 4, 2, 3]],
    ['city', [1, 0, 2, 4, 3], [4, 0, 2, 1, 3]],
    ['killed', [4, 0, 3, 2, 1], [2, 0, 3, 4, 1]],
    ['wounded', [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]],
    ['claimStatus', [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]],
  ])('by %s puts the unknown last both ways and keeps ties in time order', (column, up, down) => {
    expect(sorted(column, false)).toEqual(up);
    expect(sorted(column, true)).toEqual(down);
  });

  it('comes to the same order however often it was interrupted', () => {
    const titles = Array.from({ length: 3000 }, (_, i) => `Title ${(i * 7919) % 1009}`);
    const many = columnsOf(titles.map((title) => ({ date: '2017-06-07', texts: { title } })));
    const sorter = createSorter(many, createColumnLookup(many), createTimeIndex(many));
    const sort = { column: 'title', isDescending: false } as const;
    let asked = 0;
    let order = sorter.orderBy(sort, () => true);
    for (; order === 'pending'; asked++) order = sorter.orderBy(sort, () => true);
    expect(asked).toBeGreaterThan(10);
    const expected = [...titles.keys()].sort((a, b) =>
      (titles[a] as string) < (titles[b] as string) ? -1 : titles[a] === titles[b] ? a - b : 1,
    );
    expect([...(order?.rows ?? [])]).toEqual(expected);
  });

  it('begins again where memory ran out half-way', () => {
    let isFull = true;
    const title = (row: number) => {
      if (row === 2 && isFull) throw new RangeError('no memory');
      return ['c', 'a', 'b'][row];
    };
    const values = { length: 3, at: title, indexOf: () => -1 };
    const full = { ...columnsOf([{}, {}, {}]), texts: [{ id: 'title', values }] };
    const sorter = createSorter(full, createColumnLookup(full), createTimeIndex(full));
    const sort = { column: 'title', isDescending: false } as const;
    expect(() => sorter.orderBy(sort, ENDLESS)).toThrow('no memory');
    isFull = false;
    expect(sorter.orderBy(sort, ENDLESS)).toMatchObject({ rows: Uint32Array.of(1, 2, 0) });
  });
});
