import { expect, it } from 'vitest';
import { toDay } from '../model/time.ts';
import { columnsOf } from './columns-of.ts';
import { createKernel } from './kernel.ts';

it('tells extents, terms and figures of the whole dataset', () => {
  const { facts } = createKernel(
    columnsOf([
      {
        date: '2016',
        position: [4.35, 50.85],
        terms: { city: ['Brussels'] },
        figures: { killed: 2 },
      },
      {
        date: '2016-03-22',
        position: [-0.1, 51.5],
        terms: { city: ['London', 'Brussels'] },
        figures: { killed: { high: 5 } },
      },
      { position: [2.35, 48.85] },
    ]),
  );
  expect(facts).toEqual({
    extent: {
      startDay: toDay({ year: 2016, month: 1, day: 1 }),
      endDay: toDay({ year: 2017, month: 1, day: 1 }),
    },
    bounds: { west: -0.1, south: 48.85, east: 4.35, north: 51.5 },
    campaignCount: 0,
    categories: [{ id: 'city', values: ['', 'Brussels', 'London'], totals: [1, 2, 1] }],
    numbers: [
      { id: 'killed', largest: 5, unknownCount: 1 },
      { id: 'wounded', largest: 0, unknownCount: 3 },
      { id: 'perpetratorsKilled', largest: 0, unknownCount: 3 },
    ],
  });
});

it('has no extents where nothing is dated or placed', () => {
  expect(createKernel(columnsOf([{}])).facts).toMatchObject({ extent: null, bounds: null });
});
