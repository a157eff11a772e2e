import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBins,
  BIN_UNITS,
  binEdges,
  ceilToBin,
  chooseBinUnit,
  floorToBin,
  snapToBin,
} from './calendar.ts';
import { formatIsoDay, toDay } from './time.ts';

const anyDay = fc.integer({ min: -200000, max: 200000 });
const anyUnit = fc.constantFrom(...BIN_UNITS);
const day = (year: number, month: number, date: number) => toDay({ year, month, day: date });

describe('bins', () => {
  it('hold every day exactly once', () => {
    fc.assert(
      fc.property(anyDay, anyUnit, (dayNumber, unit) => {
        const start = floorToBin(dayNumber, unit);
        expect(start).toBeLessThanOrEqual(dayNumber);
        expect(addBins(start, unit, 1)).toBeGreaterThan(dayNumber);
        expect(floorToBin(start, unit)).toBe(start);
      }),
    );
  });

  it('step forth and back to the same place', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyUnit,
        fc.integer({ min: -500, max: 500 }),
        (dayNumber, unit, steps) => {
          const start = floorToBin(dayNumber, unit);
          expect(addBins(addBins(start, unit, steps), unit, -steps)).toBe(start);
        },
      ),
    );
  });

  it('of weeks start on Mondays', () => {
    expect(formatIsoDay(floorToBin(day(2017, 6, 7), 'week'))).toBe('2017-06-05');
    expect(formatIsoDay(floorToBin(day(1969, 12, 31), 'week'))).toBe('1969-12-29');
  });

  it('of quarters start in January, April, July and October', () => {
    expect(formatIsoDay(floorToBin(day(2017, 6, 30), 'quarter'))).toBe('2017-04-01');
  });

  it('reach past a range that cuts them', () => {
    const edges = binEdges({ startDay: day(2017, 5, 20), endDay: day(2017, 7, 2) }, 'month');
    expect([...edges].map(formatIsoDay)).toEqual([
      '2017-05-01',
      '2017-06-01',
      '2017-07-01',
      '2017-08-01',
    ]);
  });

  it('are at least one, even for an empty range', () => {
    expect(binEdges({ startDay: 5, endDay: 5 }, 'day')).toHaveLength(2);
  });
});

describe('edges', () => {
  it('snap to the nearer side, and to the earlier one in a tie', () => {
    expect(snapToBin(day(2017, 6, 10), 'month')).toBe(day(2017, 6, 1));
    expect(snapToBin(day(2017, 6, 20), 'month')).toBe(day(2017, 7, 1));
    expect(snapToBin(10.5, 'day')).toBe(10);
  });

  it('round up only from inside a bin', () => {
    expect(ceilToBin(day(2017, 6, 1), 'month')).toBe(day(2017, 6, 1));
    expect(ceilToBin(day(2017, 6, 2), 'month')).toBe(day(2017, 7, 1));
  });
});

describe('chooseBinUnit', () => {
  it('takes the finest unit that still fits', () => {
    const start = day(2012, 1, 1);
    expect(chooseBinUnit({ startDay: start, endDay: start + 40 })).toBe('day');
    expect(chooseBinUnit({ startDay: start, endDay: start + 600 })).toBe('week');
    expect(chooseBinUnit({ startDay: start, endDay: day(2018, 1, 1) })).toBe('month');
    expect(chooseBinUnit({ startDay: day(1900, 1, 1), endDay: day(2020, 1, 1) })).toBe('year');
  });
});
