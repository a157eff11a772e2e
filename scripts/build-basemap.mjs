import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { geoEquirectangular, geoStream } from 'd3';
import { feature, mesh } from 'topojson-client';
import { encodeBasemap } from './basemap/encode.mjs';

/**
 * @typedef {import('./basemap/encode.mjs').GridPath} GridPath
 * @typedef {import('topojson-specification').Topology} Topology
 * @typedef {import('topojson-specification').GeometryCollection<{ name: string }>} Countries
 */

const root = new URL('..', import.meta.url);

/** Grid steps of about 2.4 km and 0.3 km at the equator: finer than each source is. */
const levels = [
  { source: 'world-atlas/countries-110m.json', target: 'world-110m.bin', gridBits: 14 },
  { source: 'world-atlas/countries-50m.json', target: 'world-50m.bin', gridBits: 17 },
];

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** @type {Set<string>} */
const disputedPairs = new Set(readJson('scripts/basemap/disputed-borders.json').pairs.map(pairKey));

/** Pairs that were met on a map: a misspelt name must not turn a dashed line into a plain one. @type {Set<string>} */
const drawnPairs = new Set();

/** @param {string[]} names */
function pairKey(names) {
  return [...names].sort().join(' | ');
}

/**
 * The paths of a geometry cut at 180°, where world-atlas has stitched them, in degrees:
 * a planar painter would otherwise draw lines across the whole map.
 *
 * @param {import('geojson').GeoJSON} geometry
 */
function cutPaths(geometry) {
  /** @type {[longitude: number, latitude: number][][]} */
  const paths = [];
  const projection = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  const sink = {
    lineStart: () => void paths.push([]),
    /** @param {number} x @param {number} y */
    point: (x, y) => void paths.at(-1)?.push([x, -y]),
    lineEnd() {},
    polygonStart() {},
    polygonEnd() {},
    sphere() {},
  };
  geoStream(geometry, projection.stream(sink));
  return paths;
}

/**
 * Web Mercator in whole grid steps; latitudes past the edge of the square lie on the edge.
 *
 * @param {[longitude: number, latitude: number]} position @param {number} gridBits
 * @returns {[x: number, y: number]}
 */
function toGrid([longitude, latitude], gridBits) {
  const size = 2 ** gridBits;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const clamp = (/** @type {number} */ share) => Math.round(Math.max(0, Math.min(1, share)) * size);
  return [clamp(longitude / 360 + 0.5), clamp(y)];
}

/**
 * @param {import('geojson').GeoJSON} geometry
 * @param {{ gridBits: number, isRing: boolean }} options
 * @returns {GridPath[]}
 */
function gridPaths(geometry, { gridBits, isRing }) {
  return cutPaths(geometry).flatMap((positions) => {
    const path = positions
      .map((position) => toGrid(position, gridBits))
      .filter((point, i, all) => i === 0 || String(point) !== String(all[i - 1]));
    while (isRing && path.length > 1 && String(path[0]) === String(path.at(-1))) path.pop();
    return path.length >= (isRing ? 3 : 2) ? [path] : [];
  });
}

/** @param {typeof levels[number]} level */
function buildLevel({ source, gridBits }) {
  const topology = /** @type {Topology} */ (readJson(`node_modules/${source}`));
  const countries = /** @type {Countries} */ (topology.objects.countries);
  const { land } = topology.objects;
  if (!countries || !land) throw new Error(`${source} has no countries or no land.`);
  const borders = (/** @type {boolean} */ isDisputed) =>
    mesh(topology, countries, (a, b) => {
      if (a === b) return false;
      const key = pairKey([a, b].map(({ properties }) => /** @type {any} */ (properties).name));
      if (disputedPairs.has(key)) drawnPairs.add(key);
      return disputedPairs.has(key) === isDisputed;
    });
  const line = { gridBits, isRing: false };
  return encodeBasemap(
    [
      {
        name: 'land',
        kind: 'area',
        paths: gridPaths(feature(topology, land), { gridBits, isRing: true }),
      },
      { name: 'border', kind: 'line', paths: gridPaths(borders(false), line) },
      { name: 'disputed', kind: 'line', paths: gridPaths(borders(true), line) },
    ],
    gridBits,
  );
}

for (const level of levels) {
  const bytes = buildLevel(level);
  writeFileSync(fileURLToPath(new URL(`public/basemap/${level.target}`, root)), bytes);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const gzipBytes = gzipSync(bytes, { level: 9 }).length;
  console.log(`${level.target}  ${bytes.length} bytes, ${gzipBytes} gzipped, SHA-256 ${checksum}`);
}
const unmet = [...disputedPairs].filter((pair) => !drawnPairs.has(pair));
if (unmet.length > 0) throw new Error(`No source has a border of: ${unmet.join(', ')}`);
