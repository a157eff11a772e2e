/** Columns of a home-made sheet that say when, by words in their names and by what their cells are. */
import { PLAIN_COLUMN } from '../../model/mapping.ts';
import { addYear, orderEvidence, parseAnyDate } from '../grammar/date-grammar.ts';
import { parseRepublicDate } from '../grammar/era-date.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { REPUBLIC_YEAR } from '../presets/code-tables.ts';
import type { ColumnVotes } from './column-votes.ts';
import {
  findDateParts,
  findEnd,
  isDateName,
  isDayName,
  isFirstDayName,
  isKeyName,
  isTimeName,
  rankDateName,
} from './column-words.ts';
import { isContradicted } from './contradictions.ts';
import { find, give, has, isFree, release, type Sheet } from './sheet-fields.ts';

const LEAST_OF_YEAR = 0.9;

/** Takes whole dates, or their parts, as far as no name says when. */
export function takeDates(sheet: Sheet): void {
  leaveFirstDays(sheet);
  leaveOtherEnd(sheet);
  leaveTimeOfForm(sheet);
  takePartsOfDay(sheet);
  if (!has(sheet, 'date')) takeRepublicDate(sheet);
  if (!has(sheet, 'date') && !has(sheet, 'year')) takeDate(sheet);
  if (has(sheet, 'year') && !has(sheet, 'date') && !has(sheet, 'day')) takeDateOfYear(sheet);
  if (!has(sheet, 'date') && !has(sheet, 'month')) takeDayAndMonth(sheet);
}

const REPUBLIC = /民[國国]|minguo|\bR\.?O\.?C\b/i;
const LEAST_OF_REPUBLIC = 0.8;

/** Dates such as 106/06/07, where the name of their column says that the years are of the Republic of China. */
function takeRepublicDate(sheet: Sheet): void {
  const column = find(sheet, ({ distinct }, at) => {
    const name = sheet.header[at] ?? '';
    const texts = [...distinct].filter((text) => !isNotKnown(text));
    const read = texts.filter((text) => parseRepublicDate(text) !== null);
    const isRead = read.length > 0 && read.length >= texts.length * LEAST_OF_REPUBLIC;
    return REPUBLIC.test(name) && rankDateName(name) >= 3 && isRead;
  });
  if (column < 0) return;
  give(sheet, column, 'date', 'name');
  sheet.columns[column] = { ...PLAIN_COLUMN, field: 'date', codes: REPUBLIC_YEAR };
}

/** Of a war that has a row a year, each row tells when it began. */
function leaveFirstDays(sheet: Sheet): void {
  const [date, year] = (['date', 'year'] as const).map((field) =>
    sheet.columns.findIndex((each) => each.field === field),
  ) as [number, number];
  if (date < 0 || year < 0 || !isFirstDayName(sheet.header[date] ?? '')) return;
  const share = sheet.shareOfYear(date, year);
  if (share !== null && share < 0.5) release(sheet, date);
}

/** "start" and "end" beside the date of an incident are of whoever filled in a form. */
function leaveOtherEnd(sheet: Sheet): void {
  const end = sheet.columns.findIndex(({ field }) => field === 'dateEnd');
  const date = sheet.columns.findIndex(({ field }) => field === 'date');
  if (end < 0 || date < 0 || !/^\s*end\s*$/i.test(sheet.header[end] ?? '')) return;
  const start = sheet.header.findIndex((name) => /^\s*start\s*$/i.test(name));
  if (start >= 0 && start !== date) release(sheet, end);
}

/** Google's forms begin with the time at which each was sent. */
function leaveTimeOfForm(sheet: Sheet): void {
  const isForm = sheet.columns[0]?.field === 'date' && sheet.header[0]?.trim() === 'Timestamp';
  const isAsked = (own: ColumnVotes, at: number) => {
    const name = sheet.header[at] ?? '';
    return isDateName(name) && rankDateName(name) >= 3 && own.isMostly('date');
  };
  const asked = isForm ? find(sheet, isAsked) : -1;
  if (asked < 0) return;
  release(sheet, 0);
  give(sheet, asked, 'date', 'name');
}

/** A year alone says less than the year, month and day of other columns. */
function takePartsOfDay(sheet: Sheet): void {
  const year = sheet.columns.findIndex(({ field }) => field === 'year');
  const isAlone = !(['date', 'month', 'day', 'dayAndMonth'] as const).some((field) =>
    has(sheet, field),
  );
  const parts = year < 0 || !isAlone ? null : findDateParts(sheet.header);
  if (parts === null || parts.some((at) => at >= 0 && at !== year && !isFree(sheet, at))) return;
  if (rankDateName(sheet.header[parts[0]] ?? '') < 3) return;
  release(sheet, year);
  for (const [i, field] of (['year', 'month', 'day'] as const).entries())
    give(sheet, parts[i] as number, field, 'name');
}

/** Dates of what happened rather than of when it was written down: by words in names, then by cells; digits such as 20150418 only if there is nothing else. */
function takeDate(sheet: Sheet): void {
  const rank = (at: number) => rankDateName(sheet.header[at] ?? '');
  const isNamed = (own: ColumnVotes, at: number) =>
    (isDateName(sheet.header[at] ?? '') ||
      (isTimeName(sheet.header[at] ?? '') && countsSeconds(own))) &&
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
    find(
      sheet,
      (own, at) => isDated(own, at) && (sheet.shareOfYear(at, year) ?? 0) >= LEAST_OF_YEAR,
    ),
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

/** Whether numbers are seconds or milliseconds since 1970. */
function countsSeconds({ distinct }: ColumnVotes): boolean {
  const texts = [...distinct].filter((text) => !isNotKnown(text));
  const counted = texts.filter((text) => /^-?(?:\d{9,10}|\d{12,13})(?:\.0+)?$/.test(text));
  return counted.length > 0 && counted.length >= texts.length * LEAST_OF_YEAR;
}

function isCompactDay({ distinct }: ColumnVotes): boolean {
  const texts = [...distinct];
  return texts.length > 0 && texts.every((text) => /^(?:19|20)\d{6}$/.test(text) && isDay(text));
}

function isDay(text: string): boolean {
  return parseAnyDate(text, null) !== null;
}
