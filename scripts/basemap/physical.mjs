import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoLength } from 'd3';
import { encodeBasemap } from './encode.mjs';
import { gridPath } from './grid.mjs';
import { readPn2 } from './read-pn2.mjs';

/** @typedef {import('./read-pn2.mjs').Shape} Shape */

/** Steps of about 0.6 km at the equator; the source's are of 0.9 km. */
const GRID_BITS = 16;

/** Rivers as long as this are drawn from far away. */
const LONG_RIVER_KM = 700;
const EARTH_RADIUS_KM = 6371;

/**
 * Urban areas, lakes and rivers from the folder of Natural Earth files in Debian's marble-qt-data.
 *
 * @param {string} folder
 */
export function buildPhysical(folder) {
  const read = (/** @type {string} */ name) =>
    readPn2(readFileSync(join(folder, `ne_50m_${name}.pn2`)));
  const rivers = read('rivers_lake_centerlines');
  const isLong = longGroups(rivers);
  return encodeBasemap(
    [
      { name: 'urban', kind: 'area', paths: paths(read('urban_areas')) },
      { name: 'lake', kind: 'area', paths: paths(read('lakes')) },
      { name: 'river', kind: 'line', paths: paths(rivers.filter(isLong)) },
      { name: 'stream', kind: 'line', paths: paths(rivers.filter((shape) => !isLong(shape))) },
    ],
    GRID_BITS,
  );
}

/** @param {readonly Shape[]} shapes */
function paths(shapes) {
  return shapes.flatMap(({ isLine, positions }) =>
    gridPath(positions, { gridBits: GRID_BITS, isRing: !isLine }),
  );
}

/** @param {readonly Shape[]} rivers */
function longGroups(rivers) {
  /** @type {Map<number, number>} */
  const lengths = new Map();
  for (const { group, positions } of rivers) {
    const length = geoLength({ type: 'LineString', coordinates: positions }) * EARTH_RADIUS_KM;
    lengths.set(group, (lengths.get(group) ?? 0) + length);
  }
  return (/** @type {Shape} */ { group }) => (lengths.get(group) ?? 0) >= LONG_RIVER_KM;
}
