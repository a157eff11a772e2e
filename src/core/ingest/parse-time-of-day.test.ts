import { expect, test } from 'vitest';
import { parseTimeOfDay } from './parse-time-of-day.ts';

test.each([
  ['21:20', '21:20'],
  ['9:05', '09:05'],
  ['21:20:59', '21:20'],
  ['0:47:00.000', '00:47'],
  ['9:20 PM', '21:20'],
  ['9:20:00 am', '09:20'],
  ['12:05 AM', '00:05'],
  ['12:05 p.m.', '12:05'],
  ['9.20 pm', '21:20'],
  ['9 pm', '21:00'],
  ['21h20', '21:20'],
  ['21h', '21:00'],
  ['21.20 Uhr', '21:20'],
  ['2120 hrs', '21:20'],
  ['21:20 local time', '21:20'],
])('%s is %s', (text, time) => {
  expect(parseTimeOfDay(text)).toBe(time);
});

test.each([
  '',
  '2120',
  '2015',
  '9',
  '9.20',
  '05-2015',
  '13.11.15',
  '2.20.30',
  '12:00 UTC',
  '12:00Z',
  '5Z',
  '24:00',
  '21:60',
  '13:20 PM',
  '0:20 AM',
  'evening',
  '21:20 or 22:00',
  '1:2',
])('%s is no time of day', (text) => {
  expect(parseTimeOfDay(text)).toBe(null);
});
