import { describe, expect, it } from 'vitest';
import type { SortColumn } from '../../model/query.ts';
import { createColumnLookup } from '../column-lookup.ts';
import { columnsOf } from '../columns-of.ts';
import { sortRows } from './sort-order.ts';

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

describe('sort order', () => {
  it.each<[SortColumn, number[], number[]]>([
    ['date', [0, 1, 2, 3, 4], [3, 1, 2, 0, 4]],
    ['title', [2, 0, 4, 1, 3], [1, 0, 4, 2, 3]],
    ['city', [1, 0, 2, 4, 3], [4, 0, 2, 1, 3]],
    ['killed', [4, 0, 3, 2, 1], [2, 0, 3, 4, 1]],
    ['wounded', [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]],
    ['claimStatus', [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]],
  ])('by %s puts the unknown last both ways and keeps ties in time order', (column, up, down) => {
    expect([...sortRows(columns, lookup, { column, isDescending: false })]).toEqual(up);
    expect([...sortRows(columns, lookup, { column, isDescending: true })]).toEqual(down);
  });
});
