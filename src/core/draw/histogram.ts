/** Bins → bars: as wide as their days, touching zero, the chosen part on top of the whole. */
import { max } from 'd3';
import type { TimelineAnswer } from '../model/answer.ts';
import type { DayRange } from '../model/time.ts';
import { binAt, type DayScale } from './histogram-scale.ts';

const GAP_PX = 1;
const LEAST_HEIGHT_PX = 1;

/** One bin that is not empty, placed. Heights grow upwards from the baseline. */
export interface Bar {
  readonly index: number;
  readonly startDay: number;
  readonly endDay: number;
  readonly xPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly chosenHeightPx: number;
  /** The part in period B while two are compared; 0 otherwise. */
  readonly comparedHeightPx: number;
  readonly total: number;
  readonly chosen: number;
  /** How much of it is in period B; `null` while nothing is compared. */
  readonly compared: number | null;
  /** The data's first or last day, or the end of the axis, lies inside the bin: it may hold less than its neighbours for that reason alone. */
  readonly isPartial: boolean;
}

/** The plot that bars are placed in. */
export interface BarFrame {
  readonly scale: DayScale;
  /** The tallest bar's height. */
  readonly heightPx: number;
  /** What that height stands for at least: more than the tallest bar where something else shares its scale. */
  readonly top?: number | undefined;
  /** From the first dated day of the data to the last; `null` when nothing is dated. */
  readonly extent: DayRange | null;
}

export interface Histogram {
  readonly bars: readonly Bar[];
  /** The first of the tallest bars; `null` when every bin is empty. */
  readonly peak: Bar | null;
}

/** Places the bins that hold anything; the parts of bins beyond the axis are cut off. Cost is one step a bin. */
export function placeBars(answer: TimelineAnswer, frame: BarFrame): Histogram {
  const { edges, all } = answer;
  const [chosen, compared] = answer.chosen;
  const largest = max(all) ?? 0;
  const unitPx = frame.heightPx / Math.max(largest, frame.top ?? 1);
  const bars: Bar[] = [];
  const cuts = listCuts(frame);
  for (let index = 0; index < all.length; index++) {
    const total = all[index] ?? 0;
    if (total === 0) continue;
    const bin = { startDay: edges[index] ?? 0, endDay: edges[index + 1] ?? 0 };
    const span = placeSpan(bin, frame.scale);
    if (span === null) continue;
    const part = chosen?.[index] ?? 0;
    bars.push({
      index,
      ...bin,
      xPx: span.xPx,
      widthPx: span.widthPx > 2 * GAP_PX ? span.widthPx - GAP_PX : span.widthPx,
      heightPx: Math.max(LEAST_HEIGHT_PX, total * unitPx),
      chosenHeightPx: chosenHeightOf(part, unitPx),
      comparedHeightPx: chosenHeightOf(compared?.[index] ?? 0, unitPx),
      total,
      chosen: part,
      compared: compared?.[index] ?? null,
      isPartial: cuts.some((day) => bin.startDay < day && day < bin.endDay),
    });
  }
  return { bars, peak: bars.find((bar) => bar.total === largest) ?? null };
}

/** How high the chosen part of a bar is, where one incident is `unitPx` high: what is not nothing stays visible. */
export function chosenHeightOf(count: number, unitPx: number): number {
  return count === 0 ? 0 : Math.max(LEAST_HEIGHT_PX, count * unitPx);
}

/** The part of a range that the plot shows; `null` when it shows none. */
export function placeSpan(
  range: DayRange,
  scale: DayScale,
): { readonly xPx: number; readonly widthPx: number } | null {
  const [left = 0, right = 0] = scale.range();
  const xPx = Math.max(left, scale(range.startDay));
  const endPx = Math.min(right, scale(range.endDay));
  return endPx > xPx ? { xPx, widthPx: endPx - xPx } : null;
}

/** The parts of the plot before and after all bins that touch the data: of these days nothing is known. */
export function placeNoData(edges: Int32Array, { scale, extent }: BarFrame): readonly DayRange[] {
  const [axisStart = 0, axisEnd = 0] = scale.domain();
  if (extent === null) return [{ startDay: axisStart, endDay: axisEnd }];
  const first = edges[binAt(edges, extent.startDay)] ?? extent.startDay;
  const lastBin = binAt(edges, extent.endDay - 1);
  const last = lastBin === -1 ? extent.endDay : (edges[lastBin + 1] ?? extent.endDay);
  return [
    { startDay: axisStart, endDay: Math.min(first, axisEnd) },
    { startDay: Math.max(last, axisStart), endDay: axisEnd },
  ].filter(({ startDay, endDay }) => endDay > startDay);
}

/** Days that cut the bin they lie in. */
function listCuts({ scale, extent }: BarFrame): readonly number[] {
  return [...scale.domain(), ...(extent === null ? [] : [extent.startDay, extent.endDay])];
}
