import { encodeBasemap } from './encode.mjs';
import { gridPath, toGrid } from './grid.mjs';

/**
 * @typedef {{ city: string, kind: string, name: string | null, rank?: number, widthMetres?: number,
 *   confirmedBy: string, coordinates: [longitude: number, latitude: number][] }} CityFeature
 */

/** Steps of about 10 m at the equator. */
const GRID_BITS = 22;
const LINES = ['road', 'ring', 'wall'];

/**
 * The schematic streets as a basemap file: parks, roads, and rivers in a layer for each width in metres.
 *
 * @param {readonly CityFeature[]} features
 */
export function buildCities(features) {
  const rivers = features.filter(({ kind }) => kind === 'river');
  const widths = new Set(rivers.map(({ widthMetres = 0 }) => widthMetres).sort((a, b) => a - b));
  const line = (/** @type {string} */ name, /** @type {readonly CityFeature[]} */ chosen) => ({
    name,
    kind: /** @type {const} */ ('line'),
    paths: chosen.flatMap(({ coordinates }) =>
      gridPath(coordinates, { gridBits: GRID_BITS, isRing: false }),
    ),
  });
  const ofKind = (/** @type {string} */ wanted) => features.filter(({ kind }) => kind === wanted);
  const parks = ofKind('park').flatMap(({ coordinates }) =>
    gridPath(coordinates, { gridBits: GRID_BITS, isRing: true }),
  );
  const places = ofKind('landmark').map(({ coordinates }) =>
    coordinates.map((position) => toGrid(position, GRID_BITS)),
  );
  return encodeBasemap(
    [
      { name: 'park', kind: 'area', paths: parks },
      ...[...widths].map((width) =>
        line(
          `river${width}`,
          rivers.filter(({ widthMetres }) => widthMetres === width),
        ),
      ),
      ...LINES.map((kind) => line(kind, ofKind(kind))),
      { name: 'landmark', kind: 'line', paths: places },
    ],
    GRID_BITS,
  );
}

/**
 * The landmarks as names for the map; rank 1 is the best known.
 *
 * @param {readonly CityFeature[]} features
 */
export function listLandmarks(features) {
  const landmarks = features
    .filter(({ kind }) => kind === 'landmark')
    .map(({ name, coordinates, kind, city, rank }) => {
      const [longitude, latitude] = coordinates[0] ?? [];
      return JSON.stringify({ name, longitude, latitude, kind, city, rank });
    });
  return new TextEncoder().encode(`[\n${landmarks.join(',\n')}\n]\n`);
}
