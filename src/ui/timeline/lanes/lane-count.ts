/** How much is in a lane, in words: of the axis, and of the range in it. */
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
  const [a, b] = lane.chosen.map((bars) => count(sum(bars)));
  if (measure === 'killed')
    return [
      a !== undefined && b !== undefined
        ? chart.killed(chart.inBoth(a, b))
        : chart.killed(count(sum(range === null ? lane.all : lane.chosen[0]))),
      ...(lane.unknownCount > 0 ? [chart.unknown(count(lane.unknownCount))] : []),
    ].join(', ');
  if (a !== undefined && b !== undefined)
    return chart.inBothOf(chart.inBoth(a, b), count(lane.count));
  return range === null
    ? chart.count(count(lane.count))
    : chart.countOf(count(sum(lane.chosen[0])), count(lane.count));
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
  if (comparison !== null) return chart.inBoth(say(sum(chosen[0])), say(sum(chosen[1])));
  return range === null ? say(whole) : chart.part(say(sum(chosen[0])), say(whole));
}

function sum(values: Iterable<number> | undefined): number {
  let total = 0;
  for (const value of values ?? []) total += value;
  return total;
}
