import { describe, expect, it } from 'vitest';
import { type DayRange, formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
import { axisForPreset, axisShowing, panAxis, zoomAxis } from './axis-window.ts';

function days(from: string, to: string): DayRange {
  return { startDay: parseIsoDay(from) ?? Number.NaN, endDay: (parseIsoDay(to) ?? Number.NaN) + 1 };
}

function written(axis: DayRange | null): string | null {
  return axis === null ? null : `${formatIsoDay(axis.startDay)}..${formatIsoDay(axis.endDay - 1)}`;
}

const FULL = days('2012-01-01', '2017-11-30');
const JUNE = days('2017-06-03', '2017-06-20');

describe('zooming', () => {
  it('keeps the day under the pointer in place', () => {
    const axis = days('2017-01-01', '2017-06-29');
    const aroundDay = axis.startDay + 60;
    const closer = zoomAxis(axis, { factor: 0.5, aroundDay }, FULL);
    expect(closer).toEqual({ startDay: aroundDay - 30, endDay: aroundDay + 60 });
  });

  it('stops at a week, and gives everything when it reaches the whole span', () => {
    const axis = days('2017-06-01', '2017-06-08');
    const closest = zoomAxis(axis, { factor: 0.01, aroundDay: axis.startDay + 4 }, FULL);
    expect((closest?.endDay ?? 0) - (closest?.startDay ?? 0)).toBe(7);
    expect(zoomAxis(axis, { factor: 1000, aroundDay: axis.startDay }, FULL)).toBeNull();
  });
});

describe('panning', () => {
  it('goes no farther than the data', () => {
    const axis = days('2017-10-01', '2017-10-31');
    expect(written(panAxis(axis, 500, FULL))).toBe('2017-10-31..2017-11-30');
    expect(written(panAxis(axis, -9000, FULL))).toBe('2012-01-01..2012-01-31');
  });
});

describe('the axis for a preset', () => {
  it('stays when it shows the range in four bins or more', () => {
    expect(axisForPreset(null, days('2015-01-01', '2015-12-31'), FULL)).toBeNull();
    expect(axisForPreset(null, days('2017-01-01', '2017-12-31'), FULL)).toBeNull();
    const axis = days('2017-05-22', '2017-07-05');
    expect(axisForPreset(axis, JUNE, FULL)).toBe(axis);
  });

  it('comes close to a range of a few days, with days on either side', () => {
    expect(written(axisForPreset(null, JUNE, FULL))).toBe('2017-05-25..2017-06-29');
  });

  it('goes back to everything for a year, from a close look', () => {
    expect(
      axisForPreset(days('2017-05-22', '2017-07-05'), days('2014-01-01', '2014-12-31'), FULL),
    ).toBeNull();
  });
});

describe('the axis after a change of range', () => {
  const axis = days('2017-05-22', '2017-07-05');

  it('stays when the range is in view, and when there is none', () => {
    expect(axisShowing(axis, JUNE, FULL)).toBe(axis);
    expect(axisShowing(axis, null, FULL)).toBe(axis);
    expect(axisShowing(null, JUNE, FULL)).toBeNull();
  });

  it('moves to a range out of view without a change of scale', () => {
    const shown = axisShowing(axis, days('2016-06-03', '2016-06-20'), FULL);
    expect((shown?.endDay ?? 0) - (shown?.startDay ?? 0)).toBe(axis.endDay - axis.startDay);
    expect(shown?.startDay).toBeLessThan(parseIsoDay('2016-06-03') ?? 0);
    expect(shown?.endDay).toBeGreaterThan(parseIsoDay('2016-06-20') ?? 0);
  });

  it('goes where a range beyond the data is', () => {
    const range = days('2019-02-01', '2019-02-10');
    const shown = axisShowing(axis, range, FULL);
    expect(shown?.startDay).toBeLessThanOrEqual(range.startDay);
    expect(shown?.endDay).toBeGreaterThanOrEqual(range.endDay);
  });

  it('widens for a range that is longer', () => {
    const range = days('2017-01-01', '2017-06-20');
    const shown = axisShowing(axis, range, FULL);
    expect(shown?.startDay).toBeLessThanOrEqual(range.startDay);
    expect(shown?.endDay).toBeGreaterThanOrEqual(range.endDay);
  });
});
