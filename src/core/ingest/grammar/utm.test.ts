import { describe, expect, test } from 'vitest';
import { parseUtm, parseUtmPlace, parseUtmZone } from './utm.ts';

const near = (pair: { latitude: number; longitude: number } | null) =>
  pair && `${pair.latitude.toFixed(3)}, ${pair.longitude.toFixed(3)}`;

describe('a zone and metres of one cell', () => {
  // Where these are on maps of others: of both hemispheres, with letters of bands and of hemispheres.
  test.each([
    ['31U 448251 5411932', '48.858, 2.294'],
    ['31N 448251 5411932', '48.858, 2.294'],
    ['31 N 448251mE 5411932mN', '48.858, 2.294'],
    ['UTM 31U, E 448251, N 5411932', '48.858, 2.294'],
    ['zone 31N 448251.5; 5411932.5', '48.858, 2.294'],
    ['18T 323483 4506480', '40.690, -77.089'],
    ['18S 323483 4306480', null],
    ['56H 334873 6252266', '-33.857, 151.215'],
    ['56S 334873 6252266', '-33.857, 151.215'],
    ['38S 441230 3688123', '33.331, 44.369'],
  ])('%s', (text, expected) => {
    expect(near(parseUtm(text))).toBe(expected);
  });

  test.each([
    '',
    '448251 5411932',
    '31 448251 5411932',
    '61N 448251 5411932',
    '31T 448251 5411932',
    '31N 48251 5411932',
    '31N 948251 5411932',
    '31N 448251 15411932',
    '31I 448251 5411932',
    '12 Dec 2015',
  ])('is not made of %j', (text) => {
    expect(parseUtm(text)).toBeNull();
  });

  test('may be of the south where S is no band, or of a band that lies there', () => {
    // 52 degrees south or 38 north: only in the zones of South America is there land at both.
    const metres = [400_000, 4_240_000] as const;
    const at = (text: string) => parseUtmPlace(parseUtmZone(text) as never, ...metres);
    expect(near(at('38S'))).toMatch(/^38\./);
    expect(at('21S')).toBeNull();
    expect(near(at('21 south'))).toMatch(/^-51\./);
    expect(near(at('21F'))).toMatch(/^-51\./);
  });
});

test.each([
  ['38S', { zone: 38, side: 'letter', letter: 'S' }],
  ['38 r', { zone: 38, side: 'letter', letter: 'R' }],
  ['UTM zone 38N', { zone: 38, side: 'letter', letter: 'N' }],
  ['WGS 84 / UTM zone 5N', { zone: 5, side: 'letter', letter: 'N' }],
  ['WGS84_UTM_36_south', { zone: 36, side: 'south', letter: '' }],
  ['Zone 36 North', { zone: 36, side: 'north', letter: '' }],
  ['EPSG:32638', { zone: 38, side: 'north', letter: '' }],
  ['32738', { zone: 38, side: 'south', letter: '' }],
  ['38', null],
  ['0N', null],
  ['61N', null],
  ['Zone 3', null],
  ['EPSG:32661', null],
  ['4326', null],
  ['', null],
])('a zone is read with its side of the equator alone: %s', (text, expected) => {
  expect(parseUtmZone(text)).toEqual(expected);
});
