/** A press on the brush and what it makes of the range. */
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { type BrushFrame, movedBy, type RangeEnd, rangeBetween, withEnd } from './brush-range.ts';

/** `new`: a range is drawn; `move`: the whole range moves; else one end does. */
export type GestureKind = 'new' | 'move' | RangeEnd;

export interface Gesture {
  readonly kind: GestureKind;
  /** The day that was gripped; for an end its own edge, wherever its handle was touched. */
  readonly startDay: number;
  readonly before: Period;
}

/** What a press on a day begins; `end` is the handle under it. An end beyond the plot is gripped at the plot's edge, where its handle waits. */
export function beginGesture(
  press: { readonly day: number; readonly end: RangeEnd | null },
  { range, extent, axis }: { range: Period; extent: DayRange; axis: DayRange },
): Gesture {
  const { day, end } = press;
  if (end !== null) {
    const { startDay, endDay } = range ?? extent;
    const edge = end === 'from' ? startDay : endDay;
    const seen = Math.max(axis.startDay, Math.min(axis.endDay, edge));
    return { kind: end, startDay: seen, before: range };
  }
  const isInside = range !== null && day >= range.startDay && day < range.endDay;
  return { kind: isInside ? 'move' : 'new', startDay: day, before: range };
}

/** The range after the hand has gone `movedDays`. */
export function rangeOfGesture(
  { kind, startDay, before }: Gesture,
  movedDays: number,
  { limits, ...frame }: BrushFrame & { readonly limits: DayRange },
): DayRange {
  const range = before ?? frame.extent;
  if (kind === 'new') return rangeBetween(startDay, startDay + movedDays, frame);
  if (kind === 'move') return movedBy(range, movedDays, { ...frame, limits });
  return withEnd(range, { end: kind, day: startDay + movedDays }, frame);
}
