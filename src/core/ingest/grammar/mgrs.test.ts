import { describe, expect, test } from 'vitest';
import { parseMgrs } from './mgrs.ts';

describe('a reference to the Military Grid', () => {
  // Where these are on maps of others: of both hemispheres, and of zones of both kinds.
  test.each([
    ['18SUJ2348306479', 38.88947, -77.03524, 'Washington Monument'],
    ['31U DQ 48251 11932', 48.8582, 2.2945, 'Eiffel Tower'],
    ['56HLH3487352268', -33.857, 151.2151, 'Sydney Opera House'],
  ])('%s', (text, latitude, longitude) => {
    const pair = parseMgrs(text);
    expect(pair?.latitude).toBeCloseTo(latitude, 3);
    expect(pair?.longitude).toBeCloseTo(longitude, 3);
  });

  test('is the middle of its square', () => {
    const [south, middle, north] = ['38SMB44008700', '38SMB4487', '38SMB44998799'].map(parseMgrs);
    expect(middle?.latitude).toBeCloseTo(((south?.latitude ?? 0) + (north?.latitude ?? 0)) / 2, 4);
    expect(middle?.longitude).toBeCloseTo(
      ((south?.longitude ?? 0) + (north?.longitude ?? 0)) / 2,
      4,
    );
  });

  test.each([
    '',
    '12 DEC 2015',
    '20SYR1234',
    '61SMB4487',
    '38SMB44',
    '38SMB',
    '38SMB4412387',
    '38SMB 44123 873',
    'SMB4487',
    '38RMB4487',
    '38smb4487',
  ])('is not made of %j', (text) => {
    expect(parseMgrs(text)).toBeNull();
  });
});
