/** The histogram over time, as if time were not filtered, and what of it lies in each period. */
import type { TimelineAnswer } from '../../model/answer.ts';
import { binEdges } from '../../model/calendar.ts';
import type { FigureColumn } from '../../model/columns.ts';
import type { TimelineRequest } from '../../model/query.ts';
import type { DayRange } from '../../model/time.ts';
import { type DayWindow, isInWindow } from '../day-window.ts';
import { bestOf } from '../figure-value.ts';
import { lowerBound } from '../lower-bound.ts';
import type { TimeIndex } from '../time-index.ts';
import { type DayCounts, sumDays } from './day-counts.ts';

/** What bars are counted from. */
export interface BarsInput {
  readonly time: TimeIndex;
  /** By row; 0 passes all filters. */
  readonly states: Uint8Array;
  /** Counted over the same states. */
  readonly dayCounts: DayCounts;
  /** What a bar stands for. */
  readonly measure: 'count' | FigureColumn | null;
}

/** A period's days as asked for, and as a test; `null` is all time. */
export interface PeriodDays {
  readonly days: DayRange | null;
  readonly window: DayWindow;
}

/** The part of a timeline that no period changes: while filters and request stay, so does it. */
export type WholeTimeline = Omit<TimelineAnswer, 'chosen'>;

/** Counts the whole timeline: a subtraction a bin for the incidents that last one day, and a look at each one that lasts longer. The first and last bin may reach past the request's range, and are counted whole. */
export function countTimeline(input: BarsInput, request: TimelineRequest): WholeTimeline {
  const { time, dayCounts } = input;
  const edges = binEdges(request.range, request.unit);
  const span = { startDay: edges[0] as number, endDay: edges[edges.length - 1] as number };
  const all = new Float64Array(edges.length - 1);
  for (let bin = 0; bin < all.length; bin++)
    all[bin] = sumDays(time, dayCounts.weights, binAt(edges, bin));
  let unknownCount = sumDays(time, dayCounts.unknown, span);
  let count = sumDays(time, dayCounts.incidents, span);
  const wide = addLong(input, { edges, most: request.mostDots }, (bin, weight) => {
    count++;
    if (weight < 0) unknownCount++;
    else all[bin] = (all[bin] as number) + weight;
  });
  const hasDots = count <= request.mostDots;
  return {
    edges,
    all,
    wideCount: wide.count,
    wide: wide.rows,
    unknownCount,
    dots: hasDots ? listDots(input, edges, { count, span }) : null,
  };
}

function binAt(edges: Int32Array, bin: number): DayRange {
  return { startDay: edges[bin] as number, endDay: edges[bin + 1] as number };
}

/** Calls back for each passing long row that lies in one bin; counts those over the bins that lie in none, and lists them unless there are more than `most`. */
function addLong(
  { time, states, measure }: BarsInput,
  { edges, most }: { readonly edges: Int32Array; readonly most: number },
  onRow: (bin: number, weight: number) => void,
): { readonly count: number; readonly rows: Uint32Array | null } {
  const { longRows, longestDays, startDay, endDay } = time;
  const first = edges[0] as number;
  const last = edges[edges.length - 1] as number;
  const from = lowerBound(startDay, first - longestDays, time.datedCount);
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
    if (start >= (edges[bin] as number) && end <= (edges[bin + 1] as number))
      onRow(bin, weigh(measure, row));
    else if (count++ < most) rows.push(row);
  }
  return { count, rows: count > most ? null : Uint32Array.from(rows) };
}

/** What a row adds to its bar; negative when its figure is not known. */
function weigh(measure: BarsInput['measure'], row: number): number {
  if (measure === 'count') return 1;
  return measure === null ? -1 : bestOf(measure, row);
}

function listDots(
  { time: { startDay, endDay, datedCount }, states }: BarsInput,
  edges: Int32Array,
  { count, span }: { readonly count: number; readonly span: DayRange },
): Uint32Array {
  const dots = new Uint32Array(count);
  let next = 0;
  let bin = 0;
  const from = lowerBound(startDay, span.startDay, datedCount);
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
 * in the two that its ends may cut, the days inside are one subtraction and the long rows are looked at one by one.
 */
export function cutBars(
  input: BarsInput,
  { edges, all }: WholeTimeline,
  { days, window }: PeriodDays,
): Float64Array {
  if (days === null) return all.slice();
  const bars = new Float64Array(all.length);
  for (let bin = 0; bin < bars.length; bin++) {
    const { startDay, endDay } = binAt(edges, bin);
    if (startDay >= days.endDay || endDay <= days.startDay) continue;
    const isWhole = startDay >= days.startDay && endDay <= days.endDay;
    bars[bin] = isWhole
      ? (all[bin] as number)
      : cutBar(input, { startDay, endDay }, { days, window });
  }
  return bars;
}

function cutBar(
  { time, states, dayCounts, measure }: BarsInput,
  bin: DayRange,
  { days, window }: { readonly days: DayRange; readonly window: DayWindow },
): number {
  const { longRows, startDay, endDay } = time;
  let sum = sumDays(time, dayCounts.weights, {
    startDay: Math.max(bin.startDay, days.startDay),
    endDay: Math.min(bin.endDay, days.endDay),
  });
  const from = lowerBound(startDay, bin.startDay, time.datedCount);
  for (let i = lowerBound(longRows, from); i < longRows.length; i++) {
    const row = longRows[i] as number;
    const start = startDay[row] as number;
    const end = endDay[row] as number;
    if (start >= bin.endDay) break;
    if (states[row] !== 0 || end > bin.endDay || !isInWindow(window, start, end)) continue;
    sum += Math.max(0, weigh(measure, row));
  }
  return sum;
}
