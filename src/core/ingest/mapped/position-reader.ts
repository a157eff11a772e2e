/** Where a stranger's row happened: two columns, one cell, a geometry, metres in a zone, or words with coordinates behind them. */
import type { FindingCode } from '../../model/finding.ts';
import type { PlacePrecision, Position } from '../../model/place.ts';
import { ASSUMED_PRECISION } from '../columns/plain-readers.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { Miss } from '../columns/row-readers.ts';
import {
  type Degrees,
  type Pair,
  parseAnyDegrees,
  parseGeometry,
  parseHemisphere,
  parsePair,
} from '../grammar/coordinate-grammar.ts';
import { parseMapLinks } from '../grammar/map-link.ts';
import { parseMgrs } from '../grammar/mgrs.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { parsePlacedWords } from '../grammar/placed-words.ts';
import { parsePlusCode } from '../grammar/plus-code.ts';
import { parseUtm } from '../grammar/utm.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { CENTROID_OF_REGION } from '../presets/code-tables.ts';
import { type ColumnSet, foldCode } from './column-set.ts';
import { precisionOf } from './precision-words.ts';
import { lacksSide } from './side-of-name.ts';
import { readMetres } from './utm-reader.ts';

const LONE_O = /(?<!\p{L})O(?!\p{L})/giu;

const NO_COLUMNS: Miss = { code: 'coordinate-missing', column: NO_COLUMN };

/** Reads a row's position: from two columns, or else from the one cell that holds both, or else from a geometry. The first that can be read counts; if none can, the first that says anything tells why. */
export function createPositionReader(columns: ColumnSet): (row: RowReader) => Position | Miss {
  const stated = [
    readTwo(columns),
    readCell(columns),
    readGeometry(columns),
    readUtm(columns),
    readWords(columns),
  ];
  const ways = stated.filter((way) => way !== null);
  return (row) => {
    let miss = NO_COLUMNS;
    for (const way of ways) {
      const read = way(row);
      if (!('code' in read)) return read;
      if (miss === NO_COLUMNS || miss.code === 'coordinate-missing') miss = read;
    }
    return miss;
  };
}

type Way = (row: RowReader) => Position | Miss;

function readTwo(columns: ColumnSet): Way | null {
  const { isSwapped } = columns;
  const { isEachSwapped = false } = columns.mapping;
  const latitudeColumn = columns.first(isSwapped ? 'longitude' : 'latitude');
  const longitudeColumn = columns.first(isSwapped ? 'latitude' : 'longitude');
  if (latitudeColumn === NO_COLUMN || longitudeColumn === NO_COLUMN) return null;
  const latitudeSign = columns.decimal(latitudeColumn);
  const longitudeSign = columns.decimal(longitudeColumn);
  // The letters stand beside their numbers, whatever these are read as.
  const sides = ['latitudeHemisphere', 'longitudeHemisphere'] as const;
  const [first, second] = isSwapped ? ([sides[1], sides[0]] as const) : sides;
  const readLatitude = createDegreesReader(columns, latitudeColumn, first);
  const readLongitude = createDegreesReader(columns, longitudeColumn, second);
  return (row) => {
    const latitudeText = readLatitude(row);
    const longitudeText = readLongitude(row);
    const latitude = parseAnyDegrees(latitudeText, latitudeSign);
    if (latitude === null || latitude.axis === 'longitude')
      return describeMiss(latitudeText, latitude, latitudeColumn);
    const longitude = parseAnyDegrees(longitudeText, longitudeSign);
    if (longitude === null || longitude.axis === 'latitude')
      return describeMiss(longitudeText, longitude, longitudeColumn);
    const pair = { latitude: latitude.value, longitude: longitude.value };
    const judged = judge(pair, latitudeColumn, longitudeColumn);
    const isOdd = isEachSwapped && 'code' in judged && judged.code === 'coordinate-out-of-range';
    return isOdd ? (turnRound(columns, row, { pair, column: judged.column }) ?? judged) : judged;
  };
}

/** The text of a coordinate, with the letter of the hemisphere behind it that stands in a column of its own. Without a letter where there ought to be one it is no coordinate. */
function createDegreesReader(
  columns: ColumnSet,
  column: number,
  field: 'latitudeHemisphere' | 'longitudeHemisphere',
): (row: RowReader) => string {
  const letterColumn = columns.first(field);
  const read = createTextReader(columns, column);
  if (letterColumn === NO_COLUMN) {
    const side = columns.sideOf(column);
    if (side === '') return read;
    return (row) => {
      const text = read(row);
      const isMeant = lacksSide(text) && columns.repairs(row, 'hemisphere-named', column);
      return isMeant ? `${text} ${side}` : text;
    };
  }
  const readLetter = createTextReader(columns, letterColumn);
  return (row) => {
    const text = read(row);
    return isNotKnown(text) ? text : `${text} ${parseHemisphere(readLetter(row)) ?? '?'}`;
  };
}

function createTextReader(columns: ColumnSet, column: number): (row: RowReader) => string {
  if (columns.mapping.isOEast !== true) return (row) => row.raw(column);
  return (row) => row.raw(column).replaceAll(LONE_O, 'E');
}

/** The position whose coordinates only make sense the other way round; `null` where they make none either way. */
function turnRound(
  columns: ColumnSet,
  row: RowReader,
  { pair, column }: { readonly pair: Pair; readonly column: number },
): Position | Miss | null {
  const turned = judge({ latitude: pair.longitude, longitude: pair.latitude }, column, column);
  if ('code' in turned) return null;
  // Told already, so no column is to be told of.
  const undone: Miss = { code: 'coordinate-out-of-range', column: NO_COLUMN };
  return columns.repairs(row, 'coordinates-swapped', column) ? turned : undone;
}

function describeMiss(text: string, degrees: Degrees | null, column: number): Miss {
  const isBlank = degrees === null && isNotKnown(text.trim());
  return { code: isBlank ? 'coordinate-missing' : 'coordinate-unreadable', column };
}

function readCell(columns: ColumnSet): Way | null {
  const column = columns.first('position');
  if (column === NO_COLUMN) return null;
  const { decimal } = columns.of(column);
  const { isSwapped } = columns;
  const { isEachSwapped = false } = columns.mapping;
  const read = createTextReader(columns, column);
  return (row) => {
    const text = read(row);
    const links = parseMapLinks(text);
    if (links.length > 1 && !links.every((link) => isNear(link, links[0] as Pair)))
      row.tell('coordinate-several', column);
    const pair =
      parseGeometry(text) ??
      links[0] ??
      parsePlusCode(text) ??
      parseMgrs(text) ??
      parseUtm(text) ??
      parsePair(text, decimal ?? 'point', isSwapped) ??
      (decimal === null ? parsePair(text, 'comma', isSwapped) : null);
    const judged = judgeCell(pair, text, column);
    const isOdd = isEachSwapped && 'code' in judged && judged.code === 'coordinate-out-of-range';
    if (!isOdd || pair === null || typeof pair === 'string') return judged;
    return turnRound(columns, row, { pair, column }) ?? judged;
  };
}

/** Degrees within which several links mean one place. */
const SAME_DEGREES = 0.01;

function isNear(one: Pair, other: Pair): boolean {
  const { latitude, longitude } = one;
  const apart = Math.abs(latitude - other.latitude) + Math.abs(longitude - other.longitude);
  return apart < SAME_DEGREES;
}

/** A geometry has the longitude first; a file of which rows say otherwise is read as they say. */
function readGeometry(columns: ColumnSet): Way | null {
  const column = columns.first('geometry');
  if (column === NO_COLUMN) return null;
  const isAlone = !columns.has('latitude') && !columns.has('position');
  const isSwapped = columns.isSwapped && isAlone;
  return (row) => {
    const text = row.raw(column);
    const pair = parseGeometry(text);
    const isTurned = isSwapped && pair !== null && typeof pair === 'object';
    const turned = isTurned ? { latitude: pair.longitude, longitude: pair.latitude } : pair;
    return judgeCell(turned, text, column);
  };
}

function readUtm(columns: ColumnSet): Way | null {
  const read = readMetres(columns);
  if (read === null) return null;
  return (row) => {
    const pair = read(row);
    return 'code' in pair ? pair : judge(pair, columns.first('northing'), columns.first('easting'));
  };
}

/** Coordinates behind or before words; a cell of words alone says none. */
function readWords(columns: ColumnSet): Way | null {
  const column = columns.wordsWithPosition;
  if (column === NO_COLUMN) return null;
  const { isSwapped } = columns;
  const { decimal } = columns.of(column);
  const read = createTextReader(columns, column);
  return (row) => {
    const placed = parsePlacedWords(read(row), decimal, isSwapped);
    return placed === null
      ? { code: 'coordinate-missing', column }
      : judge(placed.pair, column, column);
  };
}

function judgeCell(
  pair: ReturnType<typeof parseGeometry>,
  text: string,
  column: number,
): Position | Miss {
  if (pair === 'not-a-point') return { code: 'geometry-not-a-point', column };
  if (pair === 'projected') return { code: 'geometry-projected', column };
  if (pair !== null) return judge(pair, column, column);
  const code: FindingCode = isNotKnown(text.trim())
    ? 'coordinate-missing'
    : 'coordinate-unreadable';
  return { code, column };
}

/** About a hundred metres. */
const NEAR_ZERO_DEGREES = 0.001;

/** Whether coordinates are those of nothing: 0, 0, or so near to it that a program has only shaken them. */
export function isNowhere(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) < NEAR_ZERO_DEGREES && Math.abs(longitude) < NEAR_ZERO_DEGREES;
}

function judge(pair: Pair, latitudeColumn: number, longitudeColumn: number): Position | Miss {
  const { latitude, longitude } = pair;
  if (Math.abs(latitude) > 90) return { code: 'coordinate-out-of-range', column: latitudeColumn };
  if (Math.abs(longitude) > 180)
    return { code: 'coordinate-out-of-range', column: longitudeColumn };
  if (isNowhere(latitude, longitude)) return { code: 'coordinate-zero', column: latitudeColumn };
  return [longitude, latitude];
}

/** Whether a file says how exact its places are: by a column, or by the name of those of its coordinates. */
export function hasPrecision(columns: ColumnSet): boolean {
  return columns.has('placePrecision') || isOfCentroids(columns);
}

function isOfCentroids(columns: ColumnSet): boolean {
  return columns.of(columns.first('latitude')).codes === CENTROID_OF_REGION;
}

/** Reads how exactly a placed row is known. What the file does not say counts as a town. */
export function createPrecisionReader(columns: ColumnSet): (row: RowReader) => PlacePrecision {
  const column = columns.first('placePrecision');
  const codes = columns.codes(column);
  if (column === NO_COLUMN) {
    const precision = isOfCentroids(columns) ? 'region' : ASSUMED_PRECISION;
    return () => precision;
  }
  return (row) => {
    const text = row.raw(column);
    const stated = foldCode(text);
    const known = precisionOf(codes?.terms.get(stated) ?? stated);
    if (known !== undefined && known !== 'none') return known;
    if (known === undefined && !isNotKnown(stated)) row.tell('term-unknown', column);
    row.tell('precision-assumed', column, { value: ASSUMED_PRECISION });
    return ASSUMED_PRECISION;
  };
}
