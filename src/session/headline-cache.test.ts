import { describe, expect, it } from 'vitest';
import type { Headline } from '../core/model/incident.ts';
import { addHeadlines, MOST_HEADLINES } from './headline-cache.ts';

const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ row: from + i }) as Headline);
const known = (count: number) => new Map(records(0, count).map((one) => [one.row, one] as const));

describe('short records', () => {
  it('are the same map when none is new', () => {
    const before = known(3);
    expect(addHeadlines(before, [], () => [])).toBe(before);
  });

  it('are kept while there is room', () => {
    expect([...addHeadlines(known(3), records(3, 5), () => []).keys()]).toEqual([0, 1, 2, 3, 4]);
  });

  it('are let go when they grow too many, but for those that are needed and those that are new', () => {
    const kept = addHeadlines(
      known(MOST_HEADLINES),
      records(MOST_HEADLINES, MOST_HEADLINES + 2),
      () => [7, 9, MOST_HEADLINES],
    );
    expect([...kept.keys()]).toEqual([7, 9, MOST_HEADLINES, MOST_HEADLINES + 1]);
  });
});
