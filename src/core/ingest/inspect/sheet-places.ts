/** Columns of a home-made sheet that say where, by words in their names and by what their cells are. */
import type { FieldId } from '../../model/mapping.ts';
import { parseHemisphere } from '../grammar/coordinate-grammar.ts';
import { parseMapLink } from '../grammar/map-link.ts';
import { parseMgrs } from '../grammar/mgrs.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { parseUtm } from '../grammar/utm.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';
import {
  findAxes,
  findBareDegrees,
  isHemisphereName,
  isNoName,
  isPositionName,
} from './column-words.ts';
import { isContradicted, LEAST_SHARE } from './contradictions.ts';
import { isPlaceName } from './place-words.ts';
import { find, give, has, isFree, release, type Sheet } from './sheet-fields.ts';
import { takeMetres } from './sheet-metres.ts';

/** Takes coordinates, or the name of a place, as far as no name of a column says where. */
export function takePlaces(sheet: Sheet): void {
  const isMetric = takeMetres(sheet);
  if (!isMetric && !has(sheet, 'latitude') && !has(sheet, 'position')) takePlace(sheet);
  takeHemispheres(sheet);
  const { header } = sheet;
  if (!(['place', 'city', 'municipality'] as const).some((field) => has(sheet, field)))
    give(
      sheet,
      find(sheet, (own, at) => own.type() === 'text' && isPlaceName(header[at] ?? '')),
      'place',
      'name',
    );
}

/** Takes degrees without their minutes back, and one coordinate without the other. */
export function dropPartsOfPlaces(sheet: Sheet): void {
  for (const column of findBareDegrees(sheet.header)) {
    const field = sheet.columns[column]?.field;
    if (field === 'latitude' || field === 'longitude') release(sheet, column);
  }
  dropOddCoordinate(sheet);
}

/** One coordinate without the other says nothing, and would keep a column of both from being found. */
function dropOddCoordinate(sheet: Sheet): void {
  const at = (field: FieldId) => sheet.columns.findIndex((each) => each.field === field);
  const [latitude, longitude] = [at('latitude'), at('longitude')];
  const odd = latitude < 0 ? longitude : longitude < 0 ? latitude : NO_COLUMN;
  release(sheet, odd);
}

/** By words in names, then by cells that are positions, then, where nothing has a name, by two columns of fractions. */
function takePlace(sheet: Sheet): void {
  const { header, votes } = sheet;
  const hasNone = has(sheet, 'geometry') || findBareDegrees(header).length > 0;
  const axes = hasNone ? null : findAxes(header);
  const isAxis = (at: number) =>
    isFree(sheet, at) && !isContradicted('latitude', votes[at] as ColumnVotes);
  if (axes?.every(isAxis)) {
    give(sheet, axes[0], 'latitude', 'name');
    give(sheet, axes[1], 'longitude', 'name');
    return;
  }
  const linked = hasNone ? NO_COLUMN : findMapLinks(sheet);
  give(sheet, linked, 'position', 'content');
  if (linked !== NO_COLUMN) return;
  const named = find(
    sheet,
    (own, at) => isPositionName(header[at] ?? '') && own.share('position') >= LEAST_SHARE,
  );
  if (named >= 0) give(sheet, named, 'position', 'name');
  else if (!has(sheet, 'geometry')) {
    give(
      sheet,
      find(sheet, (own) => own.isMostly('position') && looksPlaced(own)),
      'position',
      'content',
    );
    if (!has(sheet, 'position')) give(sheet, findGrid(sheet), 'position', 'content');
    if (!has(sheet, 'position')) takePair(sheet);
  }
}

const LEAST_OF_GRID = 0.8;

/** A column under a name for places, nearly all of whose cells are whole references to the Military Grid, or a zone and metres of UTM: ids may look like some. */
function findGrid({ columns, header, votes }: Sheet): number {
  return votes.findIndex(({ distinct }, at) => {
    const field = columns[at]?.field;
    const isNamed =
      /mgrs|usng|grid|utm/i.test(header[at] ?? '') || isPositionName(header[at] ?? '');
    if (!(field === 'place' || (field === 'other' && isNamed))) return false;
    const texts = [...distinct].filter((text) => !isNotKnown(text));
    const read = texts.filter((text) => (parseMgrs(text) ?? parseUtm(text)) !== null);
    return read.length > 0 && read.length >= texts.length * LEAST_OF_GRID;
  });
}

/** What a column of links to maps may have been taken as by its name. */
const OF_LINKS: ReadonlySet<FieldId> = new Set(['other', 'sourceUrl', 'place', 'position']);
const LEAST_PLACED = 0.5;

/** A column of links of which most say where: short ones do not. */
function findMapLinks({ columns, votes }: Sheet): number {
  return votes.findIndex((own, at) => {
    const isFree = OF_LINKS.has(columns[at]?.field ?? 'ignored');
    const isLinked = own.isMostly('position', 'link') && own.share('position') >= LEAST_PLACED;
    return isFree && isLinked && [...own.distinct].some((text) => parseMapLink(text) !== null);
  });
}

/** Whether pairs of numbers have fractions, degrees or letters: 11/13 may be a day, 130/413 the dead and the wounded. */
function looksPlaced({ distinct }: ColumnVotes): boolean {
  const texts = [...distinct];
  const placed = texts.filter((text) =>
    /\p{Nd}[.,٫]\p{Nd}|[°º]|\d\s*[NSEWO]|POINT|^\w{8}\+/iu.test(text),
  );
  return placed.length >= texts.length / 2;
}

const AXES = [
  ['latitude', 'latitudeHemisphere', 'NS'],
  ['longitude', 'longitudeHemisphere', 'EW'],
] as const;

/** Columns of N and S, E and W, of degrees without a sign: right behind these, or named for it, since N is "no" as well. Letters say what the degrees before them are, against any name. */
function takeHemispheres(sheet: Sheet): void {
  const columns = AXES.map(([axis]) => sheet.columns.findIndex(({ field }) => field === axis));
  const [latitude = NO_COLUMN, longitude = NO_COLUMN] = columns;
  if (latitude === NO_COLUMN || longitude === NO_COLUMN) return;
  const isBehind = (column: number, letters: string) => isSide(sheet, column + 1, letters);
  if (isBehind(latitude, 'EW') && isBehind(longitude, 'NS')) {
    give(sheet, latitude, 'longitude', 'content');
    give(sheet, longitude, 'latitude', 'content');
  }
  for (const [axis, field, letters] of AXES) {
    const column = sheet.columns.findIndex((each) => each.field === axis);
    if ((sheet.votes[column]?.span.least ?? 0) < 0) continue;
    const side = find(
      sheet,
      (_, at) =>
        (at === column + 1 || isHemisphereName(sheet.header[at] ?? '')) &&
        isSide(sheet, at, letters),
    );
    give(sheet, side, field, 'content');
  }
}

function isSide({ votes }: Sheet, column: number, letters: string): boolean {
  const { distinct } = votes[column] ?? { distinct: new Set<string>() };
  return (
    distinct.size > 0 &&
    [...distinct].every((text) => letters.includes(parseHemisphere(text) ?? '?'))
  );
}

/** Two neighbouring columns of fractions, the first within ±90, where neither has a name. */
function takePair(sheet: Sheet): void {
  const { header, votes } = sheet;
  const isFraction = (at: number) =>
    isFree(sheet, at) && isNoName(header[at] ?? '') && votes[at]?.type() === 'decimal-number';
  const at = header.findIndex((_, i) => {
    const first = votes[i]?.span;
    const second = votes[i + 1]?.span;
    if (!isFraction(i) || !isFraction(i + 1) || first === undefined || second === undefined)
      return false;
    return (
      first.least >= -90 && first.greatest <= 90 && second.least >= -180 && second.greatest <= 180
    );
  });
  if (at < 0) return;
  give(sheet, at, 'latitude', 'content');
  give(sheet, at + 1, 'longitude', 'content');
}
