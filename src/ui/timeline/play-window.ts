/** The windows that Play steps through: one bin a step, to the end of what the axis shows. */
import { addBins, type BinUnit, floorToBin } from '../../core/model/calendar.ts';
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { countBins, nextEdge } from './brush-range.ts';
import type { PlayMode } from './play-choices.ts';

/** Length in bins of a rolling window that nobody has chosen. */
const ROLLING_BINS: Record<BinUnit, number> = { day: 7, week: 4, month: 12, quarter: 4, year: 5 };

export interface PlayFrame {
  readonly mode: PlayMode;
  readonly unit: BinUnit;
  /** Where play starts and ends: what the axis shows of the data. */
  readonly limits: DayRange;
}

/** The first window: on from the range that is set, or from the start if there is none or it is at the end. */
export function firstWindow(range: Period, frame: PlayFrame): DayRange {
  const { mode, unit, limits } = frame;
  const next = range === null ? null : nextWindow(range, frame);
  if (next !== null) return next;
  const start = limits.startDay;
  if (mode === 'growing') {
    const isOneBin = range !== null && nextEdge(range.startDay, unit, 1) >= range.endDay;
    const from = range === null || isOneBin ? start : range.startDay;
    return { startDay: from, endDay: Math.min(nextEdge(from, unit, 1), limits.endDay) };
  }
  const bins = range === null ? ROLLING_BINS[unit] : Math.max(1, countBins(range, unit));
  const first = floorToBin(start, unit);
  return { startDay: first, endDay: addBins(first, unit, bins) };
}

/** The window one bin on, or `null` at the end. */
export function nextWindow(range: DayRange, { mode, unit, limits }: PlayFrame): DayRange | null {
  if (range.endDay >= limits.endDay || range.endDay <= limits.startDay) return null;
  const endDay = nextEdge(range.endDay, unit, 1);
  if (mode === 'growing')
    return { startDay: range.startDay, endDay: Math.min(endDay, limits.endDay) };
  const bins = countBins(range, unit);
  if (bins > 0) return { startDay: addBins(endDay, unit, -bins), endDay };
  const days = nextEdge(range.startDay, unit, 1) - floorToBin(range.startDay, unit);
  return { startDay: range.startDay + days, endDay: range.endDay + days };
}

/** The next windows of periods that play beside each other, each in its own frame; one that has ended waits for the rest. `null` when all have. */
export function nextWindows(
  ranges: readonly DayRange[] | null,
  frames: readonly PlayFrame[],
): readonly DayRange[] | null {
  if (ranges === null) return frames.map((frame) => firstWindow(null, frame));
  const next = frames.map((frame, i) => nextWindow(ranges[i] as DayRange, frame));
  return next.every((range) => range === null)
    ? null
    : next.map((range, i) => range ?? (ranges[i] as DayRange));
}
