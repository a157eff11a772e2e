/** What a hand or a key on the brush makes of a date range. Days under the pointer have a fraction; ranges are whole days. */
import {
  addBins,
  BIN_UNITS,
  type BinUnit,
  ceilToBin,
  floorToBin,
  snapToBin,
} from '../../core/model/calendar.ts';
import type { DayRange } from '../../core/model/time.ts';

export interface BrushFrame {
  /** The bins that the brush snaps to. */
  readonly unit: BinUnit;
  /** From the first dated day to the last: where the brush ends. */
  readonly extent: DayRange;
  /** Days instead of bins. */
  readonly isFree: boolean;
}

export type RangeEnd = 'from' | 'to';

/** The range between two days under the pointer, in any order: at least a bin, or a day if free. */
export function rangeBetween(anchorDay: number, day: number, frame: BrushFrame): DayRange {
  const startDay = snap(Math.min(anchorDay, day), frame);
  const endDay = snap(Math.max(anchorDay, day), frame);
  return clampRange(endDay > startDay ? { startDay, endDay } : binOf(anchorDay, frame), frame);
}

/** The bins of two days and all between them. */
export function binsBetween(anchorDay: number, day: number, frame: BrushFrame): DayRange {
  const a = binOf(anchorDay, frame);
  const b = binOf(day, frame);
  return clampRange(
    { startDay: Math.min(a.startDay, b.startDay), endDay: Math.max(a.endDay, b.endDay) },
    frame,
  );
}

/** Moves one end to a day under the pointer; it stops at the data's end, and a bin (or a day) short of the other end. */
export function withEnd(
  range: DayRange,
  { end, day }: { readonly end: RangeEnd; readonly day: number },
  frame: BrushFrame,
): DayRange {
  const edge = snap(day, frame);
  const { startDay, endDay } = range;
  if (end === 'from') {
    const least = Math.min(frame.extent.startDay, startDay);
    const most = Math.max(binOf(endDay - 1, frame).startDay, startDay);
    return { startDay: between(least, edge, most), endDay };
  }
  const least = Math.min(binOf(startDay, frame).endDay, endDay);
  const most = Math.max(frame.extent.endDay, endDay);
  return { startDay, endDay: between(least, edge, most) };
}

/** Moves the whole range by a hand's way in days, within `limits`. Whole bins stay as many bins; other ranges keep their days. */
export function movedBy(
  range: DayRange,
  deltaDays: number,
  { unit, isFree, limits }: Omit<BrushFrame, 'extent'> & { readonly limits: DayRange },
): DayRange {
  const { startDay, endDay } = range;
  const bins = isFree ? 0 : countBins(range, unit);
  if (bins === 0) {
    const days = Math.round(between(limits.startDay - startDay, deltaDays, limits.endDay - endDay));
    return { startDay: startDay + days, endDay: endDay + days };
  }
  const first = floorToBin(limits.startDay, unit);
  const last = addBins(ceilToBin(limits.endDay, unit), unit, -bins);
  const moved = between(first, snapToBin(startDay + deltaDays, unit), Math.max(first, last));
  return { startDay: moved, endDay: addBins(moved, unit, bins) };
}

/** Moves the whole range by one bin, within `limits`. */
export function steppedBy(
  range: DayRange,
  direction: -1 | 1,
  { unit, limits }: { readonly unit: BinUnit; readonly limits: DayRange },
): DayRange {
  const days = nextEdge(range.startDay, unit, direction) - range.startDay;
  const first = floorToBin(range.startDay, unit);
  const binDays = direction * Math.abs(addBins(first, unit, direction) - first);
  const delta = countBins(range, unit) > 0 ? days : binDays;
  return movedBy(range, delta, { unit, isFree: false, limits });
}

/** How many bins a range is, or 0 if its ends are not bin edges. */
export function countBins({ startDay, endDay }: DayRange, unit: BinUnit): number {
  if (floorToBin(startDay, unit) !== startDay || floorToBin(endDay, unit) !== endDay) return 0;
  let count = 0;
  for (let edge = startDay; edge < endDay; edge = addBins(edge, unit, 1)) count++;
  return count;
}

/** The next edge of a bin in a direction. */
export function nextEdge(day: number, unit: BinUnit, direction: -1 | 1): number {
  const floor = floorToBin(day, unit);
  return direction === -1 && floor < day ? floor : addBins(floor, unit, direction);
}

/** The calendar unit above, for large steps: years go by tens. */
function largeStep(day: number, unit: BinUnit, direction: -1 | 1): number {
  const larger = BIN_UNITS[BIN_UNITS.indexOf(unit) + 1];
  return larger === undefined
    ? addBins(floorToBin(day, unit), unit, 10 * direction)
    : nextEdge(day, larger, direction);
}

/** What a key does to one end of the range, each end stopping at the other and at `limits`; `null` for keys that mean nothing here. */
export function rangeAfterKey(
  range: DayRange,
  { end, key }: { readonly end: RangeEnd; readonly key: string },
  { unit, limits }: { readonly unit: BinUnit; readonly limits: DayRange },
): DayRange | null {
  const edge = end === 'from' ? range.startDay : range.endDay;
  const target = edgeAfterKey(edge, key, { unit, limits });
  if (target === null) return null;
  return end === 'from'
    ? { ...range, startDay: between(limits.startDay, target, range.endDay - 1) }
    : { ...range, endDay: between(range.startDay + 1, target, limits.endDay) };
}

function edgeAfterKey(
  edge: number,
  key: string,
  { unit, limits }: { readonly unit: BinUnit; readonly limits: DayRange },
): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return nextEdge(edge, unit, -1);
    case 'ArrowRight':
    case 'ArrowUp':
      return nextEdge(edge, unit, 1);
    case 'PageDown':
      return largeStep(edge, unit, -1);
    case 'PageUp':
      return largeStep(edge, unit, 1);
    case 'Home':
      return limits.startDay;
    case 'End':
      return limits.endDay;
    default:
      return null;
  }
}

function snap(day: number, { unit, isFree }: BrushFrame): number {
  return isFree ? Math.round(day) : snapToBin(day, unit);
}

function binOf(day: number, { unit, isFree }: BrushFrame): DayRange {
  const startDay = isFree ? Math.floor(day) : floorToBin(Math.floor(day), unit);
  return { startDay, endDay: isFree ? startDay + 1 : addBins(startDay, unit, 1) };
}

/** Cuts a range to the data; one that lies outside it altogether stays as it is. */
function clampRange(range: DayRange, { extent }: BrushFrame): DayRange {
  const startDay = Math.max(range.startDay, extent.startDay);
  const endDay = Math.min(range.endDay, extent.endDay);
  return endDay > startDay ? { startDay, endDay } : range;
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
