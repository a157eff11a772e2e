/** Dates of the Islamic calendar of lunar months, 1437 AH being most of 2016. Months begin by sighting, so a date is known to about a day. */
import { type DayRange, toDay } from '../../model/time.ts';
import { bareOf } from './date-grammar.ts';
import { foldDigits } from './digits.ts';

const MAX_LENGTH = 64;
/** Years that a file of incidents can mean, 1883 to 2077. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const NAMED = /^(?:(\d{1,2})\s+)?(\p{L}[\p{L}'’\s-]{2,18}?)[\s,،]+(\d{4})$/u;
/** "Of the Hijra", behind a year. */
const ERA = /\s*(?:هـ?|A\.?H\.?|H)\.?$/iu;
const MONTHS: readonly RegExp[] = [
  /^(?:ال)?محرم$|^muharram$/i,
  /^صفر$|^safar$/i,
  /^ربيع\s?(?:ال)?[أا]ول$|^rabi['’]? ?(?:al-?)?awwal$/i,
  /^ربيع\s?(?:ال)?(?:ثاني|[آا]خر)$|^rabi['’]? ?(?:al-?)?(?:thani|akhir)$/i,
  /^جماد[ىي]\s?(?:ال)?[أا]ول[ىي]?$|^jumada ?(?:al-?)?(?:awwal|ula)$/i,
  /^جماد[ىي]\s?(?:ال)?(?:ثاني[ةه]?|[آا]خر[ةه]?)$|^jumada ?(?:al-?)?(?:thani|akhira?)$/i,
  /^رجب$|^rajab$/i,
  /^شعبان$|^sha['’]?ban$/i,
  /^رمضان$|^ramadan$/i,
  /^شوال$|^shawwal$/i,
  /^ذ[وي]\s?(?:ال)?قعد[ةه]$|^dh?u ?(?:al-?)?q[ai]['’]?dah?$/i,
  /^ذ[وي]\s?(?:ال)?حج[ةه]$|^dh?u ?(?:al-?)?hijjah?$/i,
];

/** Reads a day, month or year, year first or last, in digits of any script; a day as the three around it. `null` for everything else. */
export function parseLunarDate(text: string): DayRange | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = bareOf(foldDigits(text).trim()).replace(ERA, '');
  const first = YEAR_FIRST.exec(folded);
  if (first !== null) return rangeOf(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(folded);
  if (last !== null) return rangeOf(last[3], last[2], last[1]);
  const named = NAMED.exec(folded);
  const month = MONTHS.findIndex((names) => names.test(named?.[2]?.trim() ?? '')) + 1;
  return named === null || month === 0 ? null : rangeOf(named[3], String(month), named[1]);
}

/** Whether a text names a month of this calendar. */
export function hasLunarMonth(text: string): boolean {
  const named = NAMED.exec(foldDigits(text.slice(0, MAX_LENGTH)).trim().replace(ERA, ''));
  return MONTHS.some((names) => names.test(named?.[2]?.trim() ?? ''));
}

function rangeOf(yearText = '', monthText = '0', dayText = '0'): DayRange | null {
  const [year, month, day] = [yearText, monthText, dayText].map((part) =>
    Number.parseInt(part, 10),
  ) as [number, number, number];
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || day > 30) return null;
  if (month === 0) return day === 0 ? around(dayOf(year, 1), dayOf(year + 1, 1)) : null;
  const startOfMonth = dayOf(year, month);
  const startOfNext = month === 12 ? dayOf(year + 1, 1) : dayOf(year, month + 1);
  if (day === 0) return around(startOfMonth, startOfNext);
  return around(startOfMonth + day - 1, startOfMonth + day);
}

const around = (startDay: number, endDay: number): DayRange => ({
  startDay: startDay - 1,
  endDay: endDay + 1,
});

/** 1 Muharram 1 by the tabular calendar: 16 July 622 of the Julian calendar, 19 July of ours. */
const FIRST_DAY = toDay({ year: 622, month: 7, day: 19 });

/** The first day of a month by the tabular calendar: months of 30 and 29 days in turn, 11 leap years in 30. */
function dayOf(year: number, month: number): number {
  const beforeYear = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return FIRST_DAY + beforeYear + Math.ceil(29.5 * (month - 1));
}
