import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';
import { buildCities, listLandmarks } from './basemap/cities.mjs';
import { encodeBasemap } from './basemap/encode.mjs';
import { gridPaths } from './basemap/grid.mjs';
import { buildPhysical } from './basemap/physical.mjs';
import { buildRegions } from './basemap/regions.mjs';
import { buildRelief } from './basemap/relief.mjs';
import { simplifyTopology, withoutSlivers } from './basemap/simplify.mjs';

/**
 * @typedef {import('topojson-specification').Topology} Topology
 * @typedef {import('topojson-specification').GeometryCollection<{ name: string }>} Countries
 */

const root = new URL('..', import.meta.url);

/** Grid steps of about 2.4 km, 0.3 km and 0.15 km at the equator: finer than each source is, or is left. */
const levels = [
  { source: 'world-atlas/countries-110m.json', target: 'world-110m.bin', gridBits: 14 },
  { source: 'world-atlas/countries-50m.json', target: 'world-50m.bin', gridBits: 17 },
  {
    source: 'world-atlas/countries-10m.json',
    target: 'world-10m.bin',
    gridBits: 18,
    simplifyDegrees: 0.003,
  },
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

/** @param {typeof levels[number]} level */
function buildLevel({ source, gridBits, simplifyDegrees }) {
  const original = /** @type {Topology} */ (readJson(`node_modules/${source}`));
  const topology = simplifyDegrees ? simplifyTopology(original, simplifyDegrees) : original;
  const countries = /** @type {Countries} */ (topology.objects.countries);
  const { land } = topology.objects;
  if (!countries || !land) throw new Error(`${source} has no countries or no land.`);
  const whole = feature(topology, land);
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
        paths: gridPaths(simplifyDegrees ? withoutSlivers(whole) : whole, {
          gridBits,
          isRing: true,
        }),
      },
      { name: 'border', kind: 'line', paths: gridPaths(borders(false), line) },
      { name: 'disputed', kind: 'line', paths: gridPaths(borders(true), line) },
    ],
    gridBits,
  );
}

/** @param {string} name @param {Uint8Array} bytes */
function writeFile(name, bytes) {
  writeFileSync(fileURLToPath(new URL(`public/basemap/${name}`, root)), bytes);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const gzipBytes = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name}  ${bytes.length} bytes, ${gzipBytes} gzipped, SHA-256 ${checksum}`);
}

for (const level of levels) writeFile(level.target, buildLevel(level));

const { features: cityFeatures } = readJson('scripts/basemap/cities.json');
writeFile('cities.bin', buildCities(cityFeatures));
writeFile('landmarks.json', listLandmarks(cityFeatures));

const [debianFolder] = process.argv.slice(2);
if (debianFolder) {
  const inDebian = (/** @type {string} */ path) => join(debianFolder, 'usr/share', path);
  const physical = buildPhysical(inDebian('marble/data/naturalearth'));
  writeFile('physical-50m.bin', physical);
  writeFile('relief.bin', await buildRelief(inDebian('marble/data')));
  writeFile('regions.bin', buildRegions(inDebian('qgis/resources/data/world_map.gpkg')));
} else
  console.log(`physical-50m.bin, relief.bin and regions.bin stay as they are. To write them again:
  apt-get download marble-qt-data qgis-common
  for file in *.deb; do dpkg-deb -x "$file" <folder>; done
  npm run basemap -- <folder>`);

const unmet = [...disputedPairs].filter((pair) => !drawnPairs.has(pair));
if (unmet.length > 0) throw new Error(`No source has a border of: ${unmet.join(', ')}`);
