/** One record of JSON or GeoJSON → cells by name. */

import { isObject, type JsonObject, unfold } from './json-groups.ts';
import { unwrapScalar } from './json-scalars.ts';

const MAX_NESTED_NAMES = 3;

/** A whole number of more digits than a double holds: an id, most likely. Digits behind a point, or of an exponent, are none. */
const LONG_NUMBER = /("(?:[^"\\]|\\.)*")|(?<![\d.eE+-])(-?[1-9]\d{15,}(?:\.\d+)?)(?=\s*[,}\]])/g;

const MANY_DIGITS = /\d{16}/;

/** JSON with numbers of more digits than a double holds as texts. */
function quoteLongNumbers(json: string): string {
  return !MANY_DIGITS.test(json)
    ? json
    : json.replaceAll(LONG_NUMBER, (_, text?: string, number?: string) => text ?? `"${number}"`);
}

export type Cells = Map<string, string>;

/** The cells of the record that a text holds; `null` for what is no object or no JSON. */
export function parseRecords(json: string, system: string | null): readonly (Cells | null)[] {
  let value: unknown;
  try {
    value = parseJson(json);
  } catch {
    return [null];
  }
  return isObject(value) ? readRecords(value, system) : [null];
}

/** Parses a text; whole numbers of more digits than a double holds become texts. Throws for what is no JSON. */
export function parseJson(json: string): unknown {
  return JSON.parse(quoteLongNumbers(json));
}

/** The cells of a record, names as they come. Nested objects become `outer.inner`, lists of plain values one cell joined by `; `, lists of keys and values a cell for each key, anything deeper its JSON. Numbers keep their digits. Points in another `system` of coordinates than degrees bear its number. A place or a group that lists its dated incidents is as many records. */
export function readRecords(record: JsonObject, system: string | null): readonly Cells[] {
  return unfold(record).map((each) => readCells(each, system));
}

function readCells(record: JsonObject, system: string | null): Cells {
  const cells: Cells = new Map();
  const prefix = system === null ? '' : `SRID=${system};`;
  if (isFeature(record)) readFeature(record, cells, prefix);
  else {
    flatten(record, '', cells);
    unwrap(record, cells, prefix);
  }
  return cells;
}

function isFeature(record: JsonObject): boolean {
  return record.type === 'Feature' && ('geometry' in record || 'properties' in record);
}

/** Members in which programs put all that is said of a record: those of ArcGIS, of open-data portals, of search engines and query languages, of GeoJSON that was cut up. */
const WRAPPERS = ['attributes', 'fields', 'properties', '_source', 'node'];

/** What is in a wrapper goes by its own name, unless the record has that; a point of ArcGIS is one if it is in degrees, or in a system that is named. */
function unwrap(record: JsonObject, cells: Cells, prefix: string): void {
  for (const wrapper of WRAPPERS) {
    if (!isObject(record[wrapper])) continue;
    for (const [name, text] of [...cells]) {
      const own = name.startsWith(`${wrapper}.`) ? name.slice(wrapper.length + 1) : name;
      if (own === name || cells.has(own)) continue;
      cells.delete(name);
      cells.set(own, text);
    }
  }
  const { geometry } = record;
  if (!isObject(geometry) || typeof geometry.x !== 'number' || typeof geometry.y !== 'number')
    return;
  const isInDegrees = Math.abs(geometry.x) <= 180 && Math.abs(geometry.y) <= 90;
  if ((prefix === '' && !isInDegrees) || cells.has('geometry')) return;
  cells.set('geometry', `${prefix}POINT (${geometry.x} ${geometry.y})`);
}

function readFeature(feature: JsonObject, cells: Cells, prefix: string): void {
  const { geometry, properties, id } = feature;
  if (isObject(properties)) flatten(properties, '', cells);
  if (!cells.has('id') && (typeof id === 'string' || typeof id === 'number'))
    cells.set('id', String(id));
  // A property may be called like this as well.
  const property = cells.get('geometry');
  if (property !== undefined) cells.set('geometry (property)', property);
  const text = writeGeometry(geometry);
  cells.set('geometry', text.startsWith('POINT (') ? `${prefix}${text}` : text);
}

/** A point as WKT, and one of a list of points that has no other; of every other geometry its name, from which no place is made. */
function writeGeometry(geometry: unknown): string {
  if (!isObject(geometry)) return '';
  const { type, coordinates } = geometry;
  if (type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1)
    return writeGeometry({ type: 'Point', coordinates: coordinates[0] });
  if (type !== 'Point') return typeof type === 'string' ? `${type.toUpperCase()} ()` : '';
  if (!Array.isArray(coordinates)) return 'POINT EMPTY';
  const [longitude, latitude] = coordinates;
  return `POINT (${writeScalar(longitude)} ${writeScalar(latitude)})`;
}

function flatten(value: JsonObject, prefix: string, cells: Cells): void {
  for (const [key, member] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const isShallow = prefix.split('.').length < MAX_NESTED_NAMES;
    const scalar = isObject(member) ? unwrapScalar(member) : undefined;
    if (scalar !== undefined) cells.set(name, writeScalar(scalar));
    else if (isObject(member) && isPoint(member)) cells.set(name, writeGeometry(member));
    else if (isObject(member) && isShallow) flatten(member, name, cells);
    else if (isListOfPairs(member)) addPairs(member, value, name, cells);
    else cells.set(name, writeCell(member));
  }
}

type Pair = { readonly key: string; readonly value: unknown };

/** A list of nothing but `{ "key": …, "value": … }` is what other programs write for members of their users' making. */
function isListOfPairs(value: unknown): value is readonly Pair[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (each) =>
      isObject(each) &&
      Object.keys(each).length === 2 &&
      typeof each.key === 'string' &&
      'value' in each &&
      typeof each.value !== 'object',
  );
}

/** Each under its own key, unless a member is called so; what stands under one key is joined. */
function addPairs(pairs: readonly Pair[], owner: JsonObject, name: string, cells: Cells): void {
  // The name of the list tells which program wrote it.
  cells.set(name, '');
  for (const { key, value } of pairs) {
    const own = key === '' || key in owner || name.includes('.') ? `${name}.${key}` : key;
    const known = cells.get(own);
    const text = writeScalar(value);
    cells.set(own, known === undefined || known === '' ? text : `${known}; ${text}`);
  }
}

function isPoint({ type, coordinates }: JsonObject): boolean {
  return type === 'Point' && Array.isArray(coordinates);
}

function writeCell(value: unknown): string {
  if (!Array.isArray(value)) return isObject(value) ? JSON.stringify(value) : writeScalar(value);
  const isPlain = value.every((each) => typeof each !== 'object' || each === null);
  return isPlain ? value.map(writeScalar).join('; ') : JSON.stringify(value);
}

function writeScalar(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
