/**
 * Two counts over two stretches of time: the ratio of their rates, and how much of it could be chance.
 *
 * If both counts are Poisson, then of all events together those in B are binomial, whatever the rates: so the exact (Clopper–Pearson) interval of that share is turned into one of the ratio.
 * Clopper and Pearson, Biometrika 26 (1934); the same interval as R's `poisson.test`.
 */
import { jStat } from 'jstat';

/** Two-sided, 95 %. */
const TAIL = 0.025;

/** Events counted over a number of days. */
export interface Tempo {
  readonly count: number;
  readonly days: number;
}

/** From the lower to the upper limit; `high` may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `ratio` is NaN when nothing was counted in either, and infinite when only B has events. */
export interface RateRatio extends Interval {
  readonly ratio: number;
}

/** Rate in B ÷ rate in A, with its exact 95 % interval. With no events at all nothing is known: the interval is 0 to infinity. Counts are whole and days positive. */
export function rateRatio(a: Tempo, b: Tempo): RateRatio {
  const ratio = b.count / b.days / (a.count / a.days);
  // Odds of an event being in B → ratio of rates.
  const fromShare = (share: number) => (share / (1 - share)) * (a.days / b.days);
  const low = b.count === 0 ? 0 : fromShare(jStat.beta.inv(TAIL, b.count, a.count + 1));
  const high =
    a.count === 0
      ? Number.POSITIVE_INFINITY
      : fromShare(jStat.beta.inv(1 - TAIL, b.count + 1, a.count));
  return { ratio, low, high };
}

/** The exact 95 % interval of a Poisson mean, given one count. Garwood, Biometrika 28 (1936). */
export function countInterval(count: number): Interval {
  return {
    low: count === 0 ? 0 : jStat.gamma.inv(TAIL, count, 1),
    high: jStat.gamma.inv(1 - TAIL, count + 1, 1),
  };
}

/** Events in 30 days at this tempo. */
export function perThirtyDays({ count, days }: Tempo): number {
  return (count / days) * 30;
}
