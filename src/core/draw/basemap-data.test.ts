import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoContains, sum } from 'd3';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { type Position, toMercator } from '../model/place.ts';
import { type Basemap, type BasemapPath, decodeBasemap } from './basemap.ts';

const folder = new URL('../../../public/basemap/', import.meta.url);
const files = ['world-110m.bin', 'world-50m.bin', 'world-10m.bin'];
/** What the world looks like from afar is drawn of these. */
const firstFiles = ['world-110m.bin', 'world-50m.bin', 'physical-50m.bin', 'relief.bin'];
const allFiles = [
  ...files,
  'physical-50m.bin',
  'relief.bin',
  'regions.bin',
  'cities.bin',
  'landmarks.json',
  'places.json',
];
const readBytes = (file: string) => readFileSync(new URL(file, folder));

const detailed = decodeBasemap(readBytes('world-50m.bin'));
const finest = decodeBasemap(readBytes('world-10m.bin'));
const physical = decodeBasemap(readBytes('physical-50m.bin'));
const relief = decodeBasemap(readBytes('relief.bin'));
const regions = decodeBasemap(readBytes('regions.bin'));
const cities = decodeBasemap(readBytes('cities.bin'));
const landmarks: { name: string; longitude: number; latitude: number; city: string }[] = JSON.parse(
  readBytes('landmarks.json').toString(),
);
const layerOf = (basemap: Basemap, name: string) =>
  basemap.find((layer) => layer.name === name)?.paths ?? [];

const topology: Topology = JSON.parse(
  readFileSync(
    new URL('../../../node_modules/world-atlas/countries-50m.json', import.meta.url),
    'utf8',
  ),
);
const land = topology.objects.land ? feature(topology, topology.objects.land) : null;

/** Each edge of a path; a ring's closing one too. */
function forEachEdge(
  path: BasemapPath,
  isRing: boolean,
  visit: (from: readonly [number, number], to: readonly [number, number]) => void,
) {
  const { points } = path;
  const point = (i: number) => [points[2 * i] as number, points[2 * i + 1] as number] as const;
  const count = points.length / 2;
  for (let i = 1; i < count; i++) visit(point(i - 1), point(i));
  if (isRing) visit(point(count - 1), point(0));
}

/** Whether areas cover a place by the even-odd rule, and how far their nearest edge is, in shares of the world. */
function coverAt(paths: readonly BasemapPath[], position: Position) {
  const [x, y] = toMercator(position);
  let isInside = false;
  let nearest = Infinity;
  for (const path of paths)
    forEachEdge(path, true, ([x1, y1], [x2, y2]) => {
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
      const along =
        ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const share = Math.max(0, Math.min(1, along));
      const distance = Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y);
      nearest = Math.min(nearest, distance);
    });
  return { isInside, nearest };
}

const landAt = (position: Position, basemap = detailed) =>
  coverAt(layerOf(basemap, 'land'), position);

/** How near the closest point of lines is, in shares of the world. */
function distanceTo(paths: readonly BasemapPath[], position: Position) {
  const [x, y] = toMercator(position);
  let nearest = Infinity;
  for (const path of paths)
    forEachEdge(path, false, ([x1, y1], [x2, y2]) => {
      nearest = Math.min(nearest, Math.hypot((x1 + x2) / 2 - x, (y1 + y2) / 2 - y));
    });
  return nearest;
}

describe('the basemap files', () => {
  it('are those that their README names, at most 0.7 MB compressed before the first useful picture and 1.6 MB together', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    const gzipBytes = (file: string) => gzipSync(readBytes(file), { level: 9 }).length;
    for (const file of allFiles)
      expect(readme).toContain(createHash('sha256').update(readBytes(file)).digest('hex'));
    expect(readdirSync(folder).sort()).toEqual([...allFiles, 'README.md'].sort());
    expect(sum(firstFiles.map(gzipBytes))).toBeLessThan(700_000);
    expect(sum(allFiles.map(gzipBytes))).toBeLessThan(1_600_000);
  });

  it.each(files)('%s has land, borders and disputed borders', (file) => {
    const layers = decodeBasemap(readBytes(file));
    expect(layers.map(({ name, kind }) => [name, kind])).toEqual([
      ['land', 'area'],
      ['border', 'line'],
      ['disputed', 'line'],
    ]);
    for (const { paths } of layers) expect(paths.length).toBeGreaterThan(0);
  });

  it.each(files)('%s is cut at 180°: nothing but an edge of the square crosses the map', (file) => {
    for (const { paths, kind } of decodeBasemap(readBytes(file)))
      for (const path of paths)
        forEachEdge(path, kind === 'area', ([x1, y1], [x2, y2]) => {
          const isOnEdge = y1 === y2 && (y1 === 0 || y1 === 1);
          if (!isOnEdge) expect(Math.abs(x2 - x1)).toBeLessThan(0.25);
        });
  });

  it('have land where the source has land', () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -84, max: 84, noNaN: true }),
    );
    expect(land).not.toBeNull();
    fc.assert(
      fc.property(place, (position) => {
        const { isInside, nearest } = landAt(position);
        // Straight on the globe and straight on the map part by this much on the longest edges.
        fc.pre(nearest > 0.002);
        expect(isInside).toBe(land !== null && geoContains(land, [...position]));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it.each<[string, Position, boolean]>([
    ['Brussels', [4.35, 50.85], true],
    ['Paris', [2.35, 48.86], true],
    ['Tehran', [51.39, 35.69], true],
    ['Jerusalem', [35.22, 31.78], true],
    ['London', [-0.13, 51.51], true],
    ['the Caspian Sea', [51, 42], false],
    ['the Pacific at 180°', [180, 0], false],
    ['Chukotka, west of 180°', [179, 68], true],
    ['Chukotka, east of 180°', [-179, 67], true],
    ['Antarctica', [0, -80], true],
  ])('show %s as it is', (_, position, isLand) => {
    for (const basemap of [detailed, finest])
      expect(landAt(position, basemap).isInside).toBe(isLand);
  });

  it('have towns, lakes and rivers, cut at 180°', () => {
    expect(physical.map(({ name, kind }) => [name, kind])).toEqual([
      ['urban', 'area'],
      ['lake', 'area'],
      ['river', 'line'],
      ['stream', 'line'],
    ]);
    for (const { paths } of physical)
      for (const { west, east } of paths) expect(east - west).toBeLessThan(0.25);
  });

  it.each<[string, string, Position]>([
    ['Lake Victoria', 'lake', [33, -1]],
    ['Paris', 'urban', [2.35, 48.86]],
    ['Tehran', 'urban', [51.39, 35.69]],
  ])('show %s as %s', (_, name, position) => {
    expect(coverAt(layerOf(physical, name), position).isInside).toBe(true);
    expect(coverAt(layerOf(physical, name), [-40, 30]).isInside).toBe(false);
  });

  it.each<[string, number, Position]>([
    ['Amsterdam', 0, [4.9, 52.37]],
    ['the Amazon', 0, [-60, -3]],
    ['Madrid', 1, [-3.5, 40.6]],
    ['Tibet', 6, [88, 33]],
  ])('show how high %s lies, each band of height within the one below', (_, bands, position) => {
    expect(relief.map(({ name }) => name)).toEqual([0, 1, 2, 3, 4, 5].map((i) => `relief${i}`));
    const isCovered = relief.map(({ paths }) => coverAt(paths, position).isInside);
    expect(isCovered).toEqual(relief.map((_, band) => band < bands));
  });

  it('show regions within countries, and what is claimed, but no border of a country as one of a region', () => {
    const near = 0.0015;
    const [large, middle, small, claims] = regions.map(({ paths }) => paths);
    expect(regions.map(({ name }) => name)).toEqual([
      'region-large',
      'region-middle',
      'region-small',
      'claim',
    ]);
    expect(claims?.length).toBeGreaterThanOrEqual(46);
    // The Ohio, the Iller, and the Thames in London.
    expect(distanceTo(large ?? [], [-86.5, 37.93])).toBeLessThan(near);
    expect(distanceTo(middle ?? [], [10.1, 48.45])).toBeLessThan(near);
    expect(distanceTo(small ?? [], [-0.12, 51.508])).toBeLessThan(near);
    for (const border of [
      [7.75, 48.5],
      [34.97, 32.2],
    ] satisfies Position[])
      for (const lines of [large, middle, small])
        expect(distanceTo(lines ?? [], border)).toBeGreaterThan(near / 10);
  });

  it('show the Nile from far away and the Thames from near', () => {
    const near = 0.001;
    expect(distanceTo(layerOf(physical, 'river'), [31.2, 29])).toBeLessThan(near);
    expect(distanceTo(layerOf(physical, 'stream'), [-0.9, 51.5])).toBeLessThan(near);
    expect(distanceTo(layerOf(physical, 'river'), [-0.9, 51.5])).toBeGreaterThan(near);
  });

  it('draw every layer of the cities that they have, landmarks where their names are', () => {
    const names = ['park', 'river60', 'river90', 'river150', 'river230', 'road', 'ring', 'wall'];
    expect(cities.map(({ name }) => name)).toEqual([...names, 'landmark']);
    const places = layerOf(cities, 'landmark');
    expect(places).toHaveLength(landmarks.length);
    for (const [i, { longitude, latitude }] of landmarks.entries()) {
      const [x, y] = toMercator([longitude, latitude]);
      expect(Math.hypot((places[i]?.west ?? 0) - x, (places[i]?.north ?? 0) - y)).toBeLessThan(
        1e-6,
      );
    }
  });

  it('have nothing of a city far away from it', () => {
    expect(new Set(landmarks.map(({ city }) => city)).size).toBe(5);
    const middles: Position[] = [
      [2.35, 48.86],
      [4.35, 50.85],
      [-0.13, 51.51],
      [35.22, 31.78],
      [51.39, 35.69],
    ];
    for (const { name, paths } of cities)
      for (const { west, north } of paths)
        expect([
          name,
          middles.some((middle) => {
            const [x, y] = toMercator(middle);
            return Math.hypot(west - x, north - y) < 0.001;
          }),
        ]).toEqual([name, true]);
  });

  it('keep disputed borders apart from agreed ones', () => {
    const near = 0.001;
    const westBank: Position = [34.97, 32.2];
    const rhine: Position = [7.75, 48.5];
    expect(distanceTo(layerOf(detailed, 'disputed'), westBank)).toBeLessThan(near);
    expect(distanceTo(layerOf(detailed, 'border'), westBank)).toBeGreaterThan(near);
    expect(distanceTo(layerOf(detailed, 'border'), rhine)).toBeLessThan(near);
    expect(distanceTo(layerOf(detailed, 'disputed'), rhine)).toBeGreaterThan(near);
  });
});
