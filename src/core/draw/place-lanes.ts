/** A timeline's lanes → a chart each, below one another, on one scale of time and one of height. */
import type { LaneAnswer } from '../model/answer.ts';
import { placeBars, placeNoData } from './histogram.ts';
import { chooseDotStack, type DotStack, placeDots, rowsByBin } from './histogram-dots.ts';
import { createDayScale } from './histogram-scale.ts';
import { placeWide } from './histogram-wide.ts';
import { type Chart, type ChartSource, wideHeightPx } from './place-chart.ts';

/** Between the highest dot or bar and the lane above. */
const ROOM_PX = 4;

export interface LanesSource
  extends Pick<ChartSource, 'measure' | 'axis' | 'extent' | 'headlines' | 'widthPx'> {
  readonly lanes: readonly LaneAnswer[];
  readonly laneHeightPx: number;
  /** Bars even where dots would have room. */
  readonly isBarsOnly: boolean;
}

/** One lane, placed: its chart is that of a plot whose top is at `topPx`. */
export interface PlacedLane {
  readonly lane: LaneAnswer;
  readonly topPx: number;
  readonly chart: Chart;
}

/** Places the lanes in their order; a bar or a stack of the same number is as high in each of them. The days' names are left to who draws the axis. */
export function placeLanes(source: LanesSource): readonly PlacedLane[] {
  const { lanes, headlines, laneHeightPx, extent, widthPx } = source;
  const scale = createDayScale(source.axis, widthPx);
  const whenOf = (row: number) => headlines.get(row)?.when;
  const startDayOf = (row: number) => whenOf(row)?.startDay;
  const wides = lanes.map(({ wide }) => placeWide(wide, { scale, whenOf }));
  const baseYPx = laneHeightPx - Math.max(0, ...wides.map(wideHeightPx));
  const top = Math.max(1, ...lanes.map(({ all }) => all.reduce((a, b) => Math.max(a, b), 0)));
  const stack = chooseStack(source, { scale, heightPx: baseYPx - ROOM_PX });
  const heightPx = stack === null ? Math.max(1, baseYPx - ROOM_PX) : top * stack.stepPx;
  const frame = { scale, extent, heightPx, top };
  return lanes.map((lane, i) => ({
    lane,
    topPx: i * laneHeightPx,
    chart: {
      scale,
      widthPx,
      baseYPx,
      axisYPx: laneHeightPx,
      unitPx: heightPx / top,
      histogram: placeBars(lane, frame),
      stack,
      dots: stack === null ? [] : placeDots(lane, { scale, stack, startDayOf }),
      wide: wides[i] ?? [],
      ticks: [],
      noData: placeNoData(lane.edges, frame),
      rowsByBin: rowsByBin(lane, startDayOf),
    },
  }));
}

/** One stack for all lanes: that of the fullest. */
function chooseStack(
  { lanes, measure, isBarsOnly }: LanesSource,
  frame: Parameters<typeof chooseDotStack>[1],
): DotStack | null {
  const [first] = lanes;
  if (first === undefined || measure !== 'count' || isBarsOnly) return null;
  const all = first.all.map((_, bin) => Math.max(...lanes.map((lane) => lane.all[bin] ?? 0)));
  return chooseDotStack({ ...first, all }, frame);
}
