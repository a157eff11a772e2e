import { chartMessagesOf } from '../../../i18n/chart-messages.ts';
import { formatDays } from '../../../i18n/dates.ts';
import { formatRate } from '../../../i18n/ratios.ts';
import type { RollingRate } from './read-rhythm.ts';

/** How high the rate was at its highest and is at the end of the data, each with its interval. */
export function sayRate({ counts, firstDay, days, rateOf }: RollingRate, language: string): string {
  const { rhythm } = chartMessagesOf(language);
  const say = (value: number) => formatRate(value, language);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const endDay = firstDay + counts.indexOf(most) + 1;
  const high = rateOf(most);
  const last = rateOf(counts.at(-1) ?? 0);
  const highest = rhythm.highest(
    say(high.rate),
    `${say(high.low)}–${say(high.high)}`,
    formatDays({ startDay: endDay - days, endDay }, language, 'medium'),
  );
  return `${highest} ${rhythm.last(say(last.rate), `${say(last.low)}–${say(last.high)}`)}`;
}
