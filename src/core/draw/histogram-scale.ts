/** Where days stand on a timeline, and which bin a day is in. */
import { bisectRight } from 'd3';
import type { DayRange } from '../model/time.ts';

/** Days to CSS px from the plot's left edge, and back (`invert`, in days with a fraction). Time runs left to right in every language. */
export interface DayScale {
  (day: number): number;
  readonly invert: (xPx: number) => number;
  /** First day, and the day after the last. */
  readonly domain: () => readonly [number, number];
  /** Left and right edge in px. */
  readonly range: () => readonly [number, number];
}

/** The scale of a plot `widthPx` wide that shows `range`; days outside it fall outside the plot, and an empty range is all at the middle. */
export function createDayScale({ startDay, endDay }: DayRange, widthPx: number): DayScale {
  const days = endDay - startDay;
  const toShare = (day: number) => (days === 0 ? 0.5 : (day - startDay) / days);
  return Object.assign((day: number) => toShare(day) * widthPx, {
    invert: (xPx: number) => startDay + (widthPx === 0 ? 0.5 : xPx / widthPx) * days,
    domain: () => [startDay, endDay] as const,
    range: () => [0, widthPx] as const,
  });
}

/** Index of the bin that holds a day (a fraction is allowed); −1 before the first edge or from the last edge on. */
export function binAt(edges: Int32Array, day: number): number {
  const index = bisectRight(edges, day) - 1;
  return index < edges.length - 1 ? index : -1;
}
