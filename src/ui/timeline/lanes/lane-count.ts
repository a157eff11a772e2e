/** How much is in a lane, in words: of the axis, and of the range in it. */
import { sum } from 'd3';
import type { LaneAnswer } from '../../../core/model/answer.ts';
import type { Period } from '../../../core/model/filter.ts';
import type { View } from '../../../core/view/view.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import type { ChartWords } from '../chart-words.ts';

/** "10 incidents", "3 of 10 incidents", "37 killed, 2 not known"; "A 3 · B 5 of 10" while two periods are compared. */
export function countLane(
  lane: LaneAnswer,
  range: Period,
  { language, measure }: Pick<ChartWords, 'language' | 'measure'>,
): string {
  const chart = chartMessagesOf(language);
  const count = (number: number) => formatCount(number, language);
  const [a = 0, b] = lane.chosen.map((bars) => sum(bars));
  const both = b === undefined ? null : chart.inBoth(count(a), count(b));
  if (measure === 'killed')
    return [
      chart.killed(both ?? count(range === null ? sum(lane.all) : a)),
      ...(lane.unknownCount > 0 ? [chart.unknown(count(lane.unknownCount))] : []),
    ].join(', ');
  const whole = count(lane.count);
  if (both !== null) return chart.inBothOf(both, whole);
  return range === null ? chart.count(whole) : chart.countOf(count(a), whole);
}

/** As short as a slide needs it: "3", "3 of 10" while a part of time is chosen, "A 2 · B 3" of two periods. */
export function countLaneShort(
  { all, chosen, count }: LaneAnswer,
  { range, comparison, measure }: Pick<View, 'range' | 'comparison' | 'measure'>,
  language: string,
): string {
  const chart = chartMessagesOf(language);
  const say = (number: number) => formatCount(number, language);
  const whole = measure === 'killed' ? sum(all) : count;
  const [a = 0, b = 0] = chosen.map((bars) => sum(bars));
  if (comparison !== null) return chart.inBoth(say(a), say(b));
  return range === null ? say(whole) : chart.part(say(a), say(whole));
}
