import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatIsoDay,
  isCivilDay,
  parseIsoDate,
  parseIsoDay,
  precisionOf,
  toCivil,
  toDay,
} from './time.ts';

const anyDay = fc.integer({ min: -719162, max: 2932896 });

describe('days', () => {
  it('count from 1970-01-01', () => {
    expect(toDay({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(toDay({ year: 2017, month: 6, day: 7 })).toBe(17324);
  });

  it('agree with the platform’s calendar', () => {
    fc.assert(
      fc.property(
        anyDay,
        (day) => formatIsoDay(day) === new Date(day * 86_400_000).toISOString().slice(0, 10),
      ),
    );
  });

  it('come back from their parts', () => {
    fc.assert(fc.property(anyDay, (day) => toDay(toCivil(day)) === day));
  });

  it('come back from their text', () => {
    fc.assert(fc.property(anyDay, (day) => parseIsoDay(formatIsoDay(day)) === day));
  });

  it('exist only if the calendar has them', () => {
    expect(isCivilDay({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isCivilDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isCivilDay({ year: 1900, month: 2, day: 29 })).toBe(false);
  });
});

describe('an ISO date', () => {
  it('is as precise as it is long', () => {
    const texts = ['2017', '2017-06', '2017-06-07'];
    expect(
      texts.map((text) => precisionOf(parseIsoDate(text) ?? { startDay: 0, endDay: 1 })),
    ).toEqual(['year', 'month', 'day']);
  });

  it('of a month is the whole month', () => {
    expect(parseIsoDate('2016-02')).toEqual({
      startDay: toDay({ year: 2016, month: 2, day: 1 }),
      endDay: toDay({ year: 2016, month: 3, day: 1 }),
    });
  });

  it.each([
    '',
    '2017-6-7',
    '2017-13',
    '2017-00',
    '2017-06-31',
    '2017-06-07T10:00',
    ' 2017',
    '17',
    '0000',
    '20170607',
    'Chapter 7',
  ])('is not %j', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});
