/** At low counts each incident is a dot in its bin: how large the dots are, where they stand, which one is under a pointer. */
import type { TimelineAnswer } from '../model/answer.ts';
import { binAt, type DayScale } from './histogram-scale.ts';

const MOST_IN_BIN = 12;
const LEAST_BIN_PX = 8;
const MOST_STEP_PX = 16;
const LEAST_STEP_PX = 7;
const MOST_RADIUS_PX = 5.2;

/** How dots are stacked: the n-th dot of a bin stands `(n + ½) × stepPx` above the baseline. */
export interface DotStack {
  readonly stepPx: number;
  readonly radiusPx: number;
}

/** One incident as a dot. `aboveBasePx` is its centre's height over the baseline. */
export interface Dot {
  readonly row: number;
  readonly binIndex: number;
  readonly xPx: number;
  readonly aboveBasePx: number;
}

/** How to stack the dots of this answer in a plot of this height; `null` where only bars are right: too many in a bin, bins or plot too small, or rows not named. `top`: dots that must have room one above the other. Only for answers that count incidents. */
export function chooseDotStack(
  answer: TimelineAnswer,
  {
    scale,
    heightPx,
    top = 1,
  }: { readonly scale: DayScale; readonly heightPx: number; readonly top?: number | undefined },
): DotStack | null {
  const { edges, dots } = answer;
  if (dots === null || edges.length < 2) return null;
  let mostInBin = 0;
  let narrowestPx = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < edges.length; i++) {
    const count = answer.all[i] ?? 0;
    mostInBin = Math.max(mostInBin, count);
    narrowestPx = Math.min(narrowestPx, scale(edges[i + 1] ?? 0) - scale(edges[i] ?? 0));
  }
  const stepPx = Math.min(MOST_STEP_PX, heightPx / Math.max(top, mostInBin));
  const isReadable = narrowestPx >= LEAST_BIN_PX && stepPx >= LEAST_STEP_PX;
  if (mostInBin > MOST_IN_BIN || !isReadable) return null;
  return { stepPx, radiusPx: Math.min(MOST_RADIUS_PX, (stepPx - 2) / 2, (narrowestPx - 1) / 2) };
}

/** Stacks the answer's dots in time order, the earliest at the bottom. `startDayOf` knows every row of the answer; rows whose day is in no bin or beyond the plot are left out. */
export function placeDots(
  answer: TimelineAnswer,
  frame: {
    readonly scale: DayScale;
    readonly stack: DotStack;
    readonly startDayOf: (row: number) => number | undefined;
  },
): readonly Dot[] {
  const [left = 0, right = 0] = frame.scale.range();
  const placed: Dot[] = [];
  for (const [binIndex, rows] of rowsByBin(answer, frame.startDayOf)) {
    const start = answer.edges[binIndex] ?? 0;
    const end = answer.edges[binIndex + 1] ?? 0;
    const xPx = frame.scale((start + end) / 2);
    if (xPx < left || xPx > right) continue;
    rows.forEach((row, i) => {
      placed.push({ row, binIndex, xPx, aboveBasePx: (i + 0.5) * frame.stack.stepPx });
    });
  }
  return placed;
}

/** The answer's rows by bin index, in time order; empty when the answer names no rows. */
export function rowsByBin(
  { edges, dots }: TimelineAnswer,
  startDayOf: (row: number) => number | undefined,
): ReadonlyMap<number, readonly number[]> {
  const byBin = new Map<number, number[]>();
  for (const row of dots ?? []) {
    const day = startDayOf(row);
    const bin = day === undefined ? -1 : binAt(edges, day);
    if (bin === -1) continue;
    const rows = byBin.get(bin);
    if (rows === undefined) byBin.set(bin, [row]);
    else rows.push(row);
  }
  return byBin;
}

/** The dot nearest to a point (`aboveBasePx` upwards), or `null` when none is within `reachPx`. */
export function dotAt(
  dots: readonly Dot[],
  point: { readonly xPx: number; readonly aboveBasePx: number; readonly reachPx: number },
): Dot | null {
  let nearest: Dot | null = null;
  let nearestPx = point.reachPx;
  for (const dot of dots) {
    const distancePx = Math.hypot(dot.xPx - point.xPx, dot.aboveBasePx - point.aboveBasePx);
    if (distancePx <= nearestPx) {
      nearest = dot;
      nearestPx = distancePx;
    }
  }
  return nearest;
}
