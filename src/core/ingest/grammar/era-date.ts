/** Dates by the eras of Japan and of the Republic of China, whose months and days are our own: 令和元年6月7日, 民國106年6月7日. */
import { type DayRange, toDay } from '../../model/time.ts';
import { civilRange } from './civil-range.ts';
import { foldDigits } from './digits.ts';

const MAX_LENGTH = 64;
const ERA_DATE =
  /^(?:(?:西暦|西元|公元)?\s*(\d{4})|(中華民國|民國|民国|令和|平成|昭和|大正|明治)\s*(元|\d{1,3}))\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?)?\s*(?:[（(][^()（）]{1,8}[)）])?\s*(?:(?:午前|午後|上午|下午|凌晨|晚上)?\s*\d{1,2}\s*[時时点點:：].{0,16})?$/u;

interface Era {
  /** The year before its first. */
  readonly yearZero: number;
  /** Half-open; of Meiji from the year on in which Japan took our calendar. */
  readonly startDay: number;
  readonly endDay: number;
}

const day = (year: number, month: number, of: number) => toDay({ year, month, day: of });
const REPUBLIC: Era = { yearZero: 1911, startDay: day(1912, 1, 1), endDay: Infinity };
const ERAS: ReadonlyMap<string, Era> = new Map([
  ['中華民國', REPUBLIC],
  ['民國', REPUBLIC],
  ['民国', REPUBLIC],
  ['明治', { yearZero: 1867, startDay: day(1873, 1, 1), endDay: day(1912, 7, 31) }],
  ['大正', { yearZero: 1911, startDay: day(1912, 7, 30), endDay: day(1926, 12, 26) }],
  ['昭和', { yearZero: 1925, startDay: day(1926, 12, 25), endDay: day(1989, 1, 8) }],
  ['平成', { yearZero: 1988, startDay: day(1989, 1, 8), endDay: day(2019, 5, 1) }],
  ['令和', { yearZero: 2018, startDay: day(2019, 5, 1), endDay: Infinity }],
]);

/** Reads a day, month or year of an era, or of ours with 年 alone behind it; a weekday in brackets and a time of day are left out. A month or year in which an era began or ended is as much of it as is in that era. `null` for a day outside the era, and for everything else. */
export function parseEraDate(text: string): DayRange | null {
  if (text.length > MAX_LENGTH || !text.includes('年')) return null;
  const match = ERA_DATE.exec(foldDigits(text).trim());
  if (match === null) return null;
  const [, ours, name = '', ofEra = '', month = '0', dayOfMonth = '0'] = match;
  const era = ERAS.get(name);
  const count = ofEra === '元' ? 1 : toNumber(ofEra);
  if (ours === undefined && (era === undefined || count === 0)) return null;
  const year = ours === undefined ? (era?.yearZero ?? 0) + count : toNumber(ours);
  const range = civilRange({ year, month: toNumber(month), day: toNumber(dayOfMonth) });
  return range === null || era === undefined ? range : within(range, era);
}

function within(range: DayRange, era: Era): DayRange | null {
  const startDay = Math.max(range.startDay, era.startDay);
  const endDay = Math.min(range.endDay, era.endDay);
  return startDay < endDay ? { startDay, endDay } : null;
}

const toNumber = (digits: string) => Number.parseInt(digits, 10);

const SIGNED = /^(\d{2,3})([/.-])(\d{1,2})(?:\2(\d{1,2}))?$/;
const COMPACT = /^(\d{2,3})(\d{2})(\d{2})$/;
/** Years that a file of incidents can mean, to 2061. */
const LAST_YEAR = 150;

/** Reads a date whose year is of the Republic of China, as Taiwan writes it in digits alone: 106/06/07, 1060607. Only where it is known that it is, since others write the day or month first. `null` for everything else. */
export function parseRepublicDate(text: string): DayRange | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldDigits(text).trim();
  const signed = SIGNED.exec(folded);
  const [year, month, dayOfMonth = '0'] =
    signed === null ? (COMPACT.exec(folded)?.slice(1) ?? []) : [signed[1], signed[3], signed[4]];
  if (year === undefined || month === undefined) return parseEraDate(text);
  const count = toNumber(year);
  if (count < 1 || count > LAST_YEAR) return null;
  return civilRange({ year: 1911 + count, month: toNumber(month), day: toNumber(dayOfMonth) });
}
