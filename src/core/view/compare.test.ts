import { describe, expect, it } from 'vitest';
import { parseIsoDate, parseIsoDay } from '../model/time.ts';
import { setRange } from './actions.ts';
import { freeLengths, keepsEqualLengths, onPeriodA, onPeriodB } from './compare.ts';
import {
  compareAround,
  compareWithYearBefore,
  equalLengths,
  leaveComparison,
  startComparison,
  swapPeriods,
} from './period-choices.ts';
import { decodeView } from './url.ts';
import { INITIAL_VIEW, type View } from './view.ts';

const range = (from: string, to: string) => ({
  startDay: parseIsoDay(from) ?? 0,
  endDay: (parseIsoDay(to) ?? 0) + 1,
});
const extent = range('2012-01-01', '2017-12-31');
const year = (text: string) => parseIsoDate(text) ?? extent;
const comparing: View = { ...INITIAL_VIEW, range: year('2015'), comparison: year('2017') };

describe('a comparison begins', () => {
  it('with the range that is set as A and as many days after it as B', () => {
    const view = startComparison(extent)({
      ...INITIAL_VIEW,
      range: range('2016-01-01', '2016-01-30'),
    });
    expect(view.comparison).toEqual(range('2016-01-31', '2016-02-29'));
  });

  it('with the days before it as B where the data ends sooner', () => {
    const view = startComparison(extent)({ ...INITIAL_VIEW, range: year('2017') });
    expect(view.comparison).toEqual(range('2016-01-02', '2016-12-31'));
  });

  it('with the last year and the one before when no range is set', () => {
    const view = startComparison(extent)(INITIAL_VIEW);
    expect([view.range, view.comparison]).toEqual(
      [range('2016-01-01', '2016-12-31'), year('2017')].map((one, i) =>
        i === 0 ? { ...one, startDay: one.startDay + 1 } : one,
      ),
    );
  });

  it('with two halves when the data is shorter than two years', () => {
    const view = startComparison(range('2017-01-01', '2017-01-10'))(INITIAL_VIEW);
    expect([view.range, view.comparison]).toEqual([
      range('2017-01-01', '2017-01-05'),
      range('2017-01-06', '2017-01-10'),
    ]);
  });
});

it('compares as many days before an event as from its first day on', () => {
  const view = compareAround(parseIsoDay('2016-10-17') ?? 0)(INITIAL_VIEW);
  expect(view.range).toEqual(range('2015-10-18', '2016-10-16'));
  expect(view.comparison).toEqual(range('2016-10-17', '2017-10-16'));
});

it('widens the part of time on the chart to both periods, and leaves alone what shows them', () => {
  const around = compareAround(parseIsoDay('2016-10-17') ?? 0);
  const axisAfter = (axis: View['axis']) => around({ ...INITIAL_VIEW, axis }).axis;
  expect(axisAfter(null)).toBeNull();
  const wide = range('2015-01-01', '2017-12-31');
  expect(axisAfter(wide)).toBe(wide);
  const narrow = range('2017-05-25', '2017-06-30');
  const { startDay, endDay } = axisAfter(narrow) ?? narrow;
  expect(startDay).toBeLessThanOrEqual(range('2015-10-18', '2015-10-18').startDay);
  expect(endDay).toBeGreaterThanOrEqual(range('2017-10-16', '2017-10-16').endDay);
});

it('takes the same calendar days of the year before, whatever February had', () => {
  const view = compareWithYearBefore(extent)({
    ...INITIAL_VIEW,
    range: range('2016-02-29', '2016-12-31'),
  });
  expect(view.range).toEqual(range('2015-02-28', '2015-12-31'));
  expect(view.comparison).toEqual(range('2016-02-29', '2016-12-31'));
});

describe('while lengths are equal', () => {
  it('a change of A gives B its length', () => {
    const view = onPeriodA(setRange(range('2015-01-01', '2015-01-31')))(comparing);
    expect(view.comparison).toEqual(range('2017-01-01', '2017-01-31'));
  });

  it('a change of B gives A its length', () => {
    const view = onPeriodB(setRange(range('2017-03-01', '2017-03-10')))(comparing);
    expect(view.comparison).toEqual(range('2017-03-01', '2017-03-10'));
    expect(view.range).toEqual(range('2015-01-01', '2015-01-10'));
  });

  it('a typed date changes its own period alone, from then on', () => {
    const typed = onPeriodB(freeLengths(setRange(range('2017-03-01', '2017-03-10'))))(comparing);
    expect(typed.range).toEqual(year('2015'));
    const moved = onPeriodA(setRange(year('2014')))(typed);
    expect(moved.comparison).toEqual(range('2017-03-01', '2017-03-10'));
    expect(equalLengths(extent)(moved).comparison).toEqual(range('2017-03-01', '2018-02-28'));
  });
});

describe('a link with periods of unequal lengths', () => {
  const { view } = decodeView('v=1&date=2015-01-01..2015-12-31&vs=2016-02-01..2016-02-29');

  it('compares them as they are', () => {
    expect(keepsEqualLengths(view)).toBe(false);
    const shorter = onPeriodA(setRange(range('2015-01-01', '2015-06-30')))(view);
    expect(shorter.comparison).toEqual(range('2016-02-01', '2016-02-29'));
    const longer = onPeriodB(setRange(range('2016-02-01', '2016-03-31')))(view);
    expect(longer.range).toEqual(year('2015'));
  });

  it('makes them equal when that is asked for', () => {
    expect(keepsEqualLengths(equalLengths(extent)(view))).toBe(true);
  });
});

it('swaps, and leaves with A as the range', () => {
  const swapped = swapPeriods(extent)(comparing);
  expect([swapped.range, swapped.comparison]).toEqual([year('2017'), year('2015')]);
  expect(leaveComparison()(swapped)).toEqual({ ...INITIAL_VIEW, range: year('2017') });
});
