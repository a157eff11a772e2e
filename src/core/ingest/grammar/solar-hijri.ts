/** Dates of the Solar Hijri calendar, by which Iran and Afghanistan count: 17 Khordad 1396 is 7 June 2017. */
import { type DayRange, toDay } from '../../model/time.ts';
import { bareOf } from './date-grammar.ts';
import { foldDigits } from './digits.ts';

const MAX_LENGTH = 64;
/** Years that a file of incidents can mean, 1871 to 2071; as Gregorian ones they lie in the Middle Ages. */
const FIRST_YEAR = 1250;
const LAST_YEAR = 1450;
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const NAMED = /^(?:(\d{1,2})\s+)?(\p{L}{2,9})\s+(\d{4})$/u;
const MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;

/** Reads a day, month or year of this calendar, year first or last, in digits of any script; zero for day or month is "not known"; a time of day is left out. `null` for everything else. */
export function parseSolarDate(text: string): DayRange | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = bareOf(foldDigits(text).trim());
  const first = YEAR_FIRST.exec(folded) ?? COMPACT.exec(folded);
  if (first !== null) return rangeOf(first[1], first[2] ?? '0', first[3] ?? '0');
  const last = YEAR_LAST.exec(folded);
  if (last !== null) return rangeOf(last[3], last[2], last[1]);
  const named = NAMED.exec(folded.replaceAll('ي', 'ی'));
  const month = MONTHS.indexOf(named?.[2] as (typeof MONTHS)[number]) + 1;
  return named === null || month === 0 ? null : rangeOf(named[3], String(month), named[1] ?? '0');
}

function rangeOf(yearText = '', monthText = '', dayText = ''): DayRange | null {
  const [year, month, day] = [yearText, monthText, dayText].map((part) =>
    Number.parseInt(part, 10),
  ) as [number, number, number];
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12) return null;
  if (month === 0) {
    return day === 0 ? { startDay: dayOf(year, 1), endDay: dayOf(year + 1, 1) } : null;
  }
  const startOfMonth = dayOf(year, month);
  const startOfNext = month === 12 ? dayOf(year + 1, 1) : dayOf(year, month + 1);
  if (day === 0) return { startDay: startOfMonth, endDay: startOfNext };
  const startDay = startOfMonth + day - 1;
  return startDay < startOfNext ? { startDay, endDay: startDay + 1 } : null;
}

/** 1 Farvardin 1348. */
const ANCHOR_DAY = toDay({ year: 1969, month: 3, day: 21 });
const ANCHOR_YEAR = 1348;

/** The first day of a month. Leap years by the 33-year cycle, which agrees with the official calendar in all years that are read. */
function dayOf(year: number, month: number): number {
  const days = (each: number) => 365 * each + Math.floor((8 * each + 21) / 33);
  const beforeMonth = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  return ANCHOR_DAY + days(year) - days(ANCHOR_YEAR) + beforeMonth;
}
