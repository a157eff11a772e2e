import { expect, it } from 'vitest';
import type { Dataset } from '../../core/model/dataset.ts';
import { orderFacets } from './facet-order.ts';

const dataset = {
  counts: { total: 2 },
  categories: [
    { id: 'city', values: ['', 'Paris'], totals: [1, 1] },
    { id: 'outcome', values: [''], totals: [2] },
    { id: 'ward', values: ['', '7'], totals: [0, 2] },
    { id: 'weapon', values: ['', 'knife'], totals: [2, 0] },
  ],
  numbers: [
    { id: 'killed', largest: 3, unknownCount: 1 },
    { id: 'wounded', largest: 0, unknownCount: 2 },
  ],
} as unknown as Dataset;

it('a column of which the file says nothing has no facet', () => {
  expect(orderFacets(dataset).map(({ id }) => id)).toEqual(['city', 'killed', 'ward']);
});
