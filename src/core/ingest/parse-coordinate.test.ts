import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDegrees, parsePosition } from './parse-coordinate.ts';

test.each([
  ['48.8566', 48.8566],
  ['-74.006', -74.006],
  ['+2', 2],
  ['46.583333000000003', 46.583333],
  ['.5', 0.5],
  ['5.', 5],
  [' 51 ', 51],
  ['-0', 0],
])('reads %j as degrees', (text, degrees) => {
  expect(parseDegrees(text)).toBe(degrees);
});

test.each([
  '',
  'N/A',
  '48,85',
  '48.85, 2.35',
  `41°20'24"`,
  'N48.85',
  '4.8e1',
  '0x30',
  '1234.5',
  '−5',
  '.',
  '-',
  '1'.repeat(1_000_000),
])('does not read %j as degrees', (text) => {
  expect(parseDegrees(text)).toBeNull();
});

test('gives longitude first', () => {
  expect(parsePosition('48.85', '2.35')).toEqual([2.35, 48.85]);
});

test.each([
  ['', '2.35', 'coordinate-missing', 'latitude'],
  ['48.85', ' ', 'coordinate-missing', 'longitude'],
  ['x', '2.35', 'coordinate-unreadable', 'latitude'],
  ['48.85', '2,35', 'coordinate-unreadable', 'longitude'],
  ['90.0001', '0', 'coordinate-out-of-range', 'latitude'],
  ['0', '-180.0001', 'coordinate-out-of-range', 'longitude'],
  ['0', '0.000', 'coordinate-zero', 'latitude'],
  ['-0', '+0', 'coordinate-zero', 'latitude'],
])('latitude %j and longitude %j are no position: %s', (latitude, longitude, code, cell) => {
  expect(parsePosition(latitude, longitude)).toEqual({ code, cell });
});

test.each([
  ['90', '180'],
  ['-90', '-180'],
  ['0', '0.1'],
  ['0.1', '0'],
])('latitude %j and longitude %j are a position', (latitude, longitude) => {
  expect(parsePosition(latitude, longitude)).toHaveLength(2);
});

test('reads back every position written with a point', () => {
  const degrees = (limit: number) => fc.integer({ min: -limit * 1e6, max: limit * 1e6 });
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      fc.pre(latitude !== 0 || longitude !== 0);
      const [east, north] = [(longitude / 1e6).toFixed(6), (latitude / 1e6).toFixed(6)];
      expect(parsePosition(north, east)).toEqual([longitude / 1e6, latitude / 1e6]);
    }),
  );
});
