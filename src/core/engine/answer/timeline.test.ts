import { describe, expect, it } from 'vitest';
import { NOTHING_WANTED, type Query, type TimelineRequest } from '../../model/query.ts';
import { parseIsoDate, toDay } from '../../model/time.ts';
import { columnsOf } from '../columns-of.ts';
import { createKernel } from '../kernel.ts';

const columns = columnsOf([
  { date: '2017', figures: { killed: 3 } },
  { date: '2017-05-31', figures: { killed: 1 } },
  { date: '2017-06', figures: { killed: 5 } },
  { date: '2017-06-03', figures: { killed: 8 } },
  { date: '2017-06-07' },
  { date: '2017-07-20', figures: { killed: 2 } },
]);
const request: TimelineRequest = {
  range: {
    startDay: toDay({ year: 2017, month: 5, day: 20 }),
    endDay: toDay({ year: 2017, month: 7, day: 2 }),
  },
  unit: 'month',
  measure: 'count',
  mostDots: 5,
};

/** The timeline under no filter, beside all time and 7 June 2017, both by the rule "inside". */
function timelineOf(wanted: TimelineRequest) {
  const query: Query = {
    filters: { sets: {}, ranges: {}, text: '', areas: [] },
    periods: [null, parseIsoDate('2017-06-07')],
    dateRule: 'inside',
    wanted: {
      ...NOTHING_WANTED,
      timelines: [wanted],
    },
  };
  return createKernel(columns).ask(query).timelines[0];
}

describe('timeline', () => {
  it('counts whole bins, also where they reach past the range', () => {
    const timeline = timelineOf(request);
    expect(timeline?.edges).toEqual(
      Int32Array.from([5, 6, 7, 8], (month) => toDay({ year: 2017, month, day: 1 })),
    );
    expect(timeline?.all).toEqual(Float64Array.of(1, 3, 1));
  });

  it('keeps incidents wider than a bin out of the bins', () => {
    const timeline = timelineOf(request);
    expect(timeline?.wide).toEqual(Uint32Array.of(0));
    expect(timeline?.dots).toEqual(Uint32Array.of(1, 2, 3, 4, 5));
    expect(timelineOf({ ...request, unit: 'week' })?.wide).toEqual(Uint32Array.of(0, 2));
  });

  it('names the first dates wider than a bin, as many as were asked for, and counts them all', () => {
    const timeline = timelineOf({ ...request, unit: 'week', mostDots: 1 });
    expect(timeline?.wide).toEqual(Uint32Array.of(0));
    expect(timeline?.wideCount).toBe(2);
  });

  it('gives no dots when there are more than asked for', () => {
    expect(timelineOf({ ...request, mostDots: 4 })?.dots).toBeNull();
  });

  it('says what of the bins lies in each period, by its date rule', () => {
    expect(timelineOf(request)?.chosen).toEqual([
      Float64Array.of(1, 3, 1),
      Float64Array.of(0, 1, 0),
    ]);
  });

  it('weighs by people, and counts apart those of whom nothing is known', () => {
    const timeline = timelineOf({ ...request, measure: 'killed' });
    expect(timeline?.all).toEqual(Float64Array.of(1, 13, 2));
    expect(timeline?.unknownCount).toBe(1);
  });
});
