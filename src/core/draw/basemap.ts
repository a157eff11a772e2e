/** The basemap's geometry, and how its files are read. `scripts/basemap/encode.mjs` writes them. */

/** A ring or a line on the Web Mercator unit square (see `toMercator`). */
export interface BasemapPath {
  /** x, y, x, y … A ring's last point is not its first. */
  readonly points: Float32Array;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Paths of one sort: `land`, `border`, `disputed`, and whatever a later file brings. Areas are filled even-odd over all rings, so holes are rings like others. */
export interface BasemapLayer {
  readonly name: string;
  readonly kind: 'area' | 'line';
  readonly paths: readonly BasemapPath[];
}

/** Layers in the order of the file. Where an area was cut at 180° or ends with the square, its edge runs exactly along x = 0, x = 1, y = 0 or y = 1. */
export type Basemap = readonly BasemapLayer[];

/** A basemap file that is not one, is of another version, or ends early. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError';
}

const MAGIC = [0x41, 0x42, 0x4d, 0x31];
const MAX_GRID_BITS = 24;

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Reads a basemap file; about 20 ms for 200 KB.
 * Throws `BasemapError` for bytes that are not exactly one basemap; reserves no more than these bytes can fill.
 */
export function decodeBasemap(bytes: Uint8Array): Basemap {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) throw new BasemapError('not a basemap file');
  const cursor: Cursor = { bytes, at: MAGIC.length };
  const gridBits = readCount(cursor);
  if (gridBits > MAX_GRID_BITS) throw new BasemapError(`a grid of ${gridBits} bits`);
  const layers = readList(cursor, () => readLayer(cursor, 2 ** gridBits));
  if (cursor.at !== bytes.length) throw new BasemapError(`bytes left over at ${cursor.at}`);
  return layers;
}

function readLayer(cursor: Cursor, gridSize: number): BasemapLayer {
  const name = readName(cursor);
  const kind = readByte(cursor) === 1 ? 'area' : 'line';
  const last = { x: 0, y: 0 };
  const paths = readList(cursor, () => {
    const points = new Float32Array(2 * readLength(cursor));
    for (let i = 0; i < points.length; i += 2) {
      last.x += readStep(cursor);
      last.y += readStep(cursor);
      points[i] = last.x / gridSize;
      points[i + 1] = last.y / gridSize;
    }
    return toPath(points);
  });
  return { name, kind, paths };
}

function toPath(points: Float32Array): BasemapPath {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { points, west, north, east, south };
}

function readName(cursor: Cursor): string {
  const length = readLength(cursor);
  cursor.at += length;
  return new TextDecoder().decode(cursor.bytes.subarray(cursor.at - length, cursor.at));
}

function readList<Item>(cursor: Cursor, readItem: () => Item): Item[] {
  const items: Item[] = [];
  for (let left = readLength(cursor); left > 0; left--) items.push(readItem());
  return items;
}

/** A count of things that take at least a byte each, so never more than the bytes that are left. */
function readLength(cursor: Cursor): number {
  const length = readCount(cursor);
  if (length > cursor.bytes.length - cursor.at) throw new BasemapError(`ends early: ${length}`);
  return length;
}

function readStep(cursor: Cursor): number {
  const zigzag = readCount(cursor);
  return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
}

function readCount(cursor: Cursor): number {
  let value = 0;
  for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
    const byte = readByte(cursor);
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
  throw new BasemapError(`a number that does not end at ${cursor.at}`);
}

function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new BasemapError('ends early');
  cursor.at++;
  return byte;
}
