/** How many events the last so many days held, at the end of each day. */
import { countInterval, type Interval } from './rate-ratio.ts';

const THIRTY = 30;

/** `counts[i]` events in the `days` days that end with day `firstDay + i`. */
export interface RollingCount {
  readonly firstDay: number;
  readonly days: number;
  readonly counts: Uint32Array;
}

/**
 * Rolls over events by day, `daily[0]` being those of `startDay`. Only whole windows within `extent` count: before the data's first day nothing is known, so the first window ends `days` days on.
 * `null` where the extent is shorter than a window, or lies beyond the days that are given. Cost is one step a day.
 */
export function rollCounts(
  daily: ArrayLike<number>,
  {
    startDay,
    days,
    extent,
  }: {
    readonly startDay: number;
    readonly days: number;
    readonly extent: { readonly startDay: number; readonly endDay: number };
  },
): RollingCount | null {
  const begin = Math.max(startDay, extent.startDay);
  const end = Math.min(startDay + daily.length, extent.endDay);
  const firstDay = begin + days - 1;
  if (firstDay >= end) return null;
  const at = (day: number) => daily[day - startDay] ?? 0;
  const counts = new Uint32Array(end - firstDay);
  let sum = 0;
  for (let day = begin; day < end; day++) {
    sum += at(day);
    if (day - days >= begin) sum -= at(day - days);
    if (day >= firstDay) counts[day - firstDay] = sum;
  }
  return { firstDay, days, counts };
}

/** Events in 30 days at the tempo of a count, with the exact 95 % interval of it. */
export interface Rate extends Interval {
  readonly rate: number;
}

/** Makes a function that turns a count over `days` days into a rate; each count is worked out once. */
export function createRate(days: number): (count: number) => Rate {
  const known = new Map<number, Rate>();
  return (count) => {
    const found = known.get(count);
    if (found !== undefined) return found;
    const { low, high } = countInterval(count);
    const share = THIRTY / days;
    const rate = { rate: count * share, low: low * share, high: high * share };
    known.set(count, rate);
    return rate;
  };
}
