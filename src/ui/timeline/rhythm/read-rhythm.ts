/** What an answer says of the rhythm of incidents: the rolling rate, and the gaps of each period. */
import { findGaps, type Gaps } from '../../../core/engine/rate/gaps.ts';
import {
  createRate,
  type Rate,
  type RollingCount,
  rollCounts,
} from '../../../core/engine/rate/rolling-count.ts';
import type { TimelineAnswer } from '../../../core/model/answer.ts';
import type { DayRange } from '../../../core/model/time.ts';
import type { RateDays } from '../../../core/view/view.ts';
import type { Answered } from '../../../session/state.ts';
import type { ShownAnswer } from '../shown-answer.ts';
import type { TimeSpan } from '../time-span.ts';

const MOST_LONGEST = 5;

/** What the rhythm is read from and shown on. */
export interface RhythmSource {
  readonly answered: Answered | null;
  readonly rateDays: RateDays;
  readonly time: TimeSpan;
  readonly shown: ShownAnswer;
}

export interface RollingRate extends RollingCount {
  readonly rateOf: (count: number) => Rate;
}

/** Incidents by day, under all filters but time. */
function dailyOf(answered: Answered): TimelineAnswer | undefined {
  const { view, answer } = answered;
  return view.rateDays === 0 ? undefined : answer.timelines[view.axis === null ? 1 : 2];
}

/** The rate over the days that are chosen now; `null` until it has come, and where the data is shorter than that. */
export function readRate(
  answered: Answered | null,
  days: RateDays,
  extent: DayRange | null,
): RollingRate | null {
  const daily = answered === null ? undefined : dailyOf(answered);
  if (daily === undefined || extent === null || days === 0) return null;
  const startDay = daily.edges[0] ?? 0;
  const rolled = rollCounts(daily.all, { startDay, days, extent });
  return rolled && { ...rolled, rateOf: createRate(days) };
}

/** The gaps between the incidents of one period. */
export interface PeriodGaps {
  /** `null`: fewer than two incidents with an exact date. */
  readonly gaps: Gaps | null;
  /** Rows that are dated less exactly than a day, as far as they are named. */
  readonly wide: Uint32Array;
  readonly wideCount: number;
}

/** One a period, in their order; `null` until they have come, or where the time is too long to be counted day by day. */
export function readGaps(answered: Answered | null): readonly PeriodGaps[] | null {
  const daily = answered === null ? undefined : dailyOf(answered);
  if (daily === undefined) return null;
  const { edges, chosen, wide, wideCount } = daily;
  return chosen.map((bars) => ({
    gaps: findGaps(bars, edges[0] ?? 0, MOST_LONGEST),
    wide,
    wideCount,
  }));
}
