/** Parts of years and several of them: quarters, halves, weeks, winters, decades. */
import type { DayRange } from '../../model/time.ts';
import { join, rangeOf } from './civil-range.ts';
import { WINTER_OF } from './date-words.ts';

const QUARTER =
  /^(?:(?:Q([1-4])|([1-4])(?:st|nd|rd|th)\s+quarter(?:\s+of)?)[\s/-]*(\d{4})|(\d{4})[\s/-]*Q([1-4]))$/i;
const HALF =
  /^(?:(?:H|(?:the )?(first|second) half of )([12])?[\s/-]*(\d{4})|(\d{4})[\s/-]*H([12]))$/i;
const DECADE = /^(?:the )?(\d{3}0)s$/i;
const ISO_WEEK = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/i;

/** Reads a quarter, a half, a week or a decade. `null` for everything else. */
export function parseYearPart(text: string): DayRange | null {
  return parseQuarter(text) ?? parseHalf(text) ?? parseDecade(text) ?? parseWeek(text);
}

function parseDecade(text: string): DayRange | null {
  const year = DECADE.exec(text)?.[1];
  return year === undefined
    ? null
    : join(rangeOf(year, '0', '0'), rangeOf(`${year.slice(0, 3)}9`, '0', '0'));
}

/** A week by ISO 8601: the first one has the year's first Thursday. */
function parseWeek(text: string): DayRange | null {
  const match = ISO_WEEK.exec(text);
  const week = Number.parseInt(match?.[2] ?? '', 10);
  const fourth = rangeOf(match?.[1], '1', '4');
  if (match === null || fourth === null || week < 1 || week > 53) return null;
  // Day 0 was a Thursday.
  const monday = fourth.startDay - ((((fourth.startDay + 3) % 7) + 7) % 7) + (week - 1) * 7;
  const day = match[3] === undefined ? null : Number.parseInt(match[3], 10) - 1;
  return day === null
    ? { startDay: monday, endDay: monday + 7 }
    : { startDay: monday + day, endDay: monday + day + 1 };
}

/** Winter begins in the year before, or ends in the year after, or is in the middle of the year: all of them. */
export function parseWinter(text: string): DayRange | null {
  const match = WINTER_OF.exec(text);
  const year = Number.parseInt(match?.[1] ?? '', 10);
  if (match === null) return null;
  const first = match[2] === undefined ? year - 1 : year;
  return join(rangeOf(String(first), '12', '0'), rangeOf(String(year + 1), '2', '0'));
}

function parseQuarter(text: string): DayRange | null {
  const match = QUARTER.exec(text);
  if (match === null) return null;
  const year = match[3] ?? match[4];
  const month = (Number.parseInt(match[1] ?? match[2] ?? match[5] ?? '', 10) - 1) * 3 + 1;
  return join(rangeOf(year, String(month), '0'), rangeOf(year, String(month + 2), '0'));
}

function parseHalf(text: string): DayRange | null {
  const match = HALF.exec(text);
  if (match === null) return null;
  const year = match[3] ?? match[4];
  const half =
    match[2] ?? match[5] ?? (match[1] === undefined ? '' : HALVES[match[1].toLowerCase()]);
  if (half !== '1' && half !== '2') return null;
  const month = half === '1' ? 1 : 7;
  return join(rangeOf(year, String(month), '0'), rangeOf(year, String(month + 5), '0'));
}

const HALVES: Readonly<Record<string, string>> = { first: '1', second: '2' };
