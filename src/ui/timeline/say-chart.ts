import { sum } from 'd3';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import type { BinUnit } from '../../core/model/calendar.ts';
import type { Period } from '../../core/model/filter.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { type ChartWords, nameBin, nameFigure, nameRange } from './chart-words.ts';

/** What is said of a chart. */
export interface SaidChart {
  readonly answer: TimelineAnswer;
  readonly unit: BinUnit;
  /** One a period. */
  readonly ranges: readonly Period[];
  readonly words: ChartWords;
}

/** The chart in two or three sentences: how much there is, where the most is, how much is in the range, or in each of two. */
export function sayChart({
  answer: { edges, all, chosen, wideCount },
  unit,
  ranges,
  words,
}: SaidChart): string {
  const { messages, language } = words;
  const { summary } = messages.timeline;
  const total = sum(all);
  if (total === 0 && wideCount === 0) return summary.none;
  const span = { startDay: edges[0] ?? 0, endDay: edges.at(-1) ?? 0 };
  const peak = all.indexOf(Math.max(...all));
  const peakBin = { startDay: edges[peak] ?? 0, endDay: edges[peak + 1] ?? 0 };
  const sayPeak = unit === 'day' ? summary.peakOnDay : summary.peak;
  const figure = nameFigure(total, words);
  return [
    summary.whole(figure, formatCount(all.length, language), unit, nameRange(span, words)),
    ...(total > 0 ? [sayPeak(nameFigure(all[peak] ?? 0, words), nameBin(peakBin, words))] : []),
    ...(wideCount > 0 ? [summary.wide(formatCount(wideCount, language))] : []),
    ...chosen.flatMap((bars, period) => {
      const range = ranges[period] ?? null;
      const sign = chosen.length === 1 ? '' : period === 0 ? 'A' : 'B';
      return range === null && sign === ''
        ? []
        : [summary.chosen(nameFigure(sum(bars), words), nameRange(range, words), sign)];
    }),
  ].join(' ');
}
