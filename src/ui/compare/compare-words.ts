/** What two periods say beside each other, in numbers and in words. */
import { ratioOfSums } from '../../core/engine/rate/bootstrap.ts';
import {
  perThirtyDays,
  type RateRatio,
  rateRatio,
  type Tempo,
} from '../../core/engine/rate/rate-ratio.ts';
import type { FigureSpread, PeriodTotals } from '../../core/model/answer.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { PresetId } from '../../core/model/mapping.ts';
import type { CountUnit } from '../../core/model/query.ts';
import { type DayRange, parseIsoDay } from '../../core/model/time.ts';
import { periodA } from '../../core/view/period-choices.ts';
import type { compareMessagesOf } from '../../i18n/compare-messages.ts';
import { formatDay, formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { formatRate, formatRatio } from '../../i18n/ratios.ts';
import type { Answered } from '../../session/state.ts';

/** Fewer than this in a period, and one incident more or less would change the sentence. */
const FEW = 10;

/** The two periods of an answer with what was counted in them. */
export interface Compared {
  readonly a: Tempo;
  readonly b: Tempo;
  readonly rangeA: DayRange;
  readonly rangeB: DayRange;
  readonly rates: RateRatio;
  /** What `a` and `b` count. */
  readonly unit: CountUnit;
}

/** `null` when the answer compares nothing, or nothing in the dataset has a date. */
export function readCompared({ extent }: Dataset, { view, answer }: Answered): Compared | null {
  const rangeB = view.comparison;
  const [totalsA, totalsB] = answer.totals;
  if (extent === null || rangeB === null || totalsA === undefined || totalsB === undefined)
    return null;
  const rangeA = periodA(view, extent);
  const a = { count: unitsOf(totalsA), days: rangeA.endDay - rangeA.startDay };
  const b = { count: unitsOf(totalsB), days: rangeB.endDay - rangeB.startDay };
  return { a, b, rangeA, rangeB, rates: rateRatio(a, b), unit: view.unit };
}

/** Campaigns where the answer counts them, else incidents. */
function unitsOf({ campaigns, shown }: PeriodTotals): number {
  return campaigns ?? shown;
}

export interface CompareWords {
  readonly words: ReturnType<typeof compareMessagesOf>;
  readonly language: string;
}

/** A ratio, or that there is no upper limit to it. */
export function wordRatio(ratio: number, { words, language }: CompareWords): string {
  return ratio === Number.POSITIVE_INFINITY ? words.noLimit : formatRatio(ratio, language);
}

/** The sentence: counts, ratio of rates, and what its interval includes. */
export function sayCompared({ a, b, rates, unit }: Compared, on: CompareWords): string {
  const { words, language } = on;
  if (a.count === 0 && b.count === 0) return words.nothing;
  const counts = words.sentence(
    formatCount(a.count, language),
    formatCount(b.count, language),
    words.units[unit][b.count === 1 ? 0 : 1],
  );
  const ratio = a.count === 0 ? words.noRatio : words.times(wordRatio(rates.ratio, on));
  const hasOne = rates.low <= 1 && rates.high >= 1;
  const interval = words.interval(wordRatio(rates.low, on), wordRatio(rates.high, on), hasOne);
  return `${counts}: ${ratio}. ${interval}`;
}

/** How often, and how many were killed, as far as known. */
export function sayTempo({ a, b, unit }: Compared, { answer }: Answered, on: CompareWords): string {
  const { words, language } = on;
  const rate = (tempo: Tempo) => formatRate(perThirtyDays(tempo), language);
  const killed = answer.totals.map(({ figures }) => formatCount(figures.killed.best, language));
  const unknown = answer.totals.reduce((sum, one) => sum + one.figures.killed.unknownCount, 0);
  const parts = [
    words.perThirtyDays(rate(a), rate(b)),
    words.killed(killed[0] ?? '', killed[1] ?? '', formatCount(unknown, language)),
  ];
  const [spreadA, spreadB] = answer.spreads.find(({ id }) => id === 'killed')?.periods ?? [];
  const ratio = spreadA && spreadB ? killedRatio(spreadA, spreadB, [a.days, b.days]) : null;
  if (ratio !== null) {
    const { low, high } = ratio;
    parts.push(
      words.killedRatio(wordRatio(ratio.ratio, on), words.units[unit][1], [
        wordRatio(low, on),
        wordRatio(high, on),
      ]),
    );
  }
  return parts.join(' ');
}

function killedRatio(
  a: FigureSpread,
  b: FigureSpread,
  days: readonly [number, number],
): RateRatio | null {
  return ratioOfSums({ spread: a, days: days[0] }, { spread: b, days: days[1] });
}

/** A reason to be careful; `isGrave` ones could change what the sentence says. */
export interface Caution {
  readonly text: string;
  readonly isGrave: boolean;
}

/** Why the numbers may not carry a conclusion. The first that always holds is that a dataset is a selection. */
export function listCautions(
  compared: Compared,
  { dataset, answered }: { readonly dataset: Dataset; readonly answered: Answered },
  { words, language }: CompareWords,
): readonly Caution[] {
  const { warnings } = words;
  const { a, b, rangeA, rangeB, unit } = compared;
  const { extent } = dataset;
  const count = (number: number) => formatCount(number, language);
  const grave = (text: string) => ({ text, isGrave: true });
  const shared = {
    startDay: Math.max(rangeA.startDay, rangeB.startDay),
    endDay: Math.min(rangeA.endDay, rangeB.endDay),
  };
  const isBeyond =
    extent !== null &&
    [rangeA, rangeB].some(
      ({ startDay, endDay }) => startDay < extent.startDay || endDay > extent.endDay,
    );
  const coarse = answered.answer.totals.reduce((sum, totals) => sum + totals.coarse, 0);
  const { undated } = answered.answer;
  return [
    ...(Math.min(a.count, b.count) < FEW
      ? [grave(warnings.few(count(FEW), words.units[unit][1]))]
      : []),
    ...(shared.endDay > shared.startDay
      ? [grave(warnings.overlap(formatDays(shared, language)))]
      : []),
    ...(isBeyond ? [grave(warnings.beyondData)] : []),
    ...listMethodChanges(dataset, compared).map((day) =>
      grave(warnings.method(formatDay(day, language))),
    ),
    grave(warnings.selection),
    ...(a.days === b.days
      ? []
      : [{ text: warnings.lengths(count(a.days), count(b.days)), isGrave: false }]),
    ...(coarse > 0 ? [{ text: warnings.coarse(count(coarse)), isGrave: false }] : []),
    ...(undated > 0 ? [{ text: warnings.undated(count(undated)), isGrave: false }] : []),
    ...(unit === 'campaigns' ? [{ text: warnings.campaigns, isGrave: false }] : []),
    { text: warnings.filters, isGrave: false },
  ];
}

/**
 * First days on which a dataset began to be collected otherwise, by its layout. GTD: 1 January 1998, 1 April 2008 and 1 January 2012,
 * as its own pages on using it say (start.umd.edu/using-gtd): differences before and after may be those of collection.
 */
const METHOD_CHANGES: Readonly<Partial<Record<PresetId, readonly string[]>>> = {
  gtd: ['1998-01-01', '2008-04-01', '2012-01-01'],
};

/** Those after the first day of both periods and not after their last. */
function listMethodChanges({ manifest }: Dataset, { rangeA, rangeB }: Compared): readonly number[] {
  const first = Math.min(rangeA.startDay, rangeB.startDay);
  const end = Math.max(rangeA.endDay, rangeB.endDay);
  const days = METHOD_CHANGES[manifest.preset ?? 'atlas'] ?? [];
  return days.map((text) => parseIsoDay(text) ?? end).filter((day) => day > first && day < end);
}
