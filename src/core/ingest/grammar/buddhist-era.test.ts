import { expect, test } from 'vitest';
import { formatIsoDay } from '../../model/time.ts';
import { parseBuddhistDate } from './buddhist-era.ts';

const read = (text: string) => {
  const range = parseBuddhistDate(text, 'day-first');
  return range === null
    ? null
    : `${formatIsoDay(range.startDay)}/${formatIsoDay(range.endDay - 1)}`;
};

test.each([
  ['17/8/2558', '2015-08-17/2015-08-17'],
  ['2557-2558', '2014-01-01/2015-12-31'],
  ['30/12/2557 - 2/1/2558', '2014-12-30/2015-01-02'],
  ['29/2/2559', '2016-02-29/2016-02-29'],
  ['29/2/2558', null],
  ['17/8/2015', null],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});
