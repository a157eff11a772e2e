/** Which arrangement the timeline has room for. */
import type { Size } from './use-size.ts';

/** `wide`: dates in a column of their own; `middle`: in the head line; `narrow`: there, with less beside them; `phone`: under the chart. */
export type TimelineLayout = 'wide' | 'middle' | 'narrow' | 'phone';

const WIDE_PX = 1440;
const MIDDLE_PX = 1024;
const NARROW_PX = 768;
const LEAST_WITH_OVERVIEW_PX = 176;

export function layoutFor({ widthPx }: Size): TimelineLayout {
  if (widthPx >= WIDE_PX) return 'wide';
  if (widthPx >= MIDDLE_PX) return 'middle';
  return widthPx >= NARROW_PX ? 'narrow' : 'phone';
}

/** The overview goes first when there is little height; the dates never. */
export function hasRoomForOverview(size: Size): boolean {
  return layoutFor(size) !== 'phone' && size.heightPx >= LEAST_WITH_OVERVIEW_PX;
}
