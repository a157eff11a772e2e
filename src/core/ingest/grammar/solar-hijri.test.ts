import { expect, test } from 'vitest';
import { formatIsoDay } from '../../model/time.ts';
import { parseSolarDate } from './solar-hijri.ts';

test('every day of a hundred and fifty years is the day that the browser’s calendar says', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let day = -35_000; day < 29_000; day += 13) {
    const parts = Object.fromEntries(
      format.formatToParts(day * 86_400_000).map(({ type, value }) => [type, value]),
    );
    const text = `${Number.parseInt(parts.year ?? '', 10)}/${parts.month}/${parts.day}`;
    expect([text, parseSolarDate(text)]).toEqual([text, { startDay: day, endDay: day + 1 }]);
  }
});

test.each([
  ['1396/03/17', '2017-06-07', 1],
  ['۱۳۹۶/۰۳/۱۷', '2017-06-07', 1],
  ['۱۷ خرداد ۱۳۹۶', '2017-06-07', 1],
  ['17-3-1396', '2017-06-07', 1],
  ['13960317', '2017-06-07', 1],
  ['1396/03/17 10:30', '2017-06-07', 1],
  ['۱۳۹۶/۰۳/۱۷ ۱۰:۳۰:۰۰', '2017-06-07', 1],
  ['1396-03-17T10:30:00Z', '2017-06-07', 1],
  ['1396/03', '2017-05-22', 31],
  ['1396/03/00', '2017-05-22', 31],
  ['1395', '2016-03-20', 366],
])('%s is %s', (text, start, days) => {
  const range = parseSolarDate(text);
  expect(range && [formatIsoDay(range.startDay), range.endDay - range.startDay]).toEqual([
    start,
    days,
  ]);
});

test.each([
  '2017-06-07',
  '1396/13/01',
  '1396/12/30',
  '13961301',
  '20170607',
  '1396/00/05',
  '17 Foo 1396',
  '',
  '139',
])('%s is none', (text) => {
  expect(parseSolarDate(text)).toBeNull();
});
