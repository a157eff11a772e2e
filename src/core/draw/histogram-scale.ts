/** Where days stand on a timeline, and which bin a day is in. */
import { bisectRight, type ScaleLinear, scaleLinear } from 'd3';
import type { DayRange } from '../model/time.ts';

/** Days to CSS px from the plot's left edge, and back (`invert`, in days with a fraction). Time runs left to right in every language. */
export type DayScale = ScaleLinear<number, number>;

/** The scale of a plot `widthPx` wide that shows `range`; days outside it fall outside the plot. */
export function createDayScale(range: DayRange, widthPx: number): DayScale {
  return scaleLinear([range.startDay, range.endDay], [0, widthPx]);
}

/** Index of the bin that holds a day (a fraction is allowed); −1 before the first edge or from the last edge on. */
export function binAt(edges: Int32Array, day: number): number {
  const index = bisectRight(edges, day) - 1;
  return index < edges.length - 1 ? index : -1;
}
