import {
  RECEIPT_TERMS,
  type ReceiptLine,
  type RowVariant,
  type WriteOptions,
} from '../core/model/export-file.ts';
import type { DayRange } from '../core/model/time.ts';
import { filterParts } from '../core/view/filter-part.ts';
import { offScreen, toQuery } from '../core/view/to-query.ts';
import { formatDays } from '../i18n/dates.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { plainText } from '../i18n/plain-text.ts';
import { saveFile } from '../platform/save-file.ts';
import { describePart, type Words } from '../session/describe-part.ts';
import type { SessionState } from '../session/state.ts';
import type { ExportContext } from './export-context.ts';
import { nameFile } from './name-file.ts';

const EXTENSIONS: Readonly<Record<RowVariant, string>> = {
  csv: '.csv',
  'csv-machines': '-plain.csv',
  geojson: '.geojson',
  atlas: '.atlas',
};

/** Saves the rows that the view shows now, with a receipt of where they come from; says what was saved. Rejects with the signal's reason. */
export async function exportRows(
  { session, importer, words }: ExportContext,
  variant: RowVariant,
  options: WriteOptions,
): Promise<string> {
  const state = session.store.getState();
  const { dataset, view, mapBounds } = state;
  const said = exportMessagesOf(words.language);
  if (dataset === null) throw new Error('no dataset is open');
  const query = toQuery(view, offScreen({ dataset, mapBounds }));
  const receipt = receiptOf(state, words);
  const { blob, rowCount } = await importer.exportRows({ query, variant, receipt, ...options });
  options.signal?.throwIfAborted();
  const name = nameFile(dataset.manifest.name, EXTENSIONS[variant]);
  saveFile(blob, name);
  return said.saved(name, formatCount(rowCount, words.language), rowCount === 1);
}

/** What the page knows of how the rows came about; the engine adds source, hash and counts. */
export function receiptOf(
  { dataset, view, answered }: Pick<SessionState, 'dataset' | 'view' | 'answered'>,
  words: Words,
): readonly ReceiptLine[] {
  const { receipt } = exportMessagesOf(words.language);
  if (dataset === null) return [];
  const { manifest, counts } = dataset;
  const filters = filterParts(view)
    .filter(({ kind }) => kind !== 'range' || view.comparison === null)
    .map((part) => describePart(part, view, words));
  const count = (number: number) => formatCount(number, words.language);
  const [a, b] = (answered?.answer.totals ?? []).map(({ shown }) => shown);
  const days = (period: DayRange | null) =>
    period === null ? receipt.none : formatDays(period, words.language);
  const compared = view.comparison;
  const lines: [name: string, value: string][] = [
    [receipt.app, `${words.messages.general.appName} ${import.meta.env.APP_VERSION}`],
    [receipt.made, new Date().toISOString().slice(0, 10)],
    [receipt.dataset, [manifest.name, manifest.version].filter((part) => part !== '').join(' ')],
    [RECEIPT_TERMS.licence, [manifest.licence.name, manifest.licence.url ?? ''].join(' ').trim()],
    [RECEIPT_TERMS.publish, manifest.mayPublish ? RECEIPT_TERMS.yes : receipt.no],
    [receipt.filters, filters.length === 0 ? receipt.none : filters.join('; ')],
    ...(a === undefined || compared !== null
      ? []
      : [[receipt.shown, receipt.of(count(a), count(counts.total))] as [string, string]]),
    ...(a === undefined || b === undefined || compared === null
      ? []
      : ([
          ['A', receipt.ofPeriod(days(view.range ?? dataset.extent), count(a))],
          ['B', receipt.ofPeriod(days(compared), count(b))],
        ] as [string, string][])),
  ];
  return lines.map(([name, value]) => ({ name, value: plainText(value) }));
}
