import { feature } from 'topojson-client';
import { areaOf, labelPoint } from './label-point.mjs';

/**
 * @typedef {import('./label-point.mjs').Point} Point
 * @typedef {{ code: string, position: Point, size: number }} Country `size`: side of the square as large as its largest part, in widths of the world.
 */

/** No map shows them large enough for a name, and the pole lies outside Web Mercator. */
const UNNAMED = new Set(['AQ']);

/**
 * Countries with an ISO 3166 code and where to write their names, largest first. Entities without a code stay unnamed.
 *
 * @param {any} topology world-atlas
 * @param {(numericCode: string) => string | undefined} toAlpha2
 * @returns {Country[]}
 */
export function listCountries(topology, toAlpha2) {
  /** @type {Map<string, { ring: readonly Point[], area: number }>} */
  const largest = new Map();
  const { features } = /** @type {any} */ (feature(topology, topology.objects.countries));
  for (const { id, geometry } of features) {
    const code = id && toAlpha2(id);
    if (!code || UNNAMED.has(code)) continue;
    for (const ring of outerRings(geometry)) {
      const area = areaOf(ring);
      if (area > (largest.get(code)?.area ?? 0)) largest.set(code, { ring, area });
    }
  }
  return [...largest]
    .map(([code, { ring, area }]) => ({
      code,
      position: fromMercator(labelPoint(ring)),
      size: Math.sqrt(area),
    }))
    .sort((a, b) => b.size - a.size);
}

/** In the Web Mercator plane, and in one piece where they cross 180°. @param {any} geometry @returns {Point[][]} */
function outerRings(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((/** @type {Point[][]} */ [ring = []]) => {
    let turns = 0;
    return ring
      .slice(1)
      .map((/** @type {Point} */ [longitude, latitude], /** @type {number} */ i) => {
        const step = longitude - /** @type {Point} */ (ring[i])[0];
        if (Math.abs(step) > 180) turns -= Math.sign(step);
        return toMercator([longitude + 360 * turns, latitude]);
      });
  });
}

/** @param {Point} position @returns {Point} */
function toMercator([longitude, latitude]) {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** @param {Point} point @returns {Point} */
function fromMercator([x, y]) {
  const longitude = (x - 0.5) * 360;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [longitude - 360 * Math.floor((longitude + 180) / 360), latitude];
}
