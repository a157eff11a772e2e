/** Areas ⇄ a part of the address: `box,W,S,E,N`, `circle,longitude,latitude,metres` or `poly,` with a position a corner, `~` before a name, `;` between areas. */
import type { Area } from '../model/area.ts';
import type { Position } from '../model/place.ts';

const MOST_AREAS = 20;
const MOST_CORNERS = 100;
const MOST_NAME_LETTERS = 60;
/** Half the way round the world. */
const MOST_METRES = 20_040_000;
/** About a metre. */
const DIGITS = 5;

/** `null` for no areas. */
export function encodeAreas(areas: readonly Area[]): string | null {
  return areas.map(encodeArea).join(';') || null;
}

/** `null` if any of them is not understood: a link that filters by less than it says would be a lie. */
export function decodeAreas(text: string): readonly Area[] | null {
  const areas = text.split(';').map(decodeArea);
  return areas.length <= MOST_AREAS && areas.every((area) => area !== null) ? areas : null;
}

function encodeArea(area: Area): string {
  const name = area.name === '' ? '' : `~${escapeName(area.name)}`;
  return `${encodeShape(area)}${name}`;
}

function encodeShape(area: Area): string {
  const write = (kind: string, numbers: readonly number[]) =>
    [kind, ...numbers.map((number) => Number(number.toFixed(DIGITS)))].join(',');
  if (area.kind === 'circle')
    return write('circle', [...area.center, Math.round(area.radiusMetres)]);
  if (area.kind === 'polygon') return write('poly', area.corners.flat());
  const { west, south, east, north } = area.bounds;
  return write('box', [west, south, east, north]);
}

function decodeArea(text: string): Area | null {
  const [shape = '', rawName = '', ...more] = text.split('~');
  const name = unescapeName(rawName);
  const [kind = '', ...parts] = shape.split(',');
  if (more.length > 0 || name.length > MOST_NAME_LETTERS || !parts.every(isNumber)) return null;
  const numbers = parts.map(Number.parseFloat);
  if (kind === 'box') return decodeBox(numbers, name);
  if (kind === 'circle') return decodeCircle(numbers, name);
  return kind === 'poly' ? decodePolygon(numbers, name) : null;
}

function isNumber(text: string): boolean {
  return /^-?\d{1,8}(\.\d{1,7})?$/.test(text);
}

function isPosition([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function decodeBox(numbers: readonly number[], name: string): Area | null {
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  if (numbers.length !== 4 || south > north) return null;
  if (!isPosition([west, south]) || !isPosition([east, north])) return null;
  return { kind: 'box', name, bounds: { west, south, east, north } };
}

function decodeCircle(numbers: readonly number[], name: string): Area | null {
  const [longitude = 0, latitude = 0, radiusMetres = 0] = numbers;
  const isWhole = numbers.length === 3 && radiusMetres > 0 && radiusMetres <= MOST_METRES;
  if (!isWhole || !isPosition([longitude, latitude])) return null;
  return { kind: 'circle', name, center: [longitude, latitude], radiusMetres };
}

function decodePolygon(numbers: readonly number[], name: string): Area | null {
  const corners: Position[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2)
    corners.push([numbers[i] as number, numbers[i + 1] as number]);
  const isWhole = numbers.length === 2 * corners.length;
  if (!isWhole || corners.length < 3 || corners.length > MOST_CORNERS) return null;
  return corners.every(isPosition) ? { kind: 'polygon', name, corners } : null;
}

// What parts areas and names is written otherwise inside a name.
function escapeName(name: string): string {
  return name.replaceAll('%', '%25').replaceAll(';', '%3B').replaceAll('~', '%7E');
}

function unescapeName(text: string): string {
  return text.replaceAll('%7E', '~').replaceAll('%3B', ';').replaceAll('%25', '%');
}
