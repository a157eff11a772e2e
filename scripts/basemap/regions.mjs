import { geoArea } from 'd3';
import { encodeBasemap } from './encode.mjs';
import { gridPath } from './grid.mjs';
import { readGpkg } from './read-gpkg.mjs';
import { simplifyLine } from './simplify.mjs';

/** @typedef {import('./read-gpkg.mjs').Position} Position */

/** Steps of about 0.3 km at the equator. */
const GRID_BITS = 17;
const SIMPLIFY_DEGREES = 0.012;
const CLAIM_SIMPLIFY_DEGREES = 0.003;
const EARTH_RADIUS_KM = 6371;

/** Countries by how large their regions are on average, in square kilometres: the larger, the farther away they can be drawn. */
const SIZES = [
  { name: 'region-large', leastKm2: 60_000 },
  { name: 'region-middle', leastKm2: 4_000 },
  { name: 'region-small', leastKm2: 0 },
];

/**
 * Borders between the regions of a country, and the lines that states claim, from the map of the world in Debian's
 * qgis-common.
 *
 * @param {string} path
 */
export function buildRegions(path) {
  const rows = readGpkg(path, 'states_provinces', ['adm0_a3']);
  const claims = readGpkg(path, 'disputed_borders', ['name']).flatMap(({ lines }) => lines);
  const countries = group(rows);
  const bySize = SIZES.map(({ name }) => ({ name, lines: /** @type {Position[][]} */ ([]) }));
  for (const regions of countries.values()) {
    const shapes = regions.map(({ lines }) => lines);
    const km2 = shapes.flat().reduce((sum, ring) => sum + areaKm2(ring), 0) / shapes.length;
    const size = SIZES.findIndex(({ leastKm2 }) => km2 >= leastKm2);
    bySize[size]?.lines.push(...sharedBorders(shapes));
  }
  const toPaths = (/** @type {Position[][]} */ lines, /** @type {number} */ degrees) =>
    lines.flatMap((line) =>
      gridPath(simplifyLine(line, degrees), { gridBits: GRID_BITS, isRing: false }),
    );
  return encodeBasemap(
    [
      ...bySize.map(({ name, lines }) => ({
        name,
        kind: /** @type {const} */ ('line'),
        paths: toPaths(lines, SIMPLIFY_DEGREES),
      })),
      { name: 'claim', kind: 'line', paths: toPaths(claims, CLAIM_SIMPLIFY_DEGREES) },
    ],
    GRID_BITS,
  );
}

/** @param {readonly import('./read-gpkg.mjs').Row[]} rows */
function group(rows) {
  /** @type {Map<string | null | undefined, import('./read-gpkg.mjs').Row[]>} */
  const groups = new Map();
  for (const row of rows) {
    const key = row.attributes.adm0_a3;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** @param {Position[]} ring */
function areaKm2(ring) {
  const steradians = geoArea({ type: 'Polygon', coordinates: [ring] });
  return Math.min(steradians, 4 * Math.PI - steradians) * EARTH_RADIUS_KM ** 2;
}

/**
 * The lines that are an edge of two regions: what only one has is a coast or the border of the country. Neighbours have
 * the very same points.
 *
 * @param {readonly Position[][][]} regions Each the rings of one region.
 * @returns {Position[][]}
 */
export function sharedBorders(regions) {
  /** @type {Map<string, { owner: number, isShared: boolean, from: Position, to: Position }>} */
  const edges = new Map();
  for (const [owner, rings] of regions.entries())
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = /** @type {[Position, Position]} */ ([ring[i - 1], ring[i]]);
        const key = [keyOf(from), keyOf(to)].sort().join(' ');
        const known = edges.get(key);
        if (known === undefined) edges.set(key, { owner, isShared: false, from, to });
        else if (known.owner !== owner) known.isShared = true;
      }
  return joinEdges([...edges.values()].filter(({ isShared }) => isShared));
}

/** @param {Position} position */
function keyOf([longitude, latitude]) {
  return `${longitude.toFixed(6)},${latitude.toFixed(6)}`;
}

/**
 * Edges as lines that run from where three meet, or one ends, to the next such point.
 *
 * @param {readonly { from: Position, to: Position }[]} edges
 * @returns {Position[][]}
 */
function joinEdges(edges) {
  /** @type {Map<string, { to: Position, edge: number }[]>} */
  const ways = new Map();
  for (const [edge, { from, to }] of edges.entries())
    for (const [start, end] of /** @type {[Position, Position][]} */ ([
      [from, to],
      [to, from],
    ])) {
      const list = ways.get(keyOf(start)) ?? [];
      list.push({ to: end, edge });
      ways.set(keyOf(start), list);
    }
  const isUsed = new Set();
  /** @param {Position} start @param {{ to: Position, edge: number }} way */
  const follow = (start, way) => {
    const line = [start];
    for (let next = /** @type {typeof way | undefined} */ (way); next && !isUsed.has(next.edge); ) {
      isUsed.add(next.edge);
      line.push(next.to);
      const onward = ways.get(keyOf(next.to)) ?? [];
      next = onward.length === 2 ? onward.find(({ edge }) => !isUsed.has(edge)) : undefined;
    }
    return line;
  };
  const starts = edges.flatMap(({ from, to }) => [from, to]);
  const ends = starts.filter((start) => ways.get(keyOf(start))?.length !== 2);
  return [...ends, ...starts].flatMap((start) =>
    (ways.get(keyOf(start)) ?? [])
      .filter(({ edge }) => !isUsed.has(edge))
      .map((way) => follow(start, way))
      .filter((line) => line.length > 1),
  );
}
