import { describe, expect, it } from 'vitest';
import { formatDay, formatDays, formatWhen } from './dates.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const days = (from: string, to: string) =>
  formatDays({ startDay: day(from), endDay: day(to) + 1 }, 'en');

describe('a range of days', () => {
  it('includes both ends and says no month twice', () => {
    expect(days('2017-06-03', '2017-06-20')).toBe('3–20 June 2017');
    expect(days('2014-07-01', '2014-08-31')).toBe('1 July – 31 August 2014');
    expect(days('2015-01-01', '2016-12-31')).toBe('1 January 2015 – 31 December 2016');
  });

  it('of one day stands alone', () => {
    expect(days('2017-06-07', '2017-06-07')).toBe('7 June 2017');
  });
});

describe('a day', () => {
  it('names its weekday without a comma', () => {
    expect(formatDay(day('2015-11-13'), 'en', 'weekday')).toBe('Friday 13 November 2015');
  });

  it('is shown in no more detail than it is known', () => {
    const words = { language: 'en', unknown: 'no date' };
    const march = { startDay: day('2024-03-01'), endDay: day('2024-04-01') };
    expect(formatWhen(march, 'month', words)).toBe('March 2024');
    expect(formatWhen(march, 'year', words)).toBe('2024');
    expect(formatWhen(null, 'day', words)).toBe('no date');
  });
});
