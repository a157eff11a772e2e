/** Dates as people and programs write them: explicit grammars, never `Date.parse`. */
import type { DateOrder } from '../../model/mapping.ts';
import { type DayRange, parseIsoDate } from '../../model/time.ts';
import { join, rangeOf } from './civil-range.ts';
import {
  ABOUT_DAY,
  AND_WORDS,
  ARTICLE_BEFORE,
  BEFORE_SPAN,
  PART_OF,
  TO_WORDS,
  WEEKDAY_BEFORE,
  WORDS_BESIDE,
} from './date-words.ts';
import { foldDigits } from './digits.ts';
import { parseEraDate } from './era-date.ts';
import { monthOf } from './month-names.ts';
import { parseWinter, parseYearPart } from './year-parts.ts';

const MAX_LENGTH = 64;
/** No date has one of these, but for what stands in brackets behind it: most sentences and sources are known by them, long before all ways to write a date were tried. */
const NO_SIGN_OF_DATES = /^[^([]*["“”„;!%@#_<>={}|]/;
/** A year alone, or with month and day behind it. */
const A_YEAR = /(?<!\d)\d{4}(?:\d{4})?(?!\d)/;

/** Days of Excel's calendar that are taken as dates: 1 January 1900 is 1, and this app's years end with 9999. Smaller numbers are more often something else. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
/** Day 0 of Excel's calendar, 1899-12-30, in days since 1970-01-01; right for all serials from 1 March 1900. */
const SERIAL_EPOCH_DAY = -25_569;

const SECONDS_PER_DAY = 86_400;
/** Nine digits of seconds begin in 1973; eight digits are a date written as `20150418`. */
const EPOCH_SECONDS = /^-?\d{9,10}(?:\.\d+)?$/;
const EPOCH_MILLISECONDS = /^-?\d{12,13}(?:\.0+)?$/;

/** A time of day after a date, with or without a zone: the day stands as stated. */
const TIME_AFTER_DATE =
  /[T\s,]+(?:(?:at|um|à|alle|klo|kl\.?|om|[-–—@|])\s+)?\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|\.\d{2}(?=\s*[ap]\.?m)|\s*[ap]\.?m\.?|h)\s*(?:[ap]\.?m\.?)?\s*(?:Z|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?(?:\s*\([^()]{1,40}\))?|[A-Z]{2,5}|hrs?|Uhr|local(?: time)?)?$/i;
/** As networks and Unix write it: the year behind the time. */
const YEAR_BEHIND_TIME =
  /^(?:[A-Z]{3},?\s+)?([A-Z]{3})\s+(\d{1,2})\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{2,5}\s+|[+-]\d{4}\s+)?(\d{4})$/i;
/** What Russians write behind the year. */
const YEAR_AFTER = /\s*(?:г\.?|года)$/iu;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
/** Eight digits, and the time of day as ISO 8601 writes it without signs. */
const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:\.0+|T\d{4}(?:\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** Years of two digits, as spreadsheets write them: with slashes, full stops or the name of the month. With hyphens alone any of the three could be the year. */
const SHORT_YEAR_LAST = /^(\d{1,2}([/.])\s?\d{1,2}\2)\s?(\d{2})$/;
const SHORT_NAMED = /^(\d{1,2}[-\s]\p{L}{3,12}\.?[-\s])'?(\d{2})$/u;
/** A spreadsheet's rule: 29 is 2029, 30 is 1930. */
const FIRST_SHORT_YEAR = 30;
/** A day that is not known, where one stands. */
const NO_DAY = /^(?:\?{1,2}|x{1,2})(?=[-/.]\d{1,2}[-/.]\d{4}$)/i;
const NO_LAST = /^(\d{4}-\d{1,2})-(?:\?{1,2}|x{1,2})$|^(\d{4})(?:-(?:\?{1,2}|x{1,2})){1,2}$/i;
/** As Chinese, Japanese and Korean write it. */
const EAST_ASIAN = /^(\d{4})\s*[年년.]\s*(\d{1,2})\s*(?:[月월.]\s*(?:(\d{1,2})\s*[日일.]?)?)$/u;
const DAY_SPAN = /^(\d{1,2})\.?\s*[-–—]\s*(\d{1,2})([./])\s?(\d{1,2})\3\s?(\d{4})$/;
const DAY_MONTH_SPAN =
  /^(\d{1,2})([./])\s?(\d{1,2})\2?\s*[-–—]\s*(\d{1,2})([./])\s?(\d{1,2})\5\s?(\d{4})$/;
/** Czechs, Slovaks, Slovenes, Finns and many who write German leave a blank behind a full stop. */
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|[°º.])?[\s./-]*(?:(?:de|of)\s+)?(\p{L}{3,12})\.?[\s,./-]*(?:del?\s+)?(\d{4})$/iu;
const NAMED_MONTH_FIRST = /^(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/iu;
const NAMED_YEAR_FIRST = /^(\d{4})[\s,-]+(\p{L}{3,12})\.?(?:[\s-]+(\d{1,2}))?$/iu;
const NAMED_MONTH = /^(\p{L}{3,12})\.?[\s,-]+(?:del?\s+)?(\d{4})$/iu;
const NAMED_DAY_SPAN =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:[-–—/&]|and|to|or|bis|und|auf|au|al|et|y(?: el)?|a|e)\s*(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:(?:of|de)\s+)?(\p{L}{3,12})\.?[\s,-]+(?:del?\s+)?(\d{4})$/iu;
const NAMED_MONTH_SPAN =
  /^(\p{L}{3,12})\.?\s+(\d{1,2})\s*(?:[-–—/&]|and|to|or)\s*(\d{1,2}),?\s+(\d{4})$/iu;
const YEAR = /^(\d{4})(?:\.0+)?$/;
const YEAR_SPAN = /^(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})$/;
/** Years of which the last may be written with two digits. */
const MOST_SHORT_YEARS = 20;
/** The first day or month of two, whose year, or year and month, stand with the second. */
const LACKS_YEAR =
  /^(?:\d{1,2}(?:st|nd|rd|th|[°º.])?|\p{L}{3,12}\.?(?:\s+\d{1,2})?|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,12}\.?)$/u;
const TWO_DAYS = /\d\D+\d\D+\d{4}/;

/** How a date of digits alone is read, if its parts do not tell. `null`: not at all. */
export type OrderOfDigits = DateOrder | null;

/**
 * Reads a day, month, year or an interval of them, trimmed, as an interval of days. Zero for day or month is "not known", and widens it.
 *
 * A time of day and its zone are left out, and the day stays as stated. `order` decides dates such as 02/03/2015 for a whole column; with `null`
 * these are read only if both orders mean the same day. Digits of any script. `null` for everything else, blank included.
 */
export function parseAnyDate(text: string, order: OrderOfDigits): DayRange | null {
  return readDate(text, order)?.range ?? null;
}

/** A date, and how more was made of it than it says: the century of `13/11/15`, the whole year for `early 2015`. */
export interface ReadDate {
  readonly range: DayRange;
  readonly repair:
    | 'date-century-assumed'
    | 'date-widened'
    | 'date-worded'
    | 'date-lunar'
    | 'calendar-assumed'
    | null;
}

/** As `parseAnyDate`. */
export function readDate(text: string, order: OrderOfDigits): ReadDate | null {
  if (text.length > MAX_LENGTH * 2) return null;
  const trimmed = foldDigits(text).trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const iso = parseIsoDate(trimmed);
  if (iso !== null) return { range: iso, repair: null };
  const ofEra = parseEraDate(trimmed);
  if (ofEra !== null) return { range: ofEra, repair: null };
  if (NO_SIGN_OF_DATES.test(trimmed)) return null;
  // A year, a serial or a count of seconds has four digits in a row; of two dates one has a year.
  const hasYear = A_YEAR.test(trimmed);
  const bare = bareOf(trimmed);
  const range = /\d{4}/.test(trimmed)
    ? (parseBare(bare, order) ?? (hasYear ? parseInterval(trimmed, order, bare) : null))
    : null;
  if (range !== null) return { range, repair: null };
  const expanded = expandYear(bare);
  const short = expanded === null ? null : parseSingle(expanded, order);
  if (short !== null) return { range: short, repair: 'date-century-assumed' };
  if (!hasYear) return null;
  const winter = parseWinter(trimmed);
  if (winter !== null) return { range: winter, repair: 'date-widened' };
  const rest = trimmed.replace(PART_OF, '');
  const wide = rest === trimmed ? null : (parseSingle(rest, null) ?? parseInterval(rest, null));
  if (wide !== null && wide.endDay > wide.startDay + 1)
    return { range: wide, repair: 'date-widened' };
  const alone = trimmed.replaceAll(WORDS_BESIDE, '').replace(ABOUT_DAY, '');
  if (alone === trimmed || !A_YEAR.test(alone)) return null;
  const worded = parseSingle(alone, order) ?? parseInterval(alone, order);
  return worded === null ? null : { range: worded, repair: 'date-worded' };
}

/** The same date with a year of four digits, `null` where it has no year of two; of a text that `bareOf` gave. */
function expandYear(bare: string): string | null {
  const match = SHORT_YEAR_LAST.exec(bare) ?? SHORT_NAMED.exec(bare);
  const year = match?.at(-1) ?? '';
  return match === null ? null : `${match[1]}${centuryOf(year)}${year}`;
}

function centuryOf(year: string): string {
  return Number.parseInt(year, 10) < FIRST_SHORT_YEAR ? '20' : '19';
}

/** The year that 97, 5 or 00 stands for, trimmed; `null` for every other text, 0 included, which is "not known". */
export function readShortYear(text: string): number | null {
  const digits = /^(\d{1,2})(?:\.0+)?$/.exec(text.trim().slice(0, MAX_LENGTH))?.[1];
  if (digits === undefined || digits === '0') return null;
  const year = digits.padStart(2, '0');
  return Number.parseInt(`${centuryOf(year)}${year}`, 10);
}

const SHORT_HYPHENED = /^(\d{1,2}-\d{1,2}-)(\d{2})$/;

/** Reads 31-12-97, where it is known that the year is last; every other date as `readDate`. */
export function readShortDate(text: string, order: DateOrder): ReadDate | null {
  const match = text.length > MAX_LENGTH ? null : SHORT_HYPHENED.exec(foldDigits(text).trim());
  if (match === null) return readDate(text, order);
  const range = parseSingle(`${match[1]}${centuryOf(match[2] ?? '')}${match[2]}`, order);
  return range === null ? null : { range, repair: 'date-century-assumed' };
}

/** A date without the time of day behind it and the weekday before it; any other text as it is. */
export function bareOf(text: string): string {
  return text
    .replace(YEAR_BEHIND_TIME, '$1 $2 $3')
    .replace(TIME_AFTER_DATE, '')
    .replace(WEEKDAY_BEFORE, '')
    .replace(ARTICLE_BEFORE, '')
    .replace(YEAR_AFTER, '');
}

function parseSingle(text: string, order: OrderOfDigits): DayRange | null {
  return parseIsoDate(text) ?? parseBare(bareOf(text), order);
}

/** Of a text that `bareOf` gave. */
function parseBare(bare: string, order: OrderOfDigits): DayRange | null {
  return parseDigits(bare, order) ?? parseNamed(bare) ?? parseYearPart(bare);
}

/** Digits and signs only. */
function parseDigits(stated: string, order: OrderOfDigits): DayRange | null {
  const text = stated.replace(NO_DAY, order === 'day-first' ? '00' : '$&').replace(NO_LAST, '$1$2');
  const eastAsian = EAST_ASIAN.exec(text);
  if (eastAsian !== null) return rangeOf(eastAsian[1], eastAsian[2], eastAsian[3] ?? '0');
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return rangeOf(yearFirst[1], yearFirst[3], yearFirst[4] ?? '0');
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return parseYearLast(yearLast, order);
  const compact = COMPACT.exec(text);
  if (compact !== null) return rangeOf(compact[1], compact[2], compact[3]);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return rangeOf(monthYear[2], monthYear[1], '0');
  const year = YEAR.exec(text);
  if (year !== null) return rangeOf(year[1], '0', '0');
  return parseCount(text) ?? (order === 'day-first' ? parseDaySpan(text) : null);
}

/** Days of one year with a hyphen between: 3-5/6/2017, 03.06.-05.06.2017. */
function parseDaySpan(text: string): DayRange | null {
  const days = DAY_SPAN.exec(text);
  if (days !== null)
    return join(rangeOf(days[5], days[4], days[1]), rangeOf(days[5], days[4], days[2]));
  const both = DAY_MONTH_SPAN.exec(text);
  if (both === null) return null;
  return join(rangeOf(both[7], both[3], both[1]), rangeOf(both[7], both[6], both[4]));
}

function parseYearLast(match: RegExpExecArray, order: OrderOfDigits): DayRange | null {
  const [, first, , second, year] = match;
  const dayFirst = rangeOf(year, second, first);
  const monthFirst = rangeOf(year, first, second);
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
  return dayFirst !== null && dayFirst.startDay === monthFirst?.startDay ? dayFirst : null;
}

/** Days since 1899, or seconds or milliseconds since 1970. */
function parseCount(text: string): DayRange | null {
  if (EPOCH_MILLISECONDS.test(text))
    return dayRange(Number.parseFloat(text) / 1000 / SECONDS_PER_DAY);
  if (EPOCH_SECONDS.test(text)) return dayRange(Number.parseFloat(text) / SECONDS_PER_DAY);
  if (!/^\d{5}(?:\.\d{1,12})?$/.test(text)) return null;
  const serial = Number.parseFloat(text);
  const isDate = serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
  return isDate ? dayRange(serial + SERIAL_EPOCH_DAY) : null;
}

function dayRange(day: number): DayRange {
  const startDay = Math.floor(day);
  return { startDay, endDay: startDay + 1 };
}

function parseNamed(text: string): DayRange | null {
  const span = NAMED_DAY_SPAN.exec(text);
  if (span !== null) {
    const from = named(span[4], span[3], span[1]);
    return join(from, named(span[4], span[3], span[2]));
  }
  const monthSpan = NAMED_MONTH_SPAN.exec(text);
  if (monthSpan !== null) {
    const from = named(monthSpan[4], monthSpan[1], monthSpan[2]);
    return join(from, named(monthSpan[4], monthSpan[1], monthSpan[3]));
  }
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = NAMED_YEAR_FIRST.exec(text);
  if (yearFirst !== null) return named(yearFirst[1], yearFirst[2], yearFirst[3] ?? '0');
  const month = NAMED_MONTH.exec(text);
  return month === null ? null : named(month[2], month[1], '0');
}

function parseInterval(
  text: string,
  order: OrderOfDigits,
  whole: string = bareOf(text),
): DayRange | null {
  const years = YEAR_SPAN.exec(text);
  if (years !== null) return parseYears(years[1] ?? '', years[2] ?? '');
  const bare = text.replace(BEFORE_SPAN, '');
  if (bare !== text) {
    // "From May 2015" says no end.
    const single = TWO_DAYS.test(bare) ? parseSingle(bare, order) : null;
    const stated = single ?? parseTwo(bareOf(bare), AND_WORDS, order);
    const range = stated ?? parseInterval(bare, order);
    // "Night of" one day is beside it.
    return range !== null && range.endDay > range.startDay + 1 ? range : null;
  }
  const follows = parseTwo(whole, AND_WORDS, order, true);
  return (
    follows ??
    parseTwo(whole, TO_WORDS, order) ??
    parseTwo(whole, /\//, order) ??
    parseTwo(whole, /-/, order)
  );
}

/** Two dates and what is between them, of a text that `bareOf` gave. */
function parseTwo(
  text: string,
  separator: RegExp,
  order: OrderOfDigits,
  isAdjacent = false,
): DayRange | null {
  const [from, to, more] = text.split(separator);
  if (from === undefined || to === undefined || more !== undefined) return null;
  const end = parseSingle(to.trim(), order);
  const start = parseSingle(from.trim(), order) ?? parseFirst(from.trim(), to);
  const isGap = start !== null && end !== null && end.startDay > start.endDay;
  return isAdjacent && isGap ? null : join(start, end);
}

/** 2014-15 is two years where it can be no month. */
function parseYears(first: string, second: string): DayRange | null {
  const last = second.length === 4 ? second : `${first.slice(0, 2)}${second}`;
  const isFar = Number.parseInt(last, 10) - Number.parseInt(first, 10) > MOST_SHORT_YEARS;
  if (second.length < 4 && isFar) return null;
  return join(rangeOf(first, '0', '0'), rangeOf(last, '0', '0'));
}

/** "30 April" of "30 April to 2 May 2015". */
function parseFirst(from: string, to: string): DayRange | null {
  const year = /\d{4}$/.exec(to)?.[0];
  if (year === undefined || !LACKS_YEAR.test(from)) return null;
  return parseNamed(`${from} ${year}`) ?? parseNamed(to.replace(/^\D*?\d{1,2}/, from));
}

function named(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DayRange | null {
  const number = monthOf(month ?? '');
  return number === null ? null : rangeOf(year, String(number), day);
}

const GTD_ID = /^(19[7-9]\d|20\d\d)(\d{2})(\d{2})\d{4}(?:\.0+)?$/;

/** The date in an id of GTD, `yyyymmdd` and four digits more; 00 for day, or for month and day, is not known. `null` for every other text. */
export function readDateOfId(text: string): DayRange | null {
  const match = GTD_ID.exec(text.trim().slice(0, MAX_LENGTH));
  return match === null ? null : rangeOf(match[1], match[2], match[3]);
}

/** A day and a month without a year, such as `13 Nov`, `Nov 13`, `13.11.` or `11/13`, with the year that stands elsewhere: the text of a whole date; `null` for a text that has a year or more. */
export function addYear(text: string, year: string): string | null {
  const bare = foldDigits(text)
    .trim()
    .replace(/[./-]$/, '');
  const digits = /^\d{1,2}([/-]|\.\s?)\d{1,2}$/.exec(bare);
  if (digits !== null) return `${bare}${digits[1]}${year}`;
  return /\d{3}/.test(bare) || bare.length > MAX_LENGTH / 2 ? null : `${bare} ${year}`;
}

/** Whether a text is a date of digits whose order matters, and which order it decides; `null` for any other text. */
export function orderEvidence(text: string): DateOrder | 'either' | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldDigits(text).trim();
  if (!/^\d{1,2}\s?[-/.]/.test(folded)) return null;
  const bare = bareOf(folded);
  const match = YEAR_LAST.exec(expandYear(bare) ?? bare);
  if (match === null) return null;
  const dayFirst = parseYearLast(match, 'day-first');
  const monthFirst = parseYearLast(match, 'month-first');
  if (dayFirst === null && monthFirst === null) return null;
  if (dayFirst === null) return 'month-first';
  // Nobody who writes the month first puts full stops behind it.
  if (monthFirst === null || match[2] === '.') return 'day-first';
  return dayFirst.startDay === monthFirst.startDay ? null : 'either';
}
