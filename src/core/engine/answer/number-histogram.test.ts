import { expect, it } from 'vitest';
import { NOTHING_WANTED, type Query } from '../../model/query.ts';
import { columnsOf } from '../columns-of.ts';
import { createKernel } from '../kernel.ts';
import { doublingEdges } from './number-histogram.ts';

it('doubles its classes up to the largest figure', () => {
  expect([...doublingEdges(0)]).toEqual([0, 1]);
  expect([...doublingEdges(1)]).toEqual([0, 1, 2]);
  expect([...doublingEdges(4)]).toEqual([0, 1, 2, 4, 8]);
  expect([...doublingEdges(0x7fffffff)].at(-1)).toBe(0x7fffffff);
});

it('keeps none, each class, the unknown and those with a range apart', () => {
  const killed = [0, 1, 2, 3, 4, 7, { low: 4, high: 9 }, 1000, undefined];
  const columns = columnsOf(
    killed.map((figure) => (figure === undefined ? {} : { figures: { killed: figure } })),
  );
  const query: Query = {
    filters: { sets: {}, ranges: {}, text: '', areas: [] },
    periods: [null],
    dateRule: 'overlaps',
    wanted: {
      ...NOTHING_WANTED,
      numbers: ['killed'],
    },
  };
  const [answer] = createKernel(columns).ask(query).numbers;
  expect([...(answer?.counts ?? [])]).toEqual([1, 1, 2, 3, 0, 0, 0, 0, 0, 0, 1]);
  expect(answer?.unknownCount).toBe(1);
});
