import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWholeNumber } from './parse-number.ts';

test.each([
  ['0', 0],
  ['7', 7],
  ['007', 7],
  [' 12 ', 12],
  ['+3', 3],
  ['12.0', 12],
  ['999999999', 999_999_999],
  ['-9', -9],
  ['-0', 0],
])('reads %j', (text, number) => {
  expect(parseWholeNumber(text)).toBe(number);
});

test.each([
  '',
  ' ',
  '.',
  '1,017',
  '1.017',
  '1 017',
  '1.5',
  '1e3',
  '0x10',
  '~100',
  '10-12',
  '1234567890',
  '٣',
  'Infinity',
  'NaN',
  'null',
  'unknown',
  '5 killed',
  `5.${'0'.repeat(64)}`,
])('does not read %j', (text) => {
  expect(parseWholeNumber(text)).toBeNull();
});

test('reads back every whole number below a thousand million', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
      expect(parseWholeNumber(`${number}`)).toBe(number);
    }),
  );
});

test('takes no longer for hostile text', () => {
  expect(parseWholeNumber(`${'1'.repeat(5_000_000)}x`)).toBeNull();
});
