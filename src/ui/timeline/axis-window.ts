/** What part of time the chart shows: zooming and panning, which filter nothing. `null` is everything. */
import { type BinUnit, chooseBinUnit, snapToBin } from '../../core/model/calendar.ts';
import { type DayRange, isInside, overlaps } from '../../core/model/time.ts';

/** Never less than a week: closer, an axis of days says nothing more. */
const LEAST_DAYS = 7;
const LEAST_BINS = 4;
/** How much is shown on either side of a range that the axis was zoomed to, in lengths of the range. */
const MARGIN = 0.5;

type Axis = DayRange | null;

/** Zooms by a factor (below 1: closer) around a day that stays where it is. */
export function zoomAxis(
  axis: DayRange,
  { factor, aroundDay }: { readonly factor: number; readonly aroundDay: number },
  full: DayRange,
): Axis {
  const days = Math.max(LEAST_DAYS, (axis.endDay - axis.startDay) * factor);
  const share = (aroundDay - axis.startDay) / (axis.endDay - axis.startDay);
  const startDay = aroundDay - share * days;
  return settle({ startDay, endDay: startDay + days }, full);
}

/** Moves the axis by days, as far as there is data. */
export function panAxis(axis: DayRange, days: number, full: DayRange): Axis {
  return settle({ startDay: axis.startDay + days, endDay: axis.endDay + days }, full);
}

/** The axis that shows a range with some time on either side. */
export function axisAround(range: DayRange, full: DayRange): Axis {
  const days = range.endDay - range.startDay;
  const margin = Math.max(days * MARGIN, (LEAST_DAYS - days) / 2);
  return settle(
    { startDay: range.startDay - margin, endDay: range.endDay + margin },
    spanWith(full, range),
  );
}

/** The axis for a range that was asked for by name: as it is if that shows the range in four bins or more, else everything, else close enough. */
export function axisForPreset(axis: Axis, range: DayRange, full: DayRange): Axis {
  const isWide = (on: DayRange) => binsIn(range, chooseBinUnit(on)) >= LEAST_BINS;
  const now = axis ?? full;
  const inData = partInData(range, full);
  if (isInside(inData, now) && isWide(now)) return axis;
  if (isInside(inData, full) && isWide(full)) return null;
  return axisAround(range, full);
}

/** The axis after the range has changed: as it is if it shows the range, else moved, or widened if the range is longer. */
export function axisShowing(axis: Axis, range: DayRange | null, full: DayRange): Axis {
  if (range === null || axis === null || isInside(partInData(range, full), axis)) return axis;
  const days = axis.endDay - axis.startDay;
  const room = days - (range.endDay - range.startDay);
  if (room < 0) return axisAround(range, full);
  const middle = (range.startDay + range.endDay) / 2;
  return settle({ startDay: middle - days / 2, endDay: middle + days / 2 }, spanWith(full, range));
}

/** Moves an axis into `limits` and snaps it to bins; as long as they are, it is everything. */
function settle(axis: DayRange, limits: DayRange): Axis {
  const days = axis.endDay - axis.startDay;
  if (days >= limits.endDay - limits.startDay) return null;
  const startDay = Math.max(limits.startDay, Math.min(axis.startDay, limits.endDay - days));
  const unit = chooseBinUnit({ startDay, endDay: startDay + days });
  const snapped = { startDay: snapToBin(startDay, unit), endDay: snapToBin(startDay + days, unit) };
  return snapped.endDay > snapped.startDay ? snapped : null;
}

/** The data's span, widened to a range that somebody asked for beyond it. */
function spanWith(full: DayRange, range: DayRange): DayRange {
  return {
    startDay: Math.min(full.startDay, range.startDay),
    endDay: Math.max(full.endDay, range.endDay),
  };
}

function binsIn(range: DayRange, unit: BinUnit): number {
  const days = range.endDay - range.startDay;
  const bin = { day: 1, week: 7, month: 30, quarter: 90, year: 365 }[unit];
  return days / bin;
}

/** A range without its days before and after the data; a range that has no others stays whole. */
function partInData(range: DayRange, full: DayRange): DayRange {
  if (!overlaps(range, full)) return range;
  return {
    startDay: Math.max(range.startDay, full.startDay),
    endDay: Math.min(range.endDay, full.endDay),
  };
}
