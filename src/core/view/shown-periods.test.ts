import { describe, expect, it } from 'vitest';
import { periodsOf, signOfPeriod, signPeriods } from './shown-periods.ts';

const MAY = { startDay: 10, endDay: 41 };
const JUNE = { startDay: 41, endDay: 71 };
const ALL = { startDay: 0, endDay: 100 };

describe('periods that a view shows', () => {
  it('are one without a sign, or A and B', () => {
    expect(periodsOf({ comparison: null })).toEqual([0]);
    expect(periodsOf({ comparison: JUNE })).toEqual([0, 1]);
    expect([0, 1].map((period) => signOfPeriod({ comparison: JUNE }, period))).toEqual(['A', 'B']);
    expect(signOfPeriod({ comparison: null }, 0)).toBe('');
  });

  it('have the days of the data where a compared range is all time, and none where it stands alone', () => {
    expect(signPeriods({ range: null, comparison: JUNE }, ALL)).toEqual([
      { sign: 'A', range: ALL },
      { sign: 'B', range: JUNE },
    ]);
    expect(signPeriods({ range: null, comparison: null }, ALL)).toEqual([]);
    expect(signPeriods({ range: MAY, comparison: null }, ALL)).toEqual([{ sign: '', range: MAY }]);
    expect(signPeriods({ range: null, comparison: JUNE }, null)).toEqual([
      { sign: 'B', range: JUNE },
    ]);
  });
});
