import { describe, expect, test } from 'vitest';
import { parseAnyDegrees, parseGeometry, parsePair } from './coordinate-grammar.ts';

describe('a coordinate', () => {
  test.each([
    ['48.8566', 48.8566],
    ['48.8566°', 48.8566],
    ['-0.1278', -0.1278],
    ['48.8566 N', 48.8566],
    ['W 0.1278', -0.1278],
    ['0.1278O', -0.1278],
    ['N41°20\'24.20"', 41.3400555556],
    ['41°20′24″N', 41.34],
    ["41° 20.4' S", -41.34],
    ['41 20 24 N', 41.34],
    ['-41:20:24', -41.34],
    ['4.8e1', 48],
    ["41°60'N", 42],
    ['5°59\'60"S', -6],
    ['5056N', 50.9333333333],
    ['0657E', 6.95],
    ['00657W', -6.95],
    ['505630N', 50.9416666667],
    ['0043012W', -4.5033333333],
  ])('%s', (text, expected) => {
    expect(parseAnyDegrees(text, 'point')?.value).toBeCloseTo(expected, 10);
  });

  test('with a decimal comma where its column has that', () => {
    expect(parseAnyDegrees('48,8566', 'comma')?.value).toBe(48.8566);
    expect(parseAnyDegrees('48,8566', 'point')).toBeNull();
  });

  test.each([
    '',
    'N',
    'N 41 S',
    '-41 N',
    "41°61'N",
    '41°20\'61"N',
    '48.85, 2.35',
    'abc',
    '1.234,5',
  ])('is not made of %j', (text) => {
    expect(parseAnyDegrees(text, 'point')).toBeNull();
  });
});

describe('two coordinates in one cell', () => {
  test.each([
    '48.85, 2.35',
    '48.85,2.35',
    '(48.85, 2.35)',
    '48.85 2.35',
    '48.85; 2.35',
    '48.85 N, 2.35 E',
    '2.35 E, 48.85 N',
    'N 48.85 E 2.35',
    'lat 48.85, lon 2.35',
    'Lat. 48.85 Long. 2.35',
    'lon 2.35 lat 48.85',
    'Lat/Long: 48.85, 2.35',
    'GPS: 48.85, 2.35',
    'LatLng(48.85, 2.35)',
    '48.85 North, 2.35 East',
    '48.85 Nord, 2.35 Ost',
    '48.85 2.35 312.5 4.8',
    '48.85 2.35 0 0',
  ])('%s', (text) => {
    expect(parsePair(text, 'point')).toEqual({ latitude: 48.85, longitude: 2.35 });
  });

  test('with decimal commas', () => {
    expect(parsePair('48,85; 2,35', 'comma')).toEqual({ latitude: 48.85, longitude: 2.35 });
    expect(parsePair('48,85, 2,35', 'comma')).toEqual({ latitude: 48.85, longitude: 2.35 });
    expect(parsePair('Lat 48,85 Lon 2,35', 'comma')).toEqual({ latitude: 48.85, longitude: 2.35 });
    expect(parsePair('Lat 48,85 Lon 2,35', 'point')).toBeNull();
  });

  test.each([
    '',
    '48.85',
    '1, 2, 3',
    '48.85 N, 2.35 N',
    '48.85 North, 2.35 South',
    'lon/lat: 2.35, 48.85',
    'Paris, France',
  ])('are not made of %j', (text) => {
    expect(parsePair(text, 'point')).toBeNull();
  });
});

describe('a geometry', () => {
  test.each([
    'POINT (2.35 48.85)',
    'point(2.35 48.85)',
    'SRID=4326;POINT (2.35 48.85)',
    'POINT Z (2.35 48.85 12)',
    '{"type":"Point","coordinates":[2.35,48.85]}',
  ])('has the longitude first: %s', (text) => {
    expect(parseGeometry(text)).toEqual({ longitude: 2.35, latitude: 48.85 });
  });

  test.each([
    'POLYGON ((0 0, 1 1, 1 0, 0 0))',
    'LINESTRING (0 0, 1 1)',
    'MULTIPOINT ((0 0), (1 1))',
    '{"type":"Polygon","coordinates":[]}',
  ])('that is no point has no place: %s', (text) => {
    expect(parseGeometry(text)).toBe('not-a-point');
  });

  test.each(['', 'POINT EMPTY', 'POINT (a b)', 'Paris', '{"type":"Point"}'])(
    'is not made of %j',
    (text) => {
      expect(parseGeometry(text)).toBeNull();
    },
  );
});
