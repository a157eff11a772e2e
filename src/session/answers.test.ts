import { expect, test } from 'vitest';
import type { Answer } from '../core/model/answer.ts';
import { NOTHING_WANTED, type Query } from '../core/model/query.ts';
import { askWhole } from './answers.ts';

const query: Query = {
  filters: { sets: {}, ranges: {}, text: 'gare', areas: [] },
  periods: [null],
  dateRule: 'overlaps',
  wanted: NOTHING_WANTED,
};

test('asks the same again until texts are searched and sorted', async () => {
  const asked: Query[] = [];
  const engine = {
    async ask(one: Query) {
      asked.push(one);
      return { undated: asked.length, isComplete: asked.length === 3 } as Answer;
    },
  };
  expect((await askWhole(engine, query)).undated).toBe(3);
  expect(asked).toEqual([query, query, query]);
});
