import type { BinUnit } from '../../core/model/calendar.ts';
import type { DayRange } from '../../core/model/time.ts';

/** What part of time is drawn, and how much there is. */
export interface TimeSpan {
  readonly axis: DayRange;
  readonly unit: BinUnit;
  /** The axis at full span: the data in whole bins. */
  readonly full: DayRange;
  /** From the first dated day to the last; `null` when nothing is dated. */
  readonly extent: DayRange | null;
}

export function isWholeSpan({ axis, full }: TimeSpan): boolean {
  return axis.startDay === full.startDay && axis.endDay === full.endDay;
}
