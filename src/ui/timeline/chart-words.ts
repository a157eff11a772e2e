/** The timeline's figures in words. */
import type { Bar } from '../../core/draw/histogram.ts';
import type { Tick } from '../../core/draw/histogram-ticks.ts';
import type { BinUnit } from '../../core/model/calendar.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { ContextEvent } from '../../core/model/report.ts';
import { type DayRange, precisionOf, toCivil } from '../../core/model/time.ts';
import type { View } from '../../core/view/view.ts';
import { formatDay, formatDays, formatWhen } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';

/** Everything that is needed to word a figure of the chart. */
export interface ChartWords {
  readonly messages: Messages;
  readonly language: string;
  readonly measure: View['measure'];
}

/** "June 2017", "5–11 June 2017", "2017": a bin as its reader would call it. */
export function nameBin(bin: DayRange, { language }: Pick<ChartWords, 'language'>): string {
  return formatWhen(bin, precisionOf(bin), { language, unknown: '' });
}

/** "11 incidents" or "11 killed". */
export function nameFigure(value: number, { messages, language, measure }: ChartWords): string {
  return messages.timeline.figure[measure](formatCount(value, language));
}

/** What is said of a bin under the pointer: its days, its figure, and how much of it is in the range, or in each of two. */
export function sayBin(
  bin: Pick<Bar, 'startDay' | 'endDay' | 'total' | 'chosen' | 'compared'>,
  words: ChartWords,
): string {
  const { timeline } = words.messages;
  const { total, chosen, compared } = bin;
  const all = nameFigure(total, words);
  const count = (number: number) => formatCount(number, words.language);
  const figure =
    compared !== null
      ? timeline.inBoth(all, count(chosen), count(compared))
      : chosen === total
        ? all
        : timeline.chosenOf(count(chosen), all);
  return timeline.binOf(nameBin(bin, words), figure);
}

/** "per month, UTC · one mark is one incident · 2 not known": what follows the measure on the axis head. */
export function sayAxis(
  {
    unit,
    hasDots,
    unknownCount,
    wide,
  }: {
    readonly unit: BinUnit;
    readonly hasDots: boolean;
    readonly unknownCount: number;
    /** Dates wider than a bin: those drawn as bars, and all. */
    readonly wide: { readonly drawn: number; readonly count: number };
  },
  { messages, language, measure }: ChartWords,
): string {
  const { timeline } = messages;
  const count = (number: number) => formatCount(number, language);
  return [
    timeline.per(unit),
    ...(hasDots ? [timeline.oneMark] : []),
    ...(measure === 'killed' && unknownCount > 0
      ? [timeline.unknownKilled(count(unknownCount))]
      : []),
    ...(wide.drawn < wide.count ? [timeline.wideDrawn(count(wide.drawn), count(wide.count))] : []),
  ].join(' · ');
}

/** A range with both days included, or "all time". */
export function nameRange(
  range: DayRange | null,
  { messages, language }: Pick<ChartWords, 'messages' | 'language'>,
): string {
  return range === null ? messages.timeline.allTime : formatDays(range, language);
}

/** An event with its date: "Battle for Raqqa begins, 6 June 2017". */
export function nameContext(
  event: ContextEvent,
  { messages, language }: Pick<ChartWords, 'messages' | 'language'>,
): string {
  return messages.timeline.context.named(plainText(event.title), wordContextDate(event, language));
}

/** An event's date in no more detail than it is known. */
export function wordContextDate({ when }: ContextEvent, language: string): string {
  return formatWhen(when, precisionOf(when), { language, unknown: '' });
}

/** "3 June 2017: Van driven into pedestrians on London Bridge". */
export function sayHeadline({ when, title }: Headline, { messages, language }: ChartWords): string {
  const precision = when === null ? 'day' : precisionOf(when);
  const day = formatWhen(when, precision, { language, unknown: messages.terms.notKnown });
  return messages.timeline.binOf(day, plainText(title));
}

/** What stands under a tick of the axis. */
export function nameTick({ day, label }: Tick, language: string): string {
  if (label === 'day') return formatCount(toCivil(day).day, language);
  if (label === 'year') return formatDay(day, language, 'year');
  return formatDay(day, language, label === 'month' ? 'monthShort' : 'monthYear');
}
