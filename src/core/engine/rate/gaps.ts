/** How long it was from one event to the next. */

/** Two events after one another, and the days from the one to the other: 1 from a day to the next. */
export interface Gap {
  readonly fromDay: number;
  readonly toDay: number;
  readonly days: number;
}

/** `classes[i]` gaps have at least `GAP_CLASSES[i]` days, and fewer than the next class begins with. */
export interface Gaps {
  readonly eventCount: number;
  /** The middle of the gaps, between two of them where their number is even; events of one day are 0 days apart. */
  readonly medianDays: number;
  /** The longest first; of equally long ones the earlier. */
  readonly longest: readonly Gap[];
  readonly classes: readonly number[];
}

/** The same day, up to a week, a month, a quarter, a year, longer. */
export const GAP_CLASSES = [0, 1, 8, 31, 92, 366] as const;

/** Finds the gaps between events by day, `daily[0]` being those of `startDay`; `null` with fewer than two events. The time before the first and after the last is no gap: nobody knows when it ends. Cost is one step a day. */
export function findGaps(
  daily: ArrayLike<number>,
  startDay: number,
  mostLongest: number,
): Gaps | null {
  const gaps: Gap[] = [];
  let sameDayCount = 0;
  let eventCount = 0;
  let last: number | null = null;
  for (let i = 0; i < daily.length; i++) {
    const count = daily[i] ?? 0;
    if (count === 0) continue;
    const day = startDay + i;
    if (last !== null) gaps.push({ fromDay: last, toDay: day, days: day - last });
    sameDayCount += count - 1;
    eventCount += count;
    last = day;
  }
  if (eventCount < 2) return null;
  const longest = gaps.toSorted((a, b) => b.days - a.days);
  return {
    eventCount,
    medianDays: median(longest, sameDayCount),
    longest: longest.slice(0, mostLongest),
    classes: GAP_CLASSES.map((least, i) => {
      const next = GAP_CLASSES[i + 1] ?? Number.POSITIVE_INFINITY;
      const count = gaps.filter(({ days }) => days >= least && days < next).length;
      return i === 0 ? count + sameDayCount : count;
    }),
  };
}

/** Of gaps from the longest to the shortest, and after them as many of no days. */
function median(sorted: readonly Gap[], zeros: number): number {
  const count = sorted.length + zeros;
  const at = (i: number) => sorted[i]?.days ?? 0;
  return (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
}
