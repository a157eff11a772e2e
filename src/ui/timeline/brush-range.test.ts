import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BinUnit, floorToBin } from '../../core/model/calendar.ts';
import { type DayRange, formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
import {
  type BrushFrame,
  binsBetween,
  movedBy,
  rangeAfterKey,
  rangeBetween,
  withEnd,
} from './brush-range.ts';

function day(text: string): number {
  return parseIsoDay(text) ?? Number.NaN;
}

function days(from: string, to: string): DayRange {
  return { startDay: day(from), endDay: day(to) + 1 };
}

function written({ startDay, endDay }: DayRange): string {
  return `${formatIsoDay(startDay)}..${formatIsoDay(endDay - 1)}`;
}

const EXTENT = days('2012-01-11', '2017-11-28');
const MONTHS: BrushFrame = { unit: 'month', extent: EXTENT, isFree: false };
const JUNE = days('2017-06-01', '2017-06-30');

describe('a drag on empty ground', () => {
  it('takes whole bins, in either direction', () => {
    const range = rangeBetween(day('2015-01-04'), day('2016-02-27'), MONTHS);
    expect(written(range)).toBe('2015-01-01..2016-02-29');
    expect(rangeBetween(day('2016-02-27'), day('2015-01-04'), MONTHS)).toEqual(range);
  });

  it('takes the bin it began in when it is shorter than a bin', () => {
    expect(written(rangeBetween(day('2015-03-10'), day('2015-03-12'), MONTHS))).toBe(
      '2015-03-01..2015-03-31',
    );
  });

  it('is free to days with Alt', () => {
    const range = rangeBetween(day('2015-01-04') + 0.2, day('2015-01-09') + 0.4, {
      ...MONTHS,
      isFree: true,
    });
    expect(written(range)).toBe('2015-01-04..2015-01-08');
  });

  it('ends where the data ends', () => {
    expect(written(rangeBetween(day('2011-01-01'), day('2030-01-01'), MONTHS))).toBe(
      '2012-01-11..2017-11-28',
    );
  });
});

describe('two clicks', () => {
  it('take both bins that were clicked', () => {
    expect(written(binsBetween(day('2015-03-29'), day('2015-01-03'), MONTHS))).toBe(
      '2015-01-01..2015-03-31',
    );
  });
});

describe('a handle', () => {
  it('stops a bin short of the other', () => {
    expect(
      written(
        withEnd(days('2017-02-01', '2017-06-30'), { end: 'from', day: day('2017-12-01') }, MONTHS),
      ),
    ).toBe('2017-06-01..2017-06-30');
    expect(
      written(
        withEnd(days('2017-02-01', '2017-06-30'), { end: 'to', day: day('2016-12-01') }, MONTHS),
      ),
    ).toBe('2017-02-01..2017-02-28');
  });

  it('leaves the other end where it was, even beyond the data', () => {
    const beyond = days('2017-02-01', '2020-06-30');
    expect(written(withEnd(beyond, { end: 'from', day: day('2017-04-02') }, MONTHS))).toBe(
      '2017-04-01..2020-06-30',
    );
  });
});

describe('moving', () => {
  const limits = days('2012-01-01', '2017-11-30');

  it('keeps as many bins, so that June becomes May', () => {
    expect(written(movedBy(JUNE, -28, { unit: 'month', isFree: false, limits }))).toBe(
      '2017-05-01..2017-05-31',
    );
  });

  it('keeps the days of a range that is not whole bins', () => {
    expect(
      written(
        movedBy(days('2017-06-03', '2017-06-20'), 10.4, { unit: 'month', isFree: false, limits }),
      ),
    ).toBe('2017-06-13..2017-06-30');
  });

  it('never leaves the data, and keeps its days where bins are days', () => {
    const cases = fc.record({
      start: fc.integer({ min: limits.startDay, max: limits.endDay - 40 }),
      length: fc.integer({ min: 1, max: 40 }),
      delta: fc.double({ min: -3000, max: 3000, noNaN: true }),
      unit: fc.constantFrom<BinUnit>('day', 'month'),
    });
    fc.assert(
      fc.property(cases, ({ start, length, delta, unit }) => {
        const range = { startDay: start, endDay: start + length };
        const moved = movedBy(range, delta, { unit, isFree: false, limits });
        expect(moved.startDay).toBeGreaterThanOrEqual(limits.startDay);
        expect(moved.endDay).toBeLessThanOrEqual(limits.endDay);
        if (unit === 'day') expect(moved.endDay - moved.startDay).toBe(length);
      }),
    );
  });
});

describe('keys', () => {
  const frame = { unit: 'month' as const, limits: EXTENT };

  function pressed(range: DayRange, end: 'from' | 'to', key: string): string | null {
    const next = rangeAfterKey(range, { end, key }, frame);
    return next === null ? null : written(next);
  }

  it('move an end by a bin, first to the nearest edge', () => {
    expect(pressed(JUNE, 'from', 'ArrowLeft')).toBe('2017-05-01..2017-06-30');
    expect(pressed(JUNE, 'to', 'ArrowRight')).toBe('2017-06-01..2017-07-31');
    expect(pressed(days('2017-05-10', '2017-06-20'), 'from', 'ArrowLeft')).toBe(
      '2017-05-01..2017-06-20',
    );
    expect(pressed(days('2017-05-10', '2017-06-20'), 'to', 'ArrowLeft')).toBe(
      '2017-05-10..2017-05-31',
    );
  });

  it('move by the next larger unit with Page keys', () => {
    expect(pressed(JUNE, 'to', 'PageUp')).toBe('2017-06-01..2017-09-30');
    expect(pressed(JUNE, 'from', 'PageDown')).toBe('2017-04-01..2017-06-30');
  });

  it('go to the limits with Home and End, and stop at the other end', () => {
    expect(pressed(JUNE, 'from', 'Home')).toBe('2012-01-11..2017-06-30');
    expect(pressed(JUNE, 'from', 'End')).toBe('2017-06-30..2017-06-30');
    expect(pressed(JUNE, 'to', 'Home')).toBe('2017-06-01..2017-06-01');
    expect(pressed(JUNE, 'to', 'End')).toBe('2017-06-01..2017-11-28');
  });

  it('that mean nothing here change nothing', () => {
    expect(pressed(JUNE, 'from', 'a')).toBeNull();
  });

  it('give a range within the limits from any range within them', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    const presses = fc.array(
      fc.record({
        end: fc.constantFrom('from' as const, 'to' as const),
        key: fc.constantFrom(...keys),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        presses,
        fc.constantFrom<BinUnit>('day', 'week', 'month', 'year'),
        (keysPressed, unit) => {
          let range = JUNE;
          for (const press of keysPressed) {
            range = rangeAfterKey(range, press, { unit, limits: EXTENT }) ?? range;
            expect(range.startDay).toBeGreaterThanOrEqual(EXTENT.startDay);
            expect(range.endDay).toBeLessThanOrEqual(EXTENT.endDay);
            expect(range.endDay).toBeGreaterThan(range.startDay);
          }
          expect(floorToBin(range.startDay, 'day')).toBe(range.startDay);
        },
      ),
    );
  });
});
