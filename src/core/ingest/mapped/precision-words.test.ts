import { expect, test } from 'vitest';
import { precisionOf } from './precision-words.ts';

test.each([
  ['town', 'town'],
  ['exact site', 'site'],
  ['(2) 25 km precision', 'district'],
  ['(3) district, municipality or commune', 'district'],
  ['(4) province, state, governorate', 'region'],
  ['(5) linear feature e.g. along a road or river', 'region'],
  ['(6) country', 'country'],
  ['district or province', 'region'],
  ['exact location of a building', 'site'],
  ['not exact', undefined],
  ['oui', undefined],
])('%s', (stated, expected) => {
  expect(precisionOf(stated)).toBe(expected);
});
