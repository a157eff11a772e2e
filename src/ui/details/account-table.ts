import { type FigureId, isKnown } from '../../core/model/casualties.ts';
import type { Incident } from '../../core/model/incident.ts';
import type { Account, AccountField, Report } from '../../core/model/report.ts';
import { parseIsoDate, precisionOf } from '../../core/model/time.ts';
import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { formatWhen } from '../../i18n/dates.ts';
import { wordFigure } from '../../i18n/figure-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';
import { wordTerms } from './fact-rows.ts';

/** The rows of the table: what can differ, and what only stands beside it. */
const ROWS = [
  'killed',
  'wounded',
  'perpetratorsKilled',
  'date',
  'place',
  'group',
  'claim',
  'method',
  'statement',
] as const satisfies readonly (AccountField | 'place' | 'method')[];
type RowId = (typeof ROWS)[number];

/** One field of one report in plain words; `null`: the report does not state it. */
export interface AccountCell {
  readonly text: string | null;
  readonly differs: boolean;
}

export interface AccountRow {
  readonly id: RowId;
  readonly label: string;
  /** What the record has, a line each; empty where it has no such field. */
  readonly record: readonly string[];
  /** In the order of the columns. */
  readonly cells: readonly AccountCell[];
}

/** Fields × reports, as plain text. */
export interface AccountTable {
  readonly columns: readonly Account[];
  readonly rows: readonly AccountRow[];
}

export interface Words {
  readonly messages: Messages;
  readonly language: string;
}

/** Sets the reports on an incident beside the record; a field of which no report speaks has no row. `isOnlyDiffering` leaves the rows and columns in which something differs. */
export function tabulateAccounts(
  incident: Incident,
  words: Words,
  isOnlyDiffering: boolean,
): AccountTable {
  const { fields } = accountsMessagesOf(words.language);
  const columns = isOnlyDiffering
    ? incident.accounts.filter(({ differs }) => differs.length > 0)
    : incident.accounts;
  const rows = ROWS.map((id) => ({
    id,
    label: fields[id],
    record: wordRecord(id, incident, words),
    cells: columns.map(({ report, differs }) => ({
      text: wordStated(id, report, words),
      differs: (differs as readonly RowId[]).includes(id),
    })),
  }));
  return {
    columns,
    rows: rows.filter(({ cells }) =>
      cells.some((cell) => (isOnlyDiffering ? cell.differs : cell.text !== null || cell.differs)),
    ),
  };
}

/** In how many fields any report differs from the record. */
export function countDiffering(accounts: readonly Account[]): number {
  return new Set(accounts.flatMap(({ differs }) => differs)).size;
}

function wordStated(id: RowId, report: Report, { messages, language }: Words): string | null {
  const orNull = (text: string) => plainText(text) || null;
  switch (id) {
    case 'killed':
    case 'wounded':
    case 'perpetratorsKilled': {
      const figure = report.figures[id];
      if (!isKnown(figure)) return null;
      const { main, span } = wordFigure(figure, messages, language);
      return span === null ? main : `${main} (${span})`;
    }
    case 'date':
      return orNull(wordIsoDate(report.dateStated, language));
    case 'place':
      return orNull(report.placeStated);
    case 'claim':
      return report.claim === ''
        ? null
        : plainText(labelTerm(messages, 'claimStatus', report.claim));
    case 'group':
    case 'method':
    case 'statement':
      return orNull(report[id]);
  }
}

function wordRecord(id: RowId, incident: Incident, words: Words): readonly string[] {
  const { headline } = incident;
  const { messages, language } = words;
  const { notKnown } = accountsMessagesOf(language);
  switch (id) {
    case 'killed':
    case 'wounded':
    case 'perpetratorsKilled':
      return wordRecordFigure(id, incident, words);
    case 'date':
      return [
        formatWhen(headline.when, headline.when === null ? 'day' : precisionOf(headline.when), {
          language,
          unknown: notKnown,
          style: 'medium',
        }),
      ];
    case 'place':
      return [plainText(incident.place || incident.municipality) || notKnown];
    case 'group':
      return [wordTerms(headline, 'group', messages)];
    case 'claim':
      return [wordTerms(headline, 'claimStatus', messages)];
    case 'method':
      return [wordTerms(headline, 'weapon', messages)];
    case 'statement':
      return [];
  }
}

/** One site of several: its own figure and that of all sites are two things, and both can be held against reports. */
function wordRecordFigure(
  id: FigureId,
  { headline, campaign }: Incident,
  { messages, language }: Words,
): readonly string[] {
  const { here, inAll } = accountsMessagesOf(language);
  const say = (figure: (typeof headline.figures)[FigureId]) => {
    const { main, span } = wordFigure(figure, messages, language);
    return span === null ? main : `${main} (${span})`;
  };
  const own = say(headline.figures[id]);
  return campaign === null ? [own] : [here(own), inAll(say(campaign.figures[id]))];
}

/** A date as the dataset writes it, in words if it is one. */
export function wordIsoDate(text: string, language: string): string {
  const when = parseIsoDate(text.trim());
  if (when === null) return plainText(text);
  return formatWhen(when, precisionOf(when), { language, unknown: '', style: 'medium' });
}
