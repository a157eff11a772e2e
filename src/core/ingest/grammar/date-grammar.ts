/** Dates as people and programs write them: explicit grammars, never `Date.parse`. */
import type { DateOrder } from '../../model/mapping.ts';
import { type DayRange, isCivilDay, parseIsoDate, toDay } from '../../model/time.ts';
import { monthOf } from './month-names.ts';

const MAX_LENGTH = 64;

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
  /[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY_BEFORE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+/i;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?[\s,-]+(?:de\s+)?(\d{4})$/iu;
const NAMED_MONTH_FIRST = /^(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/iu;
const NAMED_YEAR_FIRST = /^(\d{4})[\s-]+(\p{L}{3,12})\.?[\s-]+(\d{1,2})$/iu;
const NAMED_MONTH = /^(\p{L}{3,12})\.?[\s,-]+(\d{4})$/iu;
const NAMED_DAY_SPAN = /^(\d{1,2})\s*[-–—]\s*(\d{1,2})[\s-]+(\p{L}{3,12})\.?[\s,-]+(\d{4})$/iu;
const YEAR = /^(\d{4})(?:\.0+)?$/;
const YEAR_SPAN = /^(\d{4})\s*[-–—/]\s*(\d{4})$/;
/** Between the two days of an interval. A plain hyphen only with blanks around it. */
const BETWEEN = /\s*(?:\/|–|—|\bto\b|\buntil\b|\s-\s)\s*/i;

/** How a date of digits alone is read, if its parts do not tell. `null`: not at all. */
export type OrderOfDigits = DateOrder | null;

/**
 * Reads a day, month, year or an interval of them, trimmed, as an interval of days. Zero for day or month is "not known", and widens it.
 *
 * A time of day and its zone are left out, and the day stays as stated. `order` decides dates such as 02/03/2015 for a whole column; with `null`
 * these are read only if both orders mean the same day. Years of two digits are not read: their century would be a guess.
 * `null` for everything else, blank included.
 */
export function parseAnyDate(text: string, order: OrderOfDigits): DayRange | null {
  const trimmed = text.trim();
  // No date is without a year, and a year, a serial or a count of seconds has four digits in a row.
  if (trimmed.length > MAX_LENGTH || !/\d{4}/.test(trimmed)) return null;
  return parseSingle(trimmed, order) ?? parseInterval(trimmed, order);
}

function parseSingle(text: string, order: OrderOfDigits): DayRange | null {
  const iso = parseIsoDate(text);
  if (iso !== null) return iso;
  const bare = text.replace(TIME_AFTER_DATE, '').replace(WEEKDAY_BEFORE, '');
  return parseDigits(bare, order) ?? parseNamed(bare);
}

/** Digits and signs only. */
function parseDigits(text: string, order: OrderOfDigits): DayRange | null {
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
  return parseCount(text);
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
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = NAMED_YEAR_FIRST.exec(text);
  if (yearFirst !== null) return named(yearFirst[1], yearFirst[2], yearFirst[3]);
  const month = NAMED_MONTH.exec(text);
  return month === null ? null : named(month[2], month[1], '0');
}

function parseInterval(text: string, order: OrderOfDigits): DayRange | null {
  const years = YEAR_SPAN.exec(text);
  if (years !== null) return join(rangeOf(years[1], '0', '0'), rangeOf(years[2], '0', '0'));
  const parts = text.split(BETWEEN);
  const [from, to] = parts;
  if (parts.length !== 2 || from === undefined || to === undefined) return null;
  return join(parseSingle(from, order), parseSingle(to, order));
}

function join(from: DayRange | null, to: DayRange | null): DayRange | null {
  if (from === null || to === null || to.endDay <= from.startDay) return null;
  return { startDay: from.startDay, endDay: to.endDay };
}

function named(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DayRange | null {
  const number = monthOf(month ?? '');
  return number === null ? null : rangeOf(year, String(number), day);
}

function rangeOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DayRange | null {
  return civilRange({
    year: Number.parseInt(year ?? '', 10),
    month: Number.parseInt(month ?? '', 10),
    day: Number.parseInt(day ?? '', 10),
  });
}

/** The days of a year, month or day, where 0 for day, or for month and day, is not known. `null` for what does not exist, such as a day in an unknown month. */
export function civilRange(civil: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): DayRange | null {
  const { year, month, day } = civil;
  const isKnownDay = { year, month: month || 1, day: day || 1 };
  if ((month === 0 && day !== 0) || !isCivilDay(isKnownDay)) return null;
  const startDay = toDay(isKnownDay);
  if (month === 0) return { startDay, endDay: toDay({ year: year + 1, month: 1, day: 1 }) };
  if (day === 0) return { startDay, endDay: toDay({ year, month: month + 1, day: 1 }) };
  return { startDay, endDay: startDay + 1 };
}

/** Whether a text is a date of digits whose order matters, and which order it decides; `null` for any other text. */
export function orderEvidence(text: string): DateOrder | 'either' | null {
  if (text.length > MAX_LENGTH || !/^\s*\d{1,2}[-/.]/.test(text)) return null;
  const match = YEAR_LAST.exec(text.trim().replace(TIME_AFTER_DATE, ''));
  if (match === null) return null;
  const dayFirst = parseYearLast(match, 'day-first');
  const monthFirst = parseYearLast(match, 'month-first');
  if (dayFirst === null && monthFirst === null) return null;
  if (dayFirst === null) return 'month-first';
  if (monthFirst === null) return 'day-first';
  return dayFirst.startDay === monthFirst.startDay ? null : 'either';
}
