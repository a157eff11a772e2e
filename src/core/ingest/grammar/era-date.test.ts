import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../model/time.ts';
import { parseAnyDate } from './date-grammar.ts';
import { parseEraDate, parseRepublicDate } from './era-date.ts';

const days = (range: ReturnType<typeof parseEraDate>) =>
  range && [range.startDay, range.endDay - 1].map(formatIsoDay).join('..');

describe('dates of eras', () => {
  test.each([
    ['令和元年6月7日', '2019-06-07..2019-06-07'],
    ['令和3年12月', '2021-12-01..2021-12-31'],
    ['平成27年11月13日(金)', '2015-11-13..2015-11-13'],
    ['平成２７年１１月１３日', '2015-11-13..2015-11-13'],
    ['平成 27 年 11 月 13 日 午後9時20分', '2015-11-13..2015-11-13'],
    ['昭和64年1月7日', '1989-01-07..1989-01-07'],
    ['昭和50年', '1975-01-01..1975-12-31'],
    ['大正12年9月1日', '1923-09-01..1923-09-01'],
    ['明治38年9月5日', '1905-09-05..1905-09-05'],
    ['民國106年6月7日', '2017-06-07..2017-06-07'],
    ['中華民國103年5月21日', '2014-05-21..2014-05-21'],
    ['民国106年6月', '2017-06-01..2017-06-30'],
    ['2015年', '2015-01-01..2015-12-31'],
    ['西暦2015年11月13日', '2015-11-13..2015-11-13'],
    ['2015年11月13日 21時20分', '2015-11-13..2015-11-13'],
  ])('%s', (text, expected) => {
    expect(days(parseEraDate(text))).toBe(expected);
    expect(days(parseAnyDate(text, null))).toBe(expected);
  });

  test('a year or month in which an era began or ended is as much as is in it', () => {
    expect(days(parseEraDate('平成31年'))).toBe('2019-01-01..2019-04-30');
    expect(days(parseEraDate('令和元年'))).toBe('2019-05-01..2019-12-31');
    expect(days(parseEraDate('昭和元年12月'))).toBe('1926-12-25..1926-12-31');
  });

  test.each([
    '令和元年4月30日',
    '平成31年5月1日',
    '昭和64年1月8日',
    '大正16年',
    '明治5年1月1日',
    '民國0年',
    '平成27年2月29日',
    '平成27年13月',
    '平成27',
    '今年6月7日',
    '',
  ])('are none outside the era, and of no calendar: %s', (text) => {
    expect(parseEraDate(text)).toBeNull();
    expect(parseAnyDate(text, null)).toBeNull();
  });

  test('agree with the calendars of the engine', () => {
    const format = (calendar: string) =>
      new Intl.DateTimeFormat(`ja-JP-u-ca-${calendar}`, {
        era: 'long',
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      });
    for (const [calendar, from] of [
      ['japanese', 1873],
      ['roc', 1912],
    ] as const)
      for (let day = Date.UTC(from, 0, 1) / 864e5; day < Date.UTC(2030, 0, 1) / 864e5; day += 37) {
        const text = format(calendar).format(day * 864e5);
        expect(`${text} ${parseEraDate(text)?.startDay}`).toBe(`${text} ${day}`);
      }
  });
});

test.each([
  ['106/06/07', '2017-06-07..2017-06-07'],
  ['99.12.31', '2010-12-31..2010-12-31'],
  ['106-6', '2017-06-01..2017-06-30'],
  ['1060607', '2017-06-07..2017-06-07'],
  ['990607', '2010-06-07..2010-06-07'],
  ['民國106年6月7日', '2017-06-07..2017-06-07'],
  ['2017/06/07', null],
  ['106/13/07', null],
  ['500/06/07', null],
  ['106', null],
])(
  'digits of the Republic of China are read where they are known as such: %s',
  (text, expected) => {
    expect(days(parseRepublicDate(text))).toBe(expected);
  },
);
