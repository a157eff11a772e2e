/**
 * Days without a JavaScript Date: the only clock that the engine, the view and the painters know.
 *
 * A day is an integer: days since 1970-01-01, proleptic Gregorian calendar, UTC. A computer's time zone changes nothing.
 */

/** Days `[startDay, endDay)`, half-open: one day is `endDay === startDay + 1`. */
export interface DayRange {
  readonly startDay: number;
  readonly endDay: number;
}

/** `year`, `month` or `day`: how much of a date a source states. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A calendar day in parts; `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The start day of a row that has no date. Larger than any real day, so that undated rows sort last. */
export const UNDATED_DAY = 0x7fffffff;

/** Converts a calendar day to a day number. Out-of-range months and days roll over; see `isCivilDay`. Source: Hinnant, "chrono-compatible low-level date algorithms". */
export function toDay({ year, month, day }: CivilDay): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `toDay`, for any integer day. Source: Hinnant, as above. */
export function toCivil(dayNumber: number): CivilDay {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Whether the parts name a day that exists: 2023-02-29 does not. Years 1 to 9999. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  const isInRange = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  return isInRange && day <= daysIn(year, month);
}

const FEBRUARY = 2;
/** Months of 31 days, by number; from August on they change their turn. */
function daysIn(year: number, month: number): number {
  if (month !== FEBRUARY) return 30 + ((month + (month >> 3)) & 1);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, whose length is its precision, as an interval. `null` for anything else, days that do not exist included. */
export function parseIsoDate(text: string): DayRange | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const year = Number.parseInt(match[1] ?? '', 10);
  if (match[2] === undefined) {
    return year < 1
      ? null
      : {
          startDay: toDay({ year, month: 1, day: 1 }),
          endDay: toDay({ year: year + 1, month: 1, day: 1 }),
        };
  }
  const month = Number.parseInt(match[2], 10);
  const day = match[3] === undefined ? 1 : Number.parseInt(match[3], 10);
  if (!isCivilDay({ year, month, day })) return null;
  const startDay = toDay({ year, month, day });
  return {
    startDay,
    endDay: match[3] === undefined ? toDay({ year, month: month + 1, day: 1 }) : startDay + 1,
  };
}

/** Reads exactly `YYYY-MM-DD` as a day number; `null` otherwise. */
export function parseIsoDay(text: string): number | null {
  return text.length === 10 ? (parseIsoDate(text)?.startDay ?? null) : null;
}

/** Writes a day as `YYYY-MM-DD`. Meant for years 1 to 9999. */
export function formatIsoDay(dayNumber: number): string {
  const { year, month, day } = toCivil(dayNumber);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The precision that an interval expresses: one whole calendar month or year, else days. An empty range counts as a day. */
export function precisionOf({ startDay, endDay }: DayRange): DatePrecision {
  const start = toCivil(startDay);
  const end = toCivil(endDay);
  if (start.day !== 1 || end.day !== 1) return 'day';
  if (start.month === 1 && end.month === 1 && end.year === start.year + 1) return 'year';
  return (end.year - start.year) * 12 + end.month - start.month === 1 ? 'month' : 'day';
}

/** Whether two ranges share at least one day. */
export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.startDay < b.endDay && b.startDay < a.endDay;
}

/** Whether `inner` lies wholly inside `outer`. */
export function isInside(inner: DayRange, outer: DayRange): boolean {
  return inner.startDay >= outer.startDay && inner.endDay <= outer.endDay;
}
