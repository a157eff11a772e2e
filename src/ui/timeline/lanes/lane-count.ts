import type { LaneAnswer } from '../../../core/model/answer.ts';
import type { View } from '../../../core/view/view.ts';
import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatCount } from '../../../i18n/numbers.ts';

/** How much is in a lane, as short as a slide needs it: "3", "3 of 10" while a part of time is chosen, "2 · 3" of two periods. */
export function countLane(
  { all, chosen, count }: LaneAnswer,
  { range, comparison, measure }: Pick<View, 'range' | 'comparison' | 'measure'>,
  language: string,
): string {
  const say = (number: number) => formatCount(number, language);
  const whole = measure === 'killed' ? sum(all) : count;
  if (comparison !== null) return `${say(sum(chosen[0]))} · ${say(sum(chosen[1]))}`;
  return range === null
    ? say(whole)
    : chartMessagesOf(language).part(say(sum(chosen[0])), say(whole));
}

function sum(values: Iterable<number> | undefined): number {
  let total = 0;
  for (const value of values ?? []) total += value;
  return total;
}
