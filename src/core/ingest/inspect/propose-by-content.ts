/** What columns of home-made sheets are taken as besides by their names: by the words in these, and by what their cells are. */
import type { MappingReason } from '../../model/import-plan.ts';
import { type ColumnMapping, type FieldId, PLAIN_COLUMN } from '../../model/mapping.ts';
import { parseHemisphere } from '../grammar/coordinate-grammar.ts';
import { addYear, orderEvidence, parseAnyDate } from '../grammar/date-grammar.ts';
import { parseMapLink } from '../grammar/map-link.ts';
import { parseMgrs } from '../grammar/mgrs.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { NO_COLUMN, normaliseHeader } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';
import {
  findAxes,
  findBareDegrees,
  findDateParts,
  findEnd,
  isDateName,
  isDayName,
  isEventTitleName,
  isHemisphereName,
  isIdName,
  isKeyName,
  isNoName,
  isPositionName,
  rankDateName,
} from './column-words.ts';
import { isContradicted, LEAST_SHARE } from './contradictions.ts';
import { isPlaceName } from './place-words.ts';
import { find, give, has, isFree, type Sheet } from './sheet-fields.ts';
import { takeWords } from './told-words.ts';

const MOST_CATEGORY_TERMS = 30;
const LEAST_REPEATS = 3;

/** Takes back what a column's content contradicts, and gives columns that no name explains to what their content is. Only for home-made sheets. */
export function proposeByContent(sheet: Sheet): void {
  const { columns, reasons, header, votes } = sheet;
  columns.forEach(({ field }, column) => {
    const own = votes[column];
    // A time of day is one at the place.
    const isElsewhere = field === 'timeLocal' && /utc|gmt/i.test(header[column] ?? '');
    if (own === undefined || !(isElsewhere || isContradicted(field, own))) return;
    columns[column] = PLAIN_COLUMN;
    reasons[column] = 'none';
  });
  for (const column of findBareDegrees(header)) {
    if (columns[column]?.field !== 'latitude' && columns[column]?.field !== 'longitude') continue;
    columns[column] = PLAIN_COLUMN;
    reasons[column] = 'none';
  }
  dropOddCoordinate(columns, reasons);
  if (!has(sheet, 'date') && !has(sheet, 'year')) takeDate(sheet);
  if (has(sheet, 'year') && !has(sheet, 'date') && !has(sheet, 'day')) takeDateOfYear(sheet);
  if (!has(sheet, 'date') && !has(sheet, 'month')) takeDayAndMonth(sheet);
  if (!has(sheet, 'latitude') && !has(sheet, 'position')) takePlace(sheet);
  takeHemispheres(sheet);
  if (!(['place', 'city', 'municipality'] as const).some((field) => has(sheet, field)))
    give(
      sheet,
      find(sheet, (own, at) => own.type() === 'text' && isPlaceName(header[at] ?? '')),
      'place',
      'name',
    );
  if (!has(sheet, 'sourceUrl')) turnToAddresses(sheet);
  if (!has(sheet, 'sourceUrl'))
    give(
      sheet,
      find(sheet, (own) => own.isMostly('link')),
      'sourceUrl',
      'content',
    );
  takeWords(sheet);
  if (!has(sheet, 'title'))
    give(
      sheet,
      find(sheet, (own, at) => own.type() === 'text' && isEventTitleName(header[at] ?? '')),
      'title',
      'name',
    );
  leavePoorId(sheet);
  if (!has(sheet, 'id'))
    give(
      sheet,
      find(sheet, (own, at) => isIdColumn(sheet, own, at)),
      'id',
      'name',
    );
  takeCategories(columns, reasons, { header, votes });
  ignoreCounter(columns, reasons, { header, votes });
}

/** A column called "Source" may hold addresses, which say more than those of a column without its name. */
function turnToAddresses({ columns, votes }: Sheet): void {
  for (const [column, { field, sourceNumber }] of columns.entries())
    if (field === 'sourcePublisher' && votes[column]?.isMostly('link'))
      columns[column] = { ...PLAIN_COLUMN, field: 'sourceUrl', sourceNumber };
}

/** Dates of what happened rather than of when it was written down: by words in names, then by cells; digits such as 20150418 only if there is nothing else. */
function takeDate(sheet: Sheet): void {
  const rank = (at: number) => rankDateName(sheet.header[at] ?? '');
  const isNamed = (own: ColumnVotes, at: number) =>
    isDateName(sheet.header[at] ?? '') &&
    !isKeyName(sheet.header[at] ?? '') &&
    own.filled > 0 &&
    !isContradicted('date', own);
  const parts = findDateParts(sheet.header);
  for (const least of [4, 3, 2, 1]) {
    const findOf = (fits: (own: ColumnVotes, at: number) => boolean) =>
      find(sheet, (own, at) => rank(at) >= least && fits(own, at));
    // Beside a date, whole numbers are its key or its count of something.
    const [written, named, dated] = [
      findOf((own, at) => isNamed(own, at) && own.isMostly('date')),
      findOf(isNamed),
      findOf((own) => own.isMostly('date')),
    ];
    const found = written >= 0 ? written : named;
    give(sheet, found, 'date', 'name');
    if (found < 0) give(sheet, dated, 'date', 'content');
    if (has(sheet, 'date')) {
      takeEnd(sheet);
      return;
    }
  }
  if (parts === null || parts.some((at) => at >= 0 && !isFree(sheet, at)))
    give(
      sheet,
      find(sheet, (own, at) => rank(at) >= 3 && isCompactDay(own)),
      'date',
      'content',
    );
  else
    for (const [i, field] of (['year', 'month', 'day'] as const).entries())
      give(sheet, parts[i] as number, field, 'name');
}

/** The last day, under the same name as the first but for a word. */
function takeEnd(sheet: Sheet): void {
  if (has(sheet, 'dateEnd')) return;
  const start = sheet.columns.findIndex(({ field }) => field === 'date');
  const end = findEnd(sheet.header, start);
  const isDate = sheet.votes[end]?.isMostly('date') === true;
  if (end >= 0 && isDate && isFree(sheet, end)) give(sheet, end, 'dateEnd', 'name');
}

/** Whole dates beside a year, or a year and a month, of which these are parts. */
function takeDateOfYear(sheet: Sheet): void {
  const year = sheet.columns.findIndex(({ field }) => field === 'year');
  const rank = (at: number) => rankDateName(sheet.header[at] ?? '');
  const isDated = (own: ColumnVotes, at: number) =>
    rank(at) >= 3 && isDateName(sheet.header[at] ?? '') && own.isMostly('date');
  give(
    sheet,
    find(sheet, (own, at) => isDated(own, at) && sheet.isOfYear(at, year)),
    'date',
    'name',
  );
}

/** Days of a year that stands in another column; of digits only where a row proves their order. */
function takeDayAndMonth(sheet: Sheet): void {
  // Without a year beside it, only under a name for dates.
  const isNamed = (at: number) =>
    has(sheet, 'year') ||
    (isDateName(sheet.header[at] ?? '') && rankDateName(sheet.header[at] ?? '') === 3);
  const column = find(
    sheet,
    (own, at) => own.filled > 0 && isNamed(at) && isDayAndMonth(own, sheet.header[at] ?? ''),
  );
  if (column < 0) return;
  const texts = [...(sheet.votes[column]?.distinct ?? [])];
  const orders = new Set(texts.map((text) => orderEvidence(addYear(text, '2016') ?? '')));
  const isTorn = orders.has('day-first') && orders.has('month-first');
  const dateOrder = orders.has('month-first') ? 'month-first' : 'day-first';
  if (isTorn || (orders.has('either') && !orders.has(dateOrder))) return;
  give(sheet, column, 'dayAndMonth', 'content');
  sheet.columns[column] = { ...PLAIN_COLUMN, field: 'dayAndMonth', dateOrder };
}

/** Whether nearly all cells are days of a year that stands elsewhere: with months in words, or under a name for it, since 3/15 may be the dead and the wounded. */
function isDayAndMonth({ distinct }: ColumnVotes, name: string): boolean {
  const texts = [...distinct].filter((text) => !isNotKnown(text));
  const days = texts.filter((text) => {
    const whole = addYear(text, '2016') ?? '';
    return (parseAnyDate(whole, 'day-first') ?? parseAnyDate(whole, 'month-first')) !== null;
  });
  // A bare number is a day of nothing.
  const sign = isDayName(name) ? /\p{L}{3}|\p{Nd}[./-]\p{Nd}/u : /\p{L}{3}/u;
  return days.length >= texts.length * 0.8 && days.some((text) => sign.test(text));
}

function isCompactDay({ distinct }: ColumnVotes): boolean {
  const texts = [...distinct];
  return texts.length > 0 && texts.every((text) => /^(?:19|20)\d{6}$/.test(text) && isDay(text));
}

function isDay(text: string): boolean {
  return parseAnyDate(text, null) !== null;
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

/** A column under a name for places, nearly all of whose cells are whole references to the Military Grid: ids may look like some. */
function findGrid({ columns, header, votes }: Sheet): number {
  return votes.findIndex(({ distinct }, at) => {
    const field = columns[at]?.field;
    const isNamed = /mgrs|usng|grid/i.test(header[at] ?? '') || isPositionName(header[at] ?? '');
    if (!(field === 'place' || (field === 'other' && isNamed))) return false;
    const texts = [...distinct].filter((text) => !isNotKnown(text));
    const read = texts.filter((text) => parseMgrs(text) !== null);
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

function isIdColumn({ header, isDistinct }: Sheet, votes: ColumnVotes, column: number): boolean {
  if (!isIdName(header[column] ?? '')) return false;
  const type = votes.type();
  return (type === 'whole-number' || type === 'text') && isDistinct(column);
}

/** Ids that many rows lack are left for some that every row has. */
function leavePoorId(sheet: Sheet): void {
  const { columns, reasons, votes } = sheet;
  const at = columns.findIndex(({ field }) => field === 'id');
  const own = votes[at];
  if (own === undefined || own.votes().blank < own.filled * LEAST_SHARE) return;
  if (find(sheet, (each, column) => isIdColumn(sheet, each, column)) < 0) return;
  columns[at] = PLAIN_COLUMN;
  reasons[at] = 'none';
}

/** One coordinate without the other says nothing, and would keep a column of both from being found. */
function dropOddCoordinate(columns: ColumnMapping[], reasons: MappingReason[]): void {
  const at = (field: FieldId) => columns.findIndex((each) => each.field === field);
  const [latitude, longitude] = [at('latitude'), at('longitude')];
  const odd = latitude < 0 ? longitude : longitude < 0 ? latitude : NO_COLUMN;
  if (odd === NO_COLUMN) return;
  columns[odd] = PLAIN_COLUMN;
  reasons[odd] = 'none';
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

/** Columns of few, often repeated words become filters of their own. */
export function takeCategories(
  columns: ColumnMapping[],
  reasons: MappingReason[],
  { header, votes }: { readonly header: readonly string[]; readonly votes: readonly ColumnVotes[] },
): void {
  columns.forEach(({ field }, column) => {
    const own = votes[column];
    if (field !== 'other' || own?.type() !== 'text' || isKeyName(header[column] ?? '')) return;
    // Records within records are no words.
    if ([...own.distinct].some((text) => /^\[?\{"/.test(text))) return;
    // Of cells that list terms, the terms count: sixty texts of few terms are combinations of these.
    const terms = new Set([...own.distinct].flatMap((text) => text.split('; '))).size;
    if (terms < 2 || terms > MOST_CATEGORY_TERMS || own.filled < terms * LEAST_REPEATS) return;
    columns[column] = { ...PLAIN_COLUMN, field: 'category' };
    reasons[column] = 'content';
  });
}

/** The numbers that programs write before each row, under no name. */
export function ignoreCounter(
  columns: ColumnMapping[],
  reasons: MappingReason[],
  { header, votes }: { readonly header: readonly string[]; readonly votes: readonly ColumnVotes[] },
): void {
  const [first] = columns;
  if (!isUnnamed(header) || first?.field !== 'other' || votes[0]?.isCounter !== true) return;
  columns[0] = { ...PLAIN_COLUMN, field: 'ignored' };
  reasons[0] = 'content';
}

/** Whether the first column has no name, or one that programs give. */
export function isUnnamed(header: readonly string[]): boolean {
  return /^(?:unnamed(?::_?\d+)?|index|x|)$/.test(normaliseHeader(header[0] ?? ''));
}
