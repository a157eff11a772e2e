/** Coordinates as people and programs write them: decimal, with hemispheres, degrees–minutes–seconds, two in one cell, WKT, GeoJSON. */
import type { DecimalSign } from '../../model/mapping.ts';
import { fromMercator } from '../../model/place.ts';
import { foldDigits } from './digits.ts';
import { parseNumber } from './number-grammar.ts';

const MAX_LENGTH = 200;

/** Degrees, whether a letter said which axis they lie on. */
export interface Degrees {
  readonly value: number;
  readonly axis: 'latitude' | 'longitude' | null;
}

/** By far the commonest writing, decided without the others. */
const PLAIN_DEGREES = /^-?\d{1,3}(?:\.\d{1,17})?$/;
const HEMISPHERE = /^([NSEWO])?\s*(.*?)\s*([NSEWO])?$/i;
const SEXAGESIMAL =
  /^([+-]?\d{1,3})\s*(?:°|º|d|deg|:|\s)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’‘`ʹ:m]|\s|$)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|“|ʺ|''|′′|s|$)?)?$/i;

/** As charts and the military write it: 5056N, 0043012W. */
const PACKED = /^(\d{2,3}?)(\d{2})(\d{2})?$/;

/** Reads one coordinate. The range is not judged; minutes and seconds are at most 60, which is what rounding makes of a whole degree. `null` for everything else, blank included. O stands for west, as French and Spanish maps have it. */
export function parseAnyDegrees(text: string, decimal: DecimalSign): Degrees | null {
  if (decimal === 'point' && PLAIN_DEGREES.test(text))
    return { value: Number.parseFloat(text) + 0, axis: null };
  if (text.length > MAX_LENGTH) return null;
  const trimmed = foldSides(foldDigits(text)).trim();
  if (trimmed === '') return null;
  const match = HEMISPHERE.exec(trimmed);
  const before = match?.[1]?.toUpperCase();
  const after = match?.[3]?.toUpperCase();
  if (before !== undefined && after !== undefined) return null;
  const letter = before ?? after;
  const stated = (match?.[2] ?? '').replace(/\s*°$/, '');
  const packed = letter === undefined ? null : parsePacked(stated);
  const size = packed ?? parseSize(stated, decimal);
  if (size === null || (letter !== undefined && size < 0)) return null;
  if (letter === undefined) return { value: size + 0, axis: null };
  const value = letter === 'S' || letter === 'W' || letter === 'O' ? -size : size;
  return { value: value + 0, axis: letter === 'N' || letter === 'S' ? 'latitude' : 'longitude' };
}

function parseSize(text: string, decimal: DecimalSign): number | null {
  const number = parseNumber(text, decimal);
  if (number !== null) return number.isGrouped ? null : number.value;
  const match = SEXAGESIMAL.exec(text);
  if (match === null) return null;
  const toNumber = (part: string | undefined) =>
    part === undefined ? 0 : Number.parseFloat(part.replace(',', '.'));
  const minutes = toNumber(match[2]);
  const seconds = toNumber(match[3]);
  if (minutes > 60 || seconds > 60) return null;
  const whole = Math.abs(Number.parseInt(match[1] ?? '', 10)) + minutes / 60 + seconds / 3600;
  return match[1]?.startsWith('-') ? -whole : whole;
}

/** Degrees, minutes and perhaps seconds without signs between them: four digits or more are no degrees alone. */
function parsePacked(text: string): number | null {
  const [degrees, minutes, seconds] = (PACKED.exec(text)?.slice(1) ?? []).map((part) =>
    Number.parseInt(part ?? '0', 10),
  );
  if (degrees === undefined || minutes === undefined || seconds === undefined) return null;
  return minutes >= 60 || seconds >= 60 ? null : degrees + minutes / 60 + seconds / 3600;
}

/** Latitude and longitude as they stand; whether they lie on the globe is not judged. */
export interface Pair {
  readonly latitude: number;
  readonly longitude: number;
}

/** Words for the four sides, by their letters. */
export const SIDE_WORDS = {
  N: 'north nord norte noord',
  S: 'south sud sur süd sued zuid suid sul',
  E: 'east est este ost oost leste',
  W: 'west ouest oeste ovest',
} as const;
const HEMISPHERES: ReadonlyMap<string, string> = new Map([
  ['o', 'W'],
  ...Object.entries(SIDE_WORDS).flatMap(([letter, words]) =>
    [letter.toLowerCase(), ...words.split(' ')].map((word) => [word, letter] as const),
  ),
]);

/** The letter of a hemisphere that a cell names, as `parseAnyDegrees` takes it behind a number; `null` for any other text. */
export function parseHemisphere(text: string): string | null {
  const word = text.trim().replace(/\.$/, '').slice(0, 10);
  return HEMISPHERES.get(word.toLowerCase()) ?? null;
}

/** "48.85 North" with the letter alone. */
function foldSides(text: string): string {
  if (!/\p{L}{3}/u.test(text)) return text;
  return text.replaceAll(/\p{L}{3,10}/gu, (word) => HEMISPHERES.get(word.toLowerCase()) ?? word);
}

/** What may stand before two coordinates, and says nothing more. */
const LABEL =
  /^(?:gps|coord\p{L}*|lat(?:itude)?[\s,/-]*l(?:ong?|ng)(?:itude)?)\s*[:=]?\s*(?=[([\d+-])/iu;
/** A point of the forms of ODK, KoBo and SurveyCTO: latitude, longitude, altitude and accuracy. */
const OF_FORM = /^(-?\d{1,2}\.\d+) (-?\d{1,3}\.\d+) -?\d+(?:\.\d+)? \d+(?:\.\d+)?$/;
const BRACKETS = /^[([{]\s*(.*?)\s*[)\]}]$/;

/**
 * Reads two coordinates of one cell: latitude first unless letters say otherwise, or `isLongitudeFirst` does where there are none. Between them a semicolon, a comma, a bar, a slash or blanks;
 * with decimal commas no plain comma. Of several writings with slashes between, as encyclopaedias have them, the last counts. `null` for everything else.
 */
export function parsePair(
  text: string,
  decimal: DecimalSign,
  isLongitudeFirst = false,
): Pair | null {
  const stated = parseNamedPair(text, decimal);
  if (stated !== null) return stated;
  if (text.length > MAX_LENGTH) return null;
  const trimmed = foldSides(foldDigits(text)).replaceAll('\ufeff', '').trim().replace(LABEL, '');
  if (trimmed === '') return null;
  const [, latitude, longitude] = OF_FORM.exec(trimmed) ?? [];
  if (latitude !== undefined && longitude !== undefined)
    return { latitude: Number.parseFloat(latitude), longitude: Number.parseFloat(longitude) };
  const bare = BRACKETS.exec(trimmed)?.[1] ?? trimmed;
  const [, ...others] = bare.split(/\s+\/\s+/);
  const isAgain = others.length > 0 && /[°º]/.test(bare);
  const again = isAgain ? parsePair(others.at(-1) ?? '', decimal) : null;
  if (again !== null) return again;
  for (const separator of separatorsOf(decimal)) {
    const parts = bare.split(separator).filter((part) => part !== '');
    const [first, second] = parts;
    if (parts.length !== 2 || first === undefined || second === undefined) continue;
    const degrees = [first, second].map((part) => parseAnyDegrees(part, decimal)) as Two;
    const pair = toPair(degrees, isLongitudeFirst);
    if (pair !== null) return pair;
  }
  return null;
}

/** Alone: with no decimal comma or power of ten behind it. */
const QUOTED = `(?:["']?\\s*[:=]\\s*["']?|\\.?\\s+)([+-]?\\d{1,3}(?:\\.\\d{1,40}|(?![.,]?\\d)))["']?\\s*°?\\s*([NSEWO](?!\\p{L}))?\\s*(?=[,;&|}]|$|["']?l)`;
const LATITUDE_NAMED = new RegExp(`\\blat(?:itude)?${QUOTED}`, 'iu');
const LONGITUDE_NAMED = new RegExp(`\\b(?:lon|lng|long|longitude)${QUOTED}`, 'iu');
const MAX_NAMED_LENGTH = 1000;

/** Each with its name, as programs write them: `{"lat": 48.85, "lng": 2.35}`. */
function parseNamedPair(text: string, decimal: DecimalSign): Pair | null {
  if (text.length > MAX_NAMED_LENGTH || !/^\s*\{?\s*["']?l(?:at|on|ng)/i.test(text)) return null;
  const pointed = decimal === 'comma' ? text.replaceAll(/(\d),(?=\d)/g, '$1.') : text;
  const [latitude, longitude] = [LATITUDE_NAMED, LONGITUDE_NAMED].map((name) => {
    const [, degrees = '', letter = ''] = name.exec(pointed) ?? [];
    return parseAnyDegrees(degrees + letter, 'point');
  });
  if (!latitude || !longitude) return null;
  if (latitude.axis === 'longitude' || longitude.axis === 'latitude') return null;
  return { latitude: latitude.value, longitude: longitude.value };
}

function separatorsOf(decimal: DecimalSign): readonly RegExp[] {
  const afterLetter = /(?<=[NSEWO])\s*[,;]?\s+/i;
  const beforeLetter = /\s*[,;]?\s+(?=[NSEWO]\s*\d)/i;
  const signs = decimal === 'comma' ? [/[;|/]/, /,\s+/] : [/[;|/]/, /,/];
  return [...signs, afterLetter, beforeLetter, /\s+/];
}

type Two = [first: Degrees | null, second: Degrees | null];

function toPair([first, second]: Two, isLongitudeFirst: boolean): Pair | null {
  if (first === null || second === null) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  const isBare = first.axis === null && second.axis === null;
  const isReversed = isBare
    ? isLongitudeFirst
    : first.axis === 'longitude' || second.axis === 'latitude';
  return isReversed
    ? { latitude: second.value, longitude: first.value }
    : { latitude: first.value, longitude: second.value };
}

const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d{1,2})?';
const WKT_POINT = new RegExp(
  `^(?:SRID=(?<srid>\\d{1,6});)?\\s*(?:MULTI)?POINT\\s*(?:ZM|Z|M)?\\s*\\(\\s*\\(?\\s*(?<x>${NUMBER})[\\s,]+(?<y>${NUMBER})(?:\\s+${NUMBER}){0,2}\\s*\\)?\\s*\\)$`,
  'i',
);
/** The only metres that are read: Web Mercator, under the numbers that EPSG, Esri and others gave it. */
const MERCATOR: ReadonlySet<string> = new Set('3857 3785 900913 102100 102113'.split(' '));
/** Half of the equator in its metres. */
const HALF_EQUATOR_METRES = 20_037_508.342789244;
/** Numbers of systems of degrees, of EPSG and Esri; 0 is of none. */
const IN_DEGREES = /^(?:0|4\d{3}|104\d{3}|6318|6668|6706|7844)$/;

/** A point in the system that a number names, in degrees. */
function readPlane([x, y]: readonly [number, number], srid = '0'): Pair | 'projected' {
  const system = srid.replace(/^0+(?=\d)/, '');
  if (IN_DEGREES.test(system)) return { longitude: x, latitude: y };
  if (!MERCATOR.has(system)) return 'projected';
  const [east, north] = [x, y].map((metres) => metres / HALF_EQUATOR_METRES / 2) as [
    number,
    number,
  ];
  const [longitude, latitude] = fromMercator([0.5 + east, 0.5 - north]);
  return { longitude, latitude };
}

const JSON_POINT = new RegExp(
  `^\\{\\s*"type"\\s*:\\s*"Point"\\s*,\\s*"coordinates"\\s*:\\s*\\[\\s*(?<x>${NUMBER})\\s*,\\s*(?<y>${NUMBER})(?:\\s*,\\s*${NUMBER}){0,2}\\s*\\]\\s*\\}$`,
);
const OTHER_GEOMETRY =
  /^(?:SRID=\d{1,6};)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION|CIRCULARSTRING|CURVEPOLYGON)\b/i;

/** Reads a point of WKT, with or without an SRID, or of GeoJSON; both have the longitude first. `not-a-point`: another geometry, of which no place is made. `projected`: metres of a system that is not read. `null` for everything else. */
export function parseGeometry(text: string): Pair | 'not-a-point' | 'projected' | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (
    OTHER_GEOMETRY.test(trimmed.slice(0, 40)) &&
    !/^[^(]*\b(?:MULTI)?POINT\b/i.test(trimmed.slice(0, 40))
  )
    return 'not-a-point';
  if (/^\{\s*"type"\s*:\s*"(?!Point")/.test(trimmed.slice(0, 40))) return 'not-a-point';
  const isSeveral = /^[^(]*MULTIPOINT\b/i.test(trimmed.slice(0, 40));
  if (trimmed.length > MAX_LENGTH) return isSeveral ? 'not-a-point' : null;
  const point = (WKT_POINT.exec(trimmed) ?? JSON_POINT.exec(trimmed))?.groups;
  if (point === undefined) return isSeveral ? 'not-a-point' : null;
  const { x = '', y = '', srid } = point;
  return readPlane([Number.parseFloat(x) + 0, Number.parseFloat(y) + 0], srid);
}
