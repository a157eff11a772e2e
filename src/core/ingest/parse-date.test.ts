import { expect, test } from 'vitest';
import { toDay } from '../model/time.ts';
import { parseDate } from './parse-date.ts';

test.each([
  ['2017-06-07', 7, 8],
  [' 2017-06-07\n', 7, 8],
  ['2017-06', 1, 31],
])('reads %j as days of June 2017', (text, first, end) => {
  expect(parseDate(text)).toEqual({
    startDay: toDay({ year: 2017, month: 6, day: first }),
    endDay: toDay({ year: 2017, month: 6, day: end }),
  });
});

test.each([
  '',
  'Chapter 7',
  '5',
  '2023-02-30',
  '2023-1-5',
  '12.03.2022',
  '24/12/1997',
  '2017-06-07T10:00:00Z',
  '2017-06-07 ?',
  '20170607',
  '0000-01-01',
  '-2017-06-07',
  '٢٠١٧',
  '2'.repeat(1_000_000),
])('does not guess at %j', (text) => {
  expect(parseDate(text)).toBeNull();
});
