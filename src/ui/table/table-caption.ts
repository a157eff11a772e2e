import type { Dataset } from '../../core/model/dataset.ts';
import type { Sort } from '../../core/model/query.ts';
import { filterParts } from '../../core/view/filter-part.ts';
import { signPeriods } from '../../core/view/shown-periods.ts';
import type { View } from '../../core/view/view.ts';
import { formatDays } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { describePart, type Words } from '../../session/describe-part.ts';

/** The order of the rows in words. */
export function wordOrder({ column, isDescending }: Sort, { table }: Messages): string {
  return table.orders[column][isDescending ? 1 : 0] ?? '';
}

/** What the table shows, in one line: how many, of when, under which filters, in which order. */
export function wordCaption(
  {
    dataset,
    view,
    shown,
    period = 0,
  }: {
    readonly dataset: Dataset;
    readonly view: View;
    readonly shown: number;
    /** Whose incidents the rows are, where two are compared. */
    readonly period?: number;
  },
  words: Words,
): string {
  const { messages, language } = words;
  const { table } = messages;
  const { sign = '', range = dataset.extent } = signPeriods(view, dataset.extent)[period] ?? {};
  const filters = filterParts(view)
    .filter(({ kind }) => kind !== 'range')
    .map((part) => plainText(describePart(part, view, words)));
  const dates = range === null ? table.allDates : `${sign} ${formatDays(range, language)}`.trim();
  return [
    ...(view.unit === 'campaigns'
      ? [table.campaigns(formatCount(shown, language), shown), dates]
      : [
          table.caption(
            formatCount(shown, language),
            formatCount(dataset.counts.total, language),
            dates,
          ),
        ]),
    ...(filters.length === 0 ? [table.noFilter] : filters),
    wordOrder(view.sort, messages),
  ].join('; ');
}
