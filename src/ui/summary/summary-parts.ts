import type { FigureTotal } from '../../core/model/casualties.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { ACCOUNTS } from '../../core/model/report.ts';
import { type FilterPart, filterParts, keyOfPart } from '../../core/view/filter-part.ts';
import { formatDays } from '../../i18n/dates.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { describePart, type Words } from '../../session/describe-part.ts';
import type { Answered, SessionState } from '../../session/state.ts';

/** One part of the Summary: words, and what clears it, if anything does. */
export interface SummaryPart {
  readonly key: string;
  readonly text: string;
  readonly clears: FilterPart | null;
  /** It is what the filters ask about. */
  readonly isAsked?: boolean;
}

/** Reads the parts of the newest answer. */
export type PartsReader = (state: Pick<SessionState, 'answered'>) => readonly SummaryPart[];

/** One reader for all who show parts: each answer is worded once. */
export function createPartsReader(dataset: Dataset, words: Words): PartsReader {
  let worded: { readonly answered: Answered; readonly parts: readonly SummaryPart[] } | null = null;
  return ({ answered }) => {
    if (answered === null) return [];
    if (worded?.answered !== answered)
      worded = { answered, parts: summaryParts(dataset, answered, words) };
    return worded.parts;
  };
}

/** The sentence about one answer, part by part: count, dates, filters, people, what is missing. */
export function summaryParts(
  dataset: Dataset,
  { answer, view }: Answered,
  words: Words,
): readonly SummaryPart[] {
  const { summary } = words.messages;
  const totals = answer.totals[0];
  const count = (number: number) => formatCount(number, words.language);
  const fact = (key: string, text: string): SummaryPart => ({ key, text, clears: null });
  const isComparing = view.comparison !== null;
  const filters = filterParts(view).map((part) => {
    const text = describePart(part, view, words);
    return {
      key: keyOfPart(part),
      text: isComparing && part.kind === 'range' ? summary.ofPeriod('A', text) : text,
      clears: part,
    };
  });
  const hasOther = filters.some(({ clears }) => clears.kind !== 'range');
  const shown = totals?.shown ?? 0;
  const compared = view.comparison === null ? undefined : answer.totals[1]?.shown;
  const parts: SummaryPart[] = [
    fact(
      'count',
      summary.incidents(
        compared === undefined ? count(shown) : summary.both(count(shown), count(compared)),
        count(dataset.counts.total),
        dataset.counts.total === 1,
      ),
    ),
  ];
  const [campaigns, others] = answer.totals.map((each) => each.campaigns);
  if (campaigns !== undefined) {
    const words =
      others === undefined ? count(campaigns) : summary.both(count(campaigns), count(others));
    parts.push(fact('unit', summary.asCampaigns(words)));
  }
  if (view.range === null) {
    parts.push(
      fact(
        'dates',
        dataset.extent === null ? summary.noDates : formatDays(dataset.extent, words.language),
      ),
    );
  }
  parts.push(...filters);
  if (view.comparison !== null) {
    const text = summary.ofPeriod('B', formatDays(view.comparison, words.language));
    const after = parts.findIndex(({ key }) => key === 'range' || key === 'dates') + 1;
    parts.splice(after, 0, fact('comparison', text));
  }
  if (view.range !== null && !hasOther) parts.push(fact('nofilters', summary.noFilters));
  // Further sums would be of A alone; the comparison has both.
  if (isComparing) return parts;
  if (totals !== undefined && shown > 0)
    parts.push(fact('killed', describeKilled(totals.figures.killed, shown, words)));
  if (totals !== undefined && totals.coarse > 0)
    parts.push(fact('coarse', summary.coarse(count(totals.coarse), count(totals.placed))));
  if (totals !== undefined && totals.unplaced > 0)
    parts.push(fact('unplaced', summary.unplaced(count(totals.unplaced))));
  if (totals !== undefined && totals.disagreeing > 0)
    parts.push({
      ...fact('disagreeing', summary.disagreeing(count(totals.disagreeing))),
      isAsked: Object.hasOwn(view.sets, ACCOUNTS),
    });
  if (view.range !== null && answer.undated > 0)
    parts.push(fact('undated', summary.undated(count(answer.undated))));
  if (dataset.counts.rejected > 0)
    parts.push(fact('rejected', summary.rejected(count(dataset.counts.rejected))));
  return parts;
}

/** The status text: shorter than the line on screen, for who hears it. */
export function summarySentence(dataset: Dataset, answered: Answered, words: Words): string {
  const { summary } = words.messages;
  const parts = summaryParts(dataset, answered, words);
  const others = parts.filter(({ clears }) => clears !== null && clears.kind !== 'range');
  const spoken = parts
    .filter(
      ({ clears, key }) => key !== 'nofilters' && (clears === null || clears.kind === 'range'),
    )
    .map(({ text }) => text);
  const dates = parts.findIndex(({ key }) => key === 'dates' || key === 'range');
  if (others.length > 0) spoken.splice(dates + 1, 0, summary.filters(others.length));
  return spoken.join(' · ');
}

function describeKilled(total: FigureTotal, shown: number, { messages, language }: Words): string {
  const { summary } = messages;
  const isNothingKnown = total.unknownCount === shown && total.campaignCount === 0;
  if (isNothingKnown) return summary.killedUnknown;
  const span = total.low === total.high ? null : formatSpan(total.low, total.high, language);
  const unknown = formatCount(total.unknownCount, language);
  return summary.killed(formatCount(total.best, language), span, unknown);
}
