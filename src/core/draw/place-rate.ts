/** A rolling rate → a line and the band of its interval, on a chart's own scales. */
import type { DayRange } from '../model/time.ts';
import type { Chart } from './place-chart.ts';

/** A rate at the end of each day from `firstDay` on, by its count. */
export interface RateSource {
  readonly firstDay: number;
  readonly counts: ArrayLike<number>;
  /** What a count comes to in the unit of the bars, and the limits of its interval. */
  readonly rateOf: (count: number) => {
    readonly rate: number;
    readonly low: number;
    readonly high: number;
  };
}

/** Paths of an SVG; empty where no day of the rate is on the axis. */
export interface PlacedRate {
  readonly line: string;
  readonly band: string;
}

/** The days of the rate that are on the axis, `[from, to)` as indices; each is drawn over its own day. */
function indicesOn({ firstDay, counts }: RateSource, axis: DayRange): readonly [number, number] {
  const from = Math.max(0, axis.startDay - firstDay);
  const to = Math.min(counts.length, axis.endDay - firstDay);
  return [from, Math.max(from, to)];
}

/** The highest that the band reaches on the axis; 0 where it is not on it. */
export function topOfRate(source: RateSource, axis: DayRange): number {
  const [from, to] = indicesOn(source, axis);
  let most = -1;
  for (let i = from; i < to; i++) most = Math.max(most, source.counts[i] ?? 0);
  return most < 0 ? 0 : source.rateOf(most).high;
}

interface Step {
  readonly xPx: number;
  readonly count: number;
}

/** Places the rate: a step where the count changes; where several days share a pixel, its least and its most. */
export function placeRate(
  source: RateSource,
  axis: DayRange,
  { scale, unitPx, baseYPx }: Pick<Chart, 'scale' | 'unitPx' | 'baseYPx'>,
): PlacedRate {
  const steps = listSteps(source, axis, scale);
  if (steps.length === 0) return { line: '', band: '' };
  const y = (value: number) => round(baseYPx - value * unitPx);
  const point = (part: 'rate' | 'low' | 'high') => (step: Step) =>
    `${round(step.xPx)},${y(source.rateOf(step.count)[part])}`;
  const upper = steps.map(point('high'));
  const lower = steps.map(point('low')).reverse();
  return {
    line: `M${steps.map(point('rate')).join('L')}`,
    band: `M${[...upper, ...lower].join('L')}Z`,
  };
}

function listSteps(source: RateSource, axis: DayRange, scale: Chart['scale']): readonly Step[] {
  const { firstDay, counts } = source;
  const [from, to] = indicesOn(source, axis);
  const daysAPx = 1 / Math.max(1e-9, scale(1) - scale(0));
  const width = Math.max(1, Math.floor(daysAPx));
  const steps: Step[] = [];
  const add = (i: number, count: number) => steps.push({ xPx: scale(firstDay + i), count });
  for (let i = from; i < to; i += width) {
    const end = Math.min(to, i + width);
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (let j = i; j < end; j++) {
      least = Math.min(least, counts[j] ?? 0);
      most = Math.max(most, counts[j] ?? 0);
    }
    const before = steps.at(-1)?.count;
    if (before === least && before === most) continue;
    if (before !== undefined) add(i, before);
    if (before !== most) add(i, most);
    if (most !== least) add(i, least);
  }
  if (to > from) add(to, counts[to - 1] ?? 0);
  return steps;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
