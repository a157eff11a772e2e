/** The histogram over time, as if time were not filtered, and what of it lies in each period. */
import type { TimelineAnswer } from '../../model/answer.ts';
import { binEdges } from '../../model/calendar.ts';
import type { FigureColumn } from '../../model/columns.ts';
import type { TimelineRequest } from '../../model/query.ts';
import type { DayRange } from '../../model/time.ts';
import { type DayWindow, isInWindow } from '../day-window.ts';
import { bestOf } from '../figure-value.ts';
import { lowerBound } from '../lower-bound.ts';
import { firstRowFrom, type TimeIndex } from '../time-index.ts';
import type { DaySums } from './day-sums.ts';

/** What bars are counted from. */
export interface BarsInput {
  readonly time: TimeIndex;
  /** By row; 0 passes all filters. */
  readonly states: Uint8Array;
  /** What a bar stands for; `null` is a figure of which nothing is known. */
  readonly measure: 'count' | FigureColumn | null;
  readonly sums: DaySums;
}

/** A period's days as asked for, and as a test; `null` is all time. */
export interface PeriodDays {
  readonly days: DayRange | null;
  readonly window: DayWindow;
}

/** The part of a timeline that no period changes: while filters and request stay, so does it. */
export type WholeTimeline = Omit<TimelineAnswer, 'chosen'>;

/** Counts the whole timeline from the sums by day, with a look at each row that lasts longer than a day. The first and last bin may reach past the request's range, and are counted whole. */
export function countTimeline(input: BarsInput, request: TimelineRequest): WholeTimeline {
  const edges = binEdges(request.range, request.unit);
  const all = new Float64Array(edges.length - 1);
  let count = 0;
  let unknownCount = 0;
  for (let bin = 0; bin < all.length; bin++) {
    const sum = sumDays(input, binAt(edges, bin));
    all[bin] = sum.weight;
    unknownCount += sum.unknownCount;
    count += sum.count;
  }
  const wide = listWide(input, { edges, most: request.mostDots }, (bin, weight) => {
    count--;
    if (weight < 0) unknownCount--;
    else all[bin] = (all[bin] as number) - weight;
  });
  return {
    edges,
    all,
    wideCount: wide.count,
    wide: wide.rows,
    unknownCount,
    dots: count <= request.mostDots ? listDots(input, edges, count) : null,
  };
}

/** What the passing rows that begin from `startDay` up to `endDay` add up to. */
function sumDays({ time, sums }: BarsInput, { startDay, endDay }: DayRange) {
  const from = lowerBound(time.days, startDay);
  const to = lowerBound(time.days, endDay);
  const between = (all: Float64Array) => (all[to] as number) - (all[from] as number);
  return {
    count: between(sums.counts),
    weight: between(sums.weights),
    unknownCount: between(sums.unknownCounts),
  };
}

function binAt(edges: Int32Array, bin: number): DayRange {
  return { startDay: edges[bin] as number, endDay: edges[bin + 1] as number };
}

/** Counts the passing rows over the bins that lie in none of them, and lists the first `most`; calls back for those that begin in a bin. */
function listWide(
  { time, states, measure }: BarsInput,
  { edges, most }: { readonly edges: Int32Array; readonly most: number },
  onBegin: (bin: number, weight: number) => void,
): { readonly count: number; readonly rows: Uint32Array } {
  const { longRows, longestDays, startDay, endDay } = time;
  const first = edges[0] as number;
  const last = edges[edges.length - 1] as number;
  const from = firstRowFrom(time, first - longestDays);
  const rows: number[] = [];
  let count = 0;
  let bin = 0;
  for (let i = lowerBound(longRows, from); i < longRows.length; i++) {
    const row = longRows[i] as number;
    const start = startDay[row] as number;
    if (start >= last) break;
    const end = endDay[row] as number;
    if (states[row] !== 0 || end <= first) continue;
    while (start >= (edges[bin + 1] as number)) bin++;
    const hasBegun = start >= (edges[bin] as number);
    if (hasBegun && end <= (edges[bin + 1] as number)) continue;
    if (hasBegun) onBegin(bin, weigh(measure, row));
    if (count++ < most) rows.push(row);
  }
  return { count, rows: Uint32Array.from(rows) };
}

/** What a row adds to its bar; negative when its figure is not known. */
function weigh(measure: BarsInput['measure'], row: number): number {
  if (measure === 'count') return 1;
  return measure === null ? -1 : bestOf(measure, row);
}

function listDots({ time, states }: BarsInput, edges: Int32Array, count: number): Uint32Array {
  const { startDay, endDay, datedCount } = time;
  const dots = new Uint32Array(count);
  let next = 0;
  let bin = 0;
  const from = firstRowFrom(time, edges[0] as number);
  for (let row = from; row < datedCount && next < count; row++) {
    if (states[row] !== 0) continue;
    const start = startDay[row] as number;
    while (start >= (edges[bin + 1] as number)) bin++;
    if ((endDay[row] as number) <= (edges[bin + 1] as number)) dots[next++] = row;
  }
  return dots;
}

/**
 * Of a whole timeline, what lies in a period. A bin wholly inside or outside the period is all or nothing under either date rule;
 * in the two that its ends may cut, the rows that begin inside are counted and the long ones are looked at one by one.
 * Written into `bars`, of the same length, and returned; all time is the whole timeline's own array.
 */
export function cutBars(
  input: BarsInput,
  { edges, all, bars }: WholeTimeline & { readonly bars: Float64Array },
  { days, window }: PeriodDays,
): Float64Array {
  if (days === null) return all;
  bars.fill(0);
  const first = Math.max(0, lowerBound(edges, days.startDay + 1) - 1);
  const last = Math.min(bars.length, lowerBound(edges, days.endDay)) - 1;
  if (first > last || days.startDay >= days.endDay) return bars;
  bars.set(all.subarray(first, last + 1), first);
  for (const bin of first === last ? [first] : [first, last]) {
    const { startDay, endDay } = binAt(edges, bin);
    if (startDay < days.startDay || endDay > days.endDay)
      bars[bin] = cutBar(input, { startDay, endDay }, { days, window });
  }
  return bars;
}

function cutBar(
  input: BarsInput,
  bin: DayRange,
  { days, window }: { readonly days: DayRange; readonly window: DayWindow },
): number {
  const { time, states, measure } = input;
  const { longRows, startDay, endDay } = time;
  const counted = {
    startDay: Math.max(bin.startDay, days.startDay),
    endDay: Math.min(bin.endDay, days.endDay),
  };
  let sum = sumDays(input, counted).weight;
  if (longRows.length === 0) return sum;
  const to = firstRowFrom(time, bin.endDay);
  for (let i = lowerBound(longRows, firstRowFrom(time, bin.startDay)); i < longRows.length; i++) {
    const row = longRows[i] as number;
    if (row >= to) break;
    if (states[row] !== 0) continue;
    const end = endDay[row] as number;
    const start = startDay[row] as number;
    const isIn = end <= bin.endDay && isInWindow(window, start, end);
    const isCounted = start >= counted.startDay && start < counted.endDay;
    if (isIn !== isCounted) sum += (isIn ? 1 : -1) * Math.max(0, weigh(measure, row));
  }
  return sum;
}
