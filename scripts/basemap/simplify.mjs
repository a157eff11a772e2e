import { geoArea } from 'd3';

/** A quarter of a square kilometre, about two pixels across at zoom 10. */
const LEAST_STERADIANS = 0.25 / 6371 ** 2;

/**
 * @typedef {import('topojson-specification').Topology} Topology
 * @typedef {[x: number, y: number]} Point
 */

/**
 * The topology in degrees, its arcs without the points that stray less than `degrees` from the rest (Douglas–Peucker).
 * Neighbours share their arcs, so they still fit.
 *
 * @param {Topology} topology @param {number} degrees
 * @returns {Topology}
 */
export function simplifyTopology(topology, degrees) {
  const { transform, ...rest } = topology;
  if (!transform) throw new Error('A topology that is not quantised.');
  const { scale, translate } = transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map((step) => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      return /** @type {Point} */ ([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
    return simplifyLine(points, degrees);
  });
  return { ...rest, arcs };
}

/**
 * The areas without rings that simplification has left with next to no area: on the globe, such a ring may as well
 * go round the rest of the world, and would turn land into sea.
 *
 * @param {import('geojson').Feature | import('geojson').FeatureCollection} land
 * @returns {import('geojson').MultiPolygon}
 */
export function withoutSlivers(land) {
  const features = 'features' in land ? land.features : [land];
  const polygons = features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    throw new Error(`Land that is a ${geometry.type}.`);
  });
  const coordinates = polygons
    .map((rings) => rings.filter((ring) => steradians([ring]) > LEAST_STERADIANS))
    .filter((rings, i) => rings[0] && rings[0] === polygons[i]?.[0]);
  for (const rings of coordinates)
    if (geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI)
      throw new Error(`A ring at ${rings[0]?.[0]} goes the wrong way round.`);
  return { type: 'MultiPolygon', coordinates };
}

/** @param {import('geojson').Position[][]} coordinates */
function steradians(coordinates) {
  const area = geoArea({ type: 'Polygon', coordinates });
  return Math.min(area, 4 * Math.PI - area);
}

/**
 * A line without the points that stray less than `degrees` from the rest; its ends stay.
 *
 * @param {readonly Point[]} points @param {number} degrees
 * @returns {Point[]}
 */
export function simplifyLine(points, degrees) {
  const isKept = new Set([0, points.length - 1]);
  const spans = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first = 0, last = 0] = span;
    let [farthest, distance] = [first, degrees];
    for (let i = first + 1; i < last; i++) {
      const stray = distanceToSegment(at(points, i), at(points, first), at(points, last));
      if (stray > distance) [farthest, distance] = [i, stray];
    }
    if (farthest === first) continue;
    isKept.add(farthest);
    spans.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => isKept.has(i));
}

/** @param {readonly Point[]} points @param {number} i */
function at(points, i) {
  return /** @type {Point} */ (points[i]);
}

/** In degrees of latitude. @param {Point} point @param {Point} from @param {Point} to */
function distanceToSegment(point, from, to) {
  const narrow = Math.cos((point[1] * Math.PI) / 180);
  const [dx, dy] = [(to[0] - from[0]) * narrow, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * narrow, point[1] - from[1]];
  const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - share * dx, py - share * dy);
}
