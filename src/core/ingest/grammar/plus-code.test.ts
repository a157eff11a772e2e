import { describe, expect, test } from 'vitest';
import { isShortPlusCode, parsePlusCode } from './plus-code.ts';

describe('a plus code', () => {
  // The specification's own test data.
  test.each([
    ['8FVC2222+22', 47.0000625, 8.0000625],
    ['7FG49QCJ+2V', 20.3700625, 2.7821875],
    ['7FG49QCJ+2VX', 20.3701125, 2.7822344],
    ['4VCPPQGP+Q9', -41.2730625, 174.7859375],
    ['8fvc2222+22 Luzern', 47.0000625, 8.0000625],
  ])('is the middle of its area: %s', (code, latitude, longitude) => {
    const read = parsePlusCode(code);
    expect(read?.latitude).toBeCloseTo(latitude, 6);
    expect(read?.longitude).toBeCloseTo(longitude, 6);
  });

  test.each([
    '',
    'V75V+8Q Paris',
    '8FW40000+',
    '8FW4V75V8Q',
    '8AW4V75V+8Q',
    '8FW4V75V+8Quai',
    '12+5',
  ])('is not made of %j', (text) => {
    expect(parsePlusCode(text)).toBeNull();
  });

  test('that is short says nothing alone', () => {
    expect(['V75V+8Q', 'V75V+8Q Paris', '8FW4V75V+8Q', 'A+B'].map(isShortPlusCode)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
