import { sum } from 'd3';
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
  const [a = 0, b = 0] = chosen.map((bars) => sum(bars));
  if (comparison !== null) return `${say(a)} · ${say(b)}`;
  return range === null ? say(whole) : chartMessagesOf(language).part(say(a), say(whole));
}
