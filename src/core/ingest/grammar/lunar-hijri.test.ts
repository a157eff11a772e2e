import { describe, expect, test } from 'vitest';
import { toDay } from '../../model/time.ts';
import { hasLunarMonth, parseLunarDate } from './lunar-hijri.ts';

const dayOf = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return toDay({ year, month, day });
};

describe('a lunar date', () => {
  // The days on which Saudi Arabia, or other countries, began these months.
  test.each([
    ['1437/01/01', '2015-10-14'],
    ['1438/09/01', '2017-05-27'],
    ['1440-10-01', '2019-06-04'],
    ['01/01/1443', '2021-08-09'],
    ['١ رمضان ١٤٣٨ هـ', '2017-05-27'],
    ['1 محرم 1437', '2015-10-14'],
    ['1 ربيع الأول 1436', '2014-12-23'],
    ['10 ذو الحجة 1436', '2015-09-23'],
    ['1 Shawwal 1440 AH', '2019-06-04'],
  ])('is known to a day more or less: %s', (text, iso) => {
    const range = parseLunarDate(text);
    expect(range).not.toBeNull();
    expect((range?.endDay ?? 0) - (range?.startDay ?? 0)).toBe(3);
    expect(dayOf(iso)).toBeGreaterThanOrEqual(range?.startDay ?? Infinity);
    expect(dayOf(iso)).toBeLessThan(range?.endDay ?? -Infinity);
  });

  test.each([
    ['1437', 354 + 2],
    ['1437/00/00', 354 + 2],
    ['1437/09', 30 + 2],
    ['رمضان 1437', 30 + 2],
  ])('may be of a month or a year: %s', (text, length) => {
    const range = parseLunarDate(text);
    expect((range?.endDay ?? 0) - (range?.startDay ?? 0)).toBe(length);
  });

  test.each(['', '2015-11-13', '1437/13/01', '1437/01/31', '1 March 1437', 'محرم', '1437/00/03'])(
    'is not made of %j',
    (text) => {
      expect(parseLunarDate(text)).toBeNull();
    },
  );

  test('is told by the names of its months', () => {
    expect(hasLunarMonth('12 رمضان 1438هـ')).toBe(true);
    expect(hasLunarMonth('۱۷ خرداد ۱۳۹۶')).toBe(false);
    expect(hasLunarMonth('12 March 2015')).toBe(false);
  });
});
