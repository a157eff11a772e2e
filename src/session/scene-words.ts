/** A scene in words: its live numbers, its source line, its range. */
import type { TokenWords } from '../core/briefing/live-token.ts';
import type { PeriodTotals } from '../core/model/answer.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { filterParts } from '../core/view/filter-part.ts';
import type { View } from '../core/view/view.ts';
import { briefingMessagesOf } from '../i18n/briefing-messages.ts';
import { formatDays } from '../i18n/dates.ts';
import { formatCount, formatSpan } from '../i18n/numbers.ts';
import { plainText } from '../i18n/plain-text.ts';
import { describePart, type Words } from './describe-part.ts';
import type { ScenePicture } from './scene-picture.ts';

/** What `{count}`, `{killed}` and `{range}` stand for in a picture. A sum with unknown parts is a minimum, and says so. */
export function wordTokens(
  { answer, view }: Pick<ScenePicture, 'answer' | 'view'>,
  dataset: Dataset,
  words: Words,
): TokenWords {
  const { language } = words;
  const [total, compared] = answer.totals;
  const { summary } = words.messages;
  const isComparing = view.comparison !== null && compared !== undefined;
  const inEach = (say: (total: PeriodTotals | undefined) => string) =>
    isComparing ? summary.both(say(total), say(compared)) : say(total);
  return {
    count: inEach((one) => formatCount(one?.shown ?? 0, language)),
    killed: inEach((one) => wordKilled(one, words)),
    range: wordRange(view, dataset, words),
  };
}

function wordKilled(totals: PeriodTotals | undefined, { messages, language }: Words): string {
  const { figureWords } = messages.terms;
  if (totals === undefined) return figureWords.notKnown;
  const { unknownCount, low, high } = totals.figures.killed;
  return unknownCount > 0
    ? figureWords.atLeast(formatCount(low, language))
    : formatSpan(low, high, language);
}

/** The view's dates, or those of the data when it takes all time; both periods while two are compared. */
function wordRange(view: View, dataset: Dataset, { messages, language }: Words): string {
  const { summary } = messages;
  const range = view.range ?? dataset.extent;
  if (range === null) return summary.noDates;
  const days = formatDays(range, language);
  return view.comparison === null
    ? days
    : [
        summary.ofPeriod('A', days),
        summary.ofPeriod('B', formatDays(view.comparison, language)),
      ].join(', ');
}

/** Which data, which dates and which filters a picture shows; then the scene's own sources. */
export function wordSources(
  { view, sources }: { readonly view: View; readonly sources: readonly string[] },
  dataset: Dataset,
  words: Words,
): string {
  const { messages, language } = words;
  const { source } = briefingMessagesOf(language);
  const { name, version } = dataset.manifest;
  const filters = filterParts(view)
    .filter(({ kind }) => kind !== 'range')
    .map((part) => describePart(part, view, { messages, language }));
  return [
    source.dataset(plainText(name), plainText(version)),
    source.range(wordRange(view, dataset, words)),
    ...filters,
    ...sources.map(plainText),
  ].join(' · ');
}
