/** The answer that is drawn, and which incidents it counts as chosen. */

import { binAt } from '../../core/draw/histogram-scale.ts';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import type { DateRule, Period } from '../../core/model/filter.ts';
import type { Headline } from '../../core/model/incident.ts';
import { isInside, overlaps } from '../../core/model/time.ts';
import type { View } from '../../core/view/view.ts';

/** An answer with what was asked; it may be a moment behind the range that is set. */
export interface ShownAnswer {
  readonly chart: TimelineAnswer | null;
  /** The whole span, while the axis is zoomed. */
  readonly overview: TimelineAnswer | null;
  readonly range: Period;
  /** Period B while two are compared. */
  readonly comparison: Period;
  readonly dateRule: DateRule;
  readonly measure: View['measure'];
}

/** Whether an incident is in the range that was asked for, by the rule that was asked for. */
export function isInRange(
  { when }: Headline,
  { range, comparison, dateRule }: Pick<ShownAnswer, 'range' | 'comparison' | 'dateRule'>,
): boolean {
  if (range === null) return true;
  const holds = dateRule === 'inside' ? isInside : overlaps;
  return when !== null && (holds(when, range) || (comparison !== null && holds(when, comparison)));
}

/** Indices of the bins that hold any of these rows. */
export function binsHolding(
  rows: readonly number[],
  chart: TimelineAnswer | null,
  headlines: ReadonlyMap<number, Headline>,
): ReadonlySet<number> {
  const bins = new Set<number>();
  for (const row of rows) {
    const when = headlines.get(row)?.when;
    if (chart !== null && when) bins.add(binAt(chart.edges, when.startDay));
  }
  bins.delete(-1);
  return bins;
}
