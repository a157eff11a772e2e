import { geoEquirectangular, geoStream } from 'd3';

/** @typedef {import('./encode.mjs').GridPath} GridPath */

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
 * @param {readonly [longitude: number, latitude: number]} position @param {number} gridBits
 * @returns {[x: number, y: number]}
 */
export function toGrid([longitude, latitude], gridBits) {
  const size = 2 ** gridBits;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const clamp = (/** @type {number} */ share) => Math.round(Math.max(0, Math.min(1, share)) * size);
  return [clamp(longitude / 360 + 0.5), clamp(y)];
}

/**
 * @param {import('geojson').GeoJSON} geometry
 * @param {{ gridBits: number, isRing: boolean }} options
 */
export function gridPaths(geometry, options) {
  return cutPaths(geometry).flatMap((positions) => gridPath(positions, options));
}

/**
 * One path on the grid, without points that fall together; none when nothing of it is left.
 *
 * @param {readonly (readonly [longitude: number, latitude: number])[]} positions
 * @param {{ gridBits: number, isRing: boolean }} options
 * @returns {GridPath[]}
 */
export function gridPath(positions, { gridBits, isRing }) {
  const path = positions
    .map((position) => toGrid(position, gridBits))
    .filter((point, i, all) => i === 0 || String(point) !== String(all[i - 1]));
  while (isRing && path.length > 1 && String(path[0]) === String(path.at(-1))) path.pop();
  return path.length >= (isRing ? 3 : 2) ? [path] : [];
}
