import { execFileSync } from 'node:child_process';

/**
 * @typedef {[longitude: number, latitude: number]} Position
 * @typedef {{ attributes: Record<string, string | null>, lines: Position[][] }} Row Rings of polygons are lines too.
 */

/** A GeoPackage is an SQLite file; Python has a reader of those. */
const READER = `
import json, sqlite3, sys
path, table, columns = sys.argv[1:]
query = f'select hex(geom), {columns} from {table} order by fid'
for row in sqlite3.connect(f'file:{path}?mode=ro', uri=True).execute(query):
    print(json.dumps(row))
`;

/**
 * The rows of a table, with their geometries as lines in degrees.
 *
 * @param {string} path @param {string} table @param {readonly string[]} columns
 * @returns {Row[]}
 */
export function readGpkg(path, table, columns) {
  const output = execFileSync('python3', ['-c', READER, path, table, columns.join(', ')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [hex, ...values] = JSON.parse(line);
      return {
        attributes: Object.fromEntries(columns.map((name, i) => [name, values[i]])),
        lines: readGeometry(Buffer.from(hex, 'hex')),
      };
    });
}

/** How long the box at the head is, by its number. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** @param {Buffer} bytes A GeoPackage's head, then well-known binary. */
function readGeometry(bytes) {
  if (bytes.toString('latin1', 0, 2) !== 'GP') throw new Error('This is no geometry.');
  const envelope = ENVELOPE_BYTES[(bytes.readUInt8(3) >> 1) & 7];
  if (envelope === undefined) throw new Error('A box of an unknown kind.');
  let at = 8 + envelope;
  /** @type {Position[][]} */
  const lines = [];
  const count = () => {
    at += 4;
    return bytes.readUInt32LE(at - 4);
  };
  const readLine = () => {
    /** @type {Position[]} */
    const line = [];
    for (let left = count(); left > 0; left--, at += 16)
      line.push([bytes.readDoubleLE(at), bytes.readDoubleLE(at + 8)]);
    lines.push(line);
  };
  const readShape = () => {
    if (bytes.readUInt8(at) !== 1) throw new Error('A geometry with the high byte first.');
    at += 1;
    const kind = count();
    if (kind === 2) readLine();
    else if (kind === 3) for (let left = count(); left > 0; left--) readLine();
    else if (kind === 5 || kind === 6) for (let left = count(); left > 0; left--) readShape();
    else throw new Error(`A geometry of kind ${kind}.`);
  };
  readShape();
  return lines;
}
