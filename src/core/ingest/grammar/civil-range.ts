/** Days of years, months and days by their numbers. */
import { type DayRange, isCivilDay, toDay } from '../../model/time.ts';

/** By the digits of its parts; 0 for day, or for month and day, is not known. */
export function rangeOf(
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

/** From the beginning of one to the end of the other; `null` where that is no time, or one is `null`. */
export function join(from: DayRange | null, to: DayRange | null): DayRange | null {
  if (from === null || to === null || to.endDay <= from.startDay) return null;
  return { startDay: from.startDay, endDay: to.endDay };
}
