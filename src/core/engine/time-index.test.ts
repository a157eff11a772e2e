import { describe, expect, it } from 'vitest';
import { toDay } from '../model/time.ts';
import { columnsOf } from './columns-of.ts';
import { createTimeIndex, findRows } from './time-index.ts';

const june = (day: number) => toDay({ year: 2017, month: 6, day });
const index = createTimeIndex(
  columnsOf([
    { date: '2017' },
    { date: '2017-05' },
    { date: '2017-06' },
    { date: '2017-06-03' },
    { when: { startDay: june(6), endDay: june(9) } },
    { date: '2017-06-07' },
    { date: '2017-06-20' },
    {},
  ]),
);
const days = (from: number, to: number) => ({ startDay: june(from), endDay: june(to) + 1 });

describe('rows of a period', () => {
  it('holds an incident that may have happened on one of its days', () => {
    expect([...findRows(index, days(7, 19), 'overlaps')]).toEqual([0, 1, 2, 3, 4, 6]);
    expect([...findRows(index, days(8, 8), 'overlaps')]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...findRows(index, days(9, 9), 'overlaps')]).toEqual([0, 1, 2, 3]);
  });

  it('holds only what surely happened inside when asked to', () => {
    expect([...findRows(index, days(3, 7), 'inside')]).toEqual([3, 4, 5, 6]);
    expect([...findRows(index, days(3, 8), 'inside')]).toEqual([3, 6]);
    expect([...findRows(index, days(1, 30), 'inside')]).toEqual([2, 7]);
  });

  it('holds undated incidents only in all time', () => {
    const farthest = { startDay: -1e9, endDay: Infinity };
    expect([...findRows(index, null, 'overlaps')]).toEqual([0, 8]);
    expect([...findRows(index, farthest, 'overlaps')]).toEqual([0, 7]);
    expect([...findRows(index, farthest, 'inside')]).toEqual([0, 7]);
  });
});
