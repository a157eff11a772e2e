/** A timeline's answer → everything that its chart draws, in CSS px. */

import type { TimelineAnswer } from '../model/answer.ts';
import type { Headline } from '../model/incident.ts';
import type { DayRange } from '../model/time.ts';
import { type Bar, type Histogram, placeBars, placeNoData } from './histogram.ts';
import { chooseDotStack, type Dot, type DotStack, placeDots, rowsByBin } from './histogram-dots.ts';
import { createDayScale, type DayScale } from './histogram-scale.ts';
import { placeTicks, type Tick } from './histogram-ticks.ts';
import { placeWide, type WideBar } from './histogram-wide.ts';

/** Room above the tallest bar for its number. */
const NUMBER_PX = 14;
const WIDE_LINE_PX = 9;

/** Everything that a chart draws, in CSS px from the plot's upper left corner. */
export interface Chart {
  readonly scale: DayScale;
  readonly widthPx: number;
  /** From the plot's top to the baseline. */
  readonly baseYPx: number;
  /** Where the names of days begin: under the lane of wide dates. */
  readonly axisYPx: number;
  /** How high one incident, or one person, is drawn. */
  readonly unitPx: number;
  readonly histogram: Histogram;
  readonly stack: DotStack | null;
  readonly dots: readonly Dot[];
  readonly wide: readonly WideBar[];
  readonly ticks: readonly Tick[];
  readonly noData: readonly DayRange[];
  readonly rowsByBin: ReadonlyMap<number, readonly number[]>;
}

/** What a chart is placed from. */
export interface ChartSource {
  readonly answer: TimelineAnswer | null;
  /** What the answer's heights stand for. */
  readonly measure: 'count' | 'killed';
  readonly axis: DayRange;
  readonly extent: DayRange | null;
  readonly headlines: ReadonlyMap<number, Headline>;
  /** Incidents that the height stands for at least, for a line on the same scale. */
  readonly top?: number | undefined;
  readonly widthPx: number;
  /** Plot and the lane of wide dates together, without the axis. */
  readonly heightPx: number;
}

const EMPTY: TimelineAnswer = {
  edges: new Int32Array(),
  all: new Float64Array(),
  chosen: [],
  wideCount: 0,
  wide: new Uint32Array(),
  unknownCount: 0,
  dots: null,
};

/** Places the whole chart; an answer that has not come leaves the axis alone. */
export function placeChart(source: ChartSource): Chart {
  const { measure, axis, extent, headlines, widthPx } = source;
  const answer = source.answer ?? EMPTY;
  const scale = createDayScale(axis, widthPx);
  const whenOf = (row: number) => headlines.get(row)?.when;
  const startDayOf = (row: number) => whenOf(row)?.startDay;
  const wide = placeWide(answer.wide, { scale, whenOf });
  const baseYPx = Math.max(0, source.heightPx - wideHeightPx(wide));
  const heightPx = Math.max(1, baseYPx - NUMBER_PX);
  const stack =
    measure === 'count' ? chooseDotStack(answer, { scale, heightPx, top: source.top }) : null;
  const largest = answer.all.reduce((most, value) => Math.max(most, value), 0);
  const barFrame = {
    scale,
    extent,
    ...(stack === null ? { heightPx, top: source.top } : { heightPx: largest * stack.stepPx }),
  };
  return {
    scale,
    widthPx,
    baseYPx,
    axisYPx: source.heightPx,
    unitPx: stack?.stepPx ?? heightPx / Math.max(largest, source.top ?? 1),
    histogram: placeBars(answer, barFrame),
    stack,
    dots: stack === null ? [] : placeDots(answer, { scale, stack, startDayOf }),
    wide,
    ticks: extent === null ? [] : placeTicks(scale),
    noData: extent === null || source.answer === null ? [] : placeNoData(answer.edges, barFrame),
    rowsByBin: rowsByBin(answer, startDayOf),
  };
}

/** The height of the lane under the dots; 0 when no date is wider than a bin. */
export function wideHeightPx(wide: readonly WideBar[]): number {
  const lines = wide.reduce((most, { line }) => Math.max(most, line + 1), 0);
  return lines === 0 ? 0 : lines * WIDE_LINE_PX + 2;
}

/** The top of a wide bar below the baseline. */
export function wideTopPx(bar: Pick<WideBar, 'line'>, baseYPx: number): number {
  return baseYPx + 3 + bar.line * WIDE_LINE_PX;
}

/** The bar under a place of the plot, or `null`. */
export function barAt({ bars }: Histogram, xPx: number): Bar | null {
  return bars.find((bar) => xPx >= bar.xPx && xPx < bar.xPx + bar.widthPx + 1) ?? null;
}
