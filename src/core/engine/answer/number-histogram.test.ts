import { expect, it } from 'vitest';
import { createColumnLookup } from '../column-lookup.ts';
import { columnsOf } from '../columns-of.ts';
import { countFigure, doublingEdges } from './number-histogram.ts';

it('doubles its classes up to the largest figure', () => {
  expect([...doublingEdges(0)]).toEqual([0, 1]);
  expect([...doublingEdges(1)]).toEqual([0, 1, 2]);
  expect([...doublingEdges(4)]).toEqual([0, 1, 2, 4, 8]);
  expect([...doublingEdges(0x7fffffff)].at(-1)).toBe(0x7fffffff);
});

it('keeps none, each class and the unknown apart', () => {
  const columns = columnsOf(
    [0, 1, 2, 3, 4, 7].map((killed) => ({ figures: { killed } })).concat({ figures: {} as never }),
  );
  const figure = createColumnLookup(columns).figure('killed');
  const answer = countFigure(figure, Uint32Array.of(0, 1, 2, 3, 4, 5, 6), 7);
  expect([...answer.counts]).toEqual([1, 1, 2, 2]);
  expect(answer.unknownCount).toBe(1);
});
