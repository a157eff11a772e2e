/**
 * Writes a small map file for tests: PMTiles version 3 with vector tiles, everything uncompressed, one directory.
 *
 * @typedef {[x: number, y: number]} Point In 4096 steps of a tile.
 * @typedef {{ layer: string, type: 'point' | 'line' | 'area', points: Point[], properties: Record<string, string> }} Shape
 * @typedef {{ west: number, south: number, east: number, north: number }} Bounds
 */

const HEADER_BYTES = 127;
const EXTENT = 4096;
const TYPES = { point: 1, line: 2, area: 3 };
const NO_COMPRESSION = 1;
const VECTOR_TILES = 1;

/** @param {number} value @returns {number[]} */
function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

const zigzag = (/** @type {number} */ step) => (step < 0 ? -2 * step - 1 : 2 * step);
const text = (/** @type {string} */ words) => [...new TextEncoder().encode(words)];
const number = (/** @type {number} */ field, /** @type {number} */ value) => [
  ...varint(field * 8),
  ...varint(value),
];
const block = (/** @type {number} */ field, /** @type {number[]} */ bytes) => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];

/** @param {Shape} shape */
function geometry({ type, points }) {
  const command = (/** @type {number} */ id, /** @type {number} */ count) => varint(count * 8 + id);
  let [lastX, lastY] = [0, 0];
  const steps = points.map(([x, y]) => {
    const step = [...varint(zigzag(x - lastX)), ...varint(zigzag(y - lastY))];
    [lastX, lastY] = [x, y];
    return step;
  });
  const [first = [], ...rest] = steps;
  return [
    ...command(1, 1),
    ...first,
    ...(rest.length > 0 ? [...command(2, rest.length), ...rest.flat()] : []),
    ...(type === 'area' ? command(7, 1) : []),
  ];
}

/** @param {readonly Shape[]} shapes */
function encodeVectorTile(shapes) {
  const names = [...new Set(shapes.map(({ layer }) => layer))];
  const layers = names.flatMap((name) => {
    /** @type {string[]} */
    const keys = [];
    /** @type {string[]} */
    const values = [];
    const indexIn = (/** @type {string[]} */ list, /** @type {string} */ word) => {
      if (!list.includes(word)) list.push(word);
      return list.indexOf(word);
    };
    const features = shapes
      .filter(({ layer }) => layer === name)
      .flatMap((shape) => {
        const tags = Object.entries(shape.properties).flatMap(([key, value]) => [
          ...varint(indexIn(keys, key)),
          ...varint(indexIn(values, value)),
        ]);
        return block(2, [
          ...block(2, tags),
          ...number(3, TYPES[shape.type]),
          ...block(4, geometry(shape)),
        ]);
      });
    return block(3, [
      ...number(15, 2),
      ...block(1, text(name)),
      ...features,
      ...keys.flatMap((key) => block(3, text(key))),
      ...values.flatMap((value) => block(4, block(1, text(value)))),
      ...number(5, EXTENT),
    ]);
  });
  return Uint8Array.from(layers);
}

/**
 * The tile's place on the Hilbert curves of all zooms, one after the other.
 *
 * @param {number} z @param {number} x @param {number} y
 */
function tileId(z, x, y) {
  let id = (4 ** z - 1) / 3;
  let [restX, restY] = [x, y];
  for (let side = 2 ** z / 2; side >= 1; side /= 2) {
    const right = restX & side ? 1 : 0;
    const down = restY & side ? 1 : 0;
    id += side * side * ((3 * right) ^ down);
    if (down === 0) {
      if (right === 1)
        [restX, restY] = [side - 1 - (restX & (side - 1)), side - 1 - (restY & (side - 1))];
      else [restX, restY] = [restX & (side - 1), restY & (side - 1)];
      [restX, restY] = [restY, restX];
    } else [restX, restY] = [restX & (side - 1), restY & (side - 1)];
  }
  return id;
}

/**
 * A map file of all tiles that touch the bounds from `minZoom` to `maxZoom`, each with the same shapes.
 *
 * @param {{ bounds: Bounds, minZoom: number, maxZoom: number, shapes: readonly Shape[],
 *   metadata?: object, tileType?: number }} options
 * @returns {Uint8Array}
 */
export function writeTinyMapFile({
  bounds,
  minZoom,
  maxZoom,
  shapes,
  metadata,
  tileType = VECTOR_TILES,
}) {
  const tile = encodeVectorTile(shapes);
  const ids = listTiles(bounds, minZoom, maxZoom).sort((a, b) => a - b);
  const layers = [...new Set(shapes.map(({ layer }) => layer))];
  const described = metadata ?? {
    vector_layers: layers.map((id) => ({ id, fields: { kind: 'String' } })),
  };
  const notes = text(JSON.stringify(described));
  const directory = [
    ...varint(ids.length),
    ...ids.flatMap((id, i) => varint(id - (ids[i - 1] ?? 0))),
    ...ids.flatMap(() => varint(1)),
    ...ids.flatMap(() => varint(tile.length)),
    // All entries share one tile: its offset is written plus one.
    ...ids.flatMap(() => varint(1)),
  ];
  const notesAt = HEADER_BYTES + directory.length;
  const tilesAt = notesAt + notes.length;
  const file = new Uint8Array(tilesAt + tile.length);
  const view = new DataView(file.buffer);
  file.set(text('PMTiles'));
  file[7] = 3;
  const sizes = [
    HEADER_BYTES,
    directory.length,
    notesAt,
    notes.length,
    tilesAt,
    0,
    tilesAt,
    tile.length,
  ];
  const counts = [ids.length, ids.length, 1];
  for (const [i, value] of [...sizes, ...counts].entries())
    view.setBigUint64(8 + 8 * i, BigInt(value), true);
  file.set([0, NO_COMPRESSION, NO_COMPRESSION, tileType, minZoom, maxZoom], 96);
  const { west, south, east, north } = bounds;
  for (const [i, degrees] of [west, south, east, north].entries())
    view.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true);
  file.set(directory, HEADER_BYTES);
  file.set(notes, notesAt);
  file.set(tile, tilesAt);
  return file;
}

/** @param {Bounds} bounds @param {number} minZoom @param {number} maxZoom */
function listTiles({ west, south, east, north }, minZoom, maxZoom) {
  const ids = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const column = (/** @type {number} */ longitude) =>
      Math.floor((longitude / 360 + 0.5) * 2 ** z);
    const row = (/** @type {number} */ latitude) => {
      const sine = Math.sin((latitude * Math.PI) / 180);
      return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
    };
    for (let x = column(west); x <= column(east); x++)
      for (let y = row(north); y <= row(south); y++) ids.push(tileId(z, x, y));
  }
  return ids;
}

/** Land, a river, a park, two streets and a quarter: what a test can see in each tile. @type {Shape[]} */
export const TINY_SHAPES = [
  {
    layer: 'earth',
    type: 'area',
    points: [
      [-64, -64],
      [4160, -64],
      [4160, 4160],
      [-64, 4160],
    ],
    properties: { kind: 'earth' },
  },
  {
    layer: 'landuse',
    type: 'area',
    points: [
      [200, 200],
      [1400, 200],
      [1400, 1400],
      [200, 1400],
    ],
    properties: { kind: 'park' },
  },
  {
    layer: 'water',
    type: 'area',
    points: [
      [-64, 2600],
      [4160, 2400],
      [4160, 2900],
      [-64, 3100],
    ],
    properties: { kind: 'river' },
  },
  {
    layer: 'roads',
    type: 'line',
    points: [
      [-64, 1000],
      [4160, 1000],
    ],
    properties: { kind: 'highway', name: 'Test Road' },
  },
  {
    layer: 'roads',
    type: 'line',
    points: [
      [2048, -64],
      [2048, 4160],
    ],
    properties: { kind: 'minor_road', name: 'Small Street' },
  },
  {
    layer: 'places',
    type: 'point',
    points: [[3000, 2000]],
    properties: { kind: 'neighbourhood', name: 'Test Quarter' },
  },
];

/** A map of the middle of Paris, for tests. */
export const writeTinyParis = () =>
  writeTinyMapFile({
    bounds: { west: 2.25, south: 48.81, east: 2.42, north: 48.91 },
    minZoom: 0,
    maxZoom: 13,
    shapes: TINY_SHAPES,
  });
