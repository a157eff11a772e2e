import type { Headline } from '../../core/model/incident.ts';
import { ACCOUNTS } from '../../core/model/report.ts';
import { type DayRange, precisionOf, toCivil } from '../../core/model/time.ts';
import { formatDay, formatDays } from '../../i18n/dates.ts';
import { type FigureWords, wordFigure } from '../../i18n/figure-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';

/** What a row says, as plain text. */
export interface RowWords {
  readonly date: string;
  readonly title: string;
  /** City and how exactly the place is known. */
  readonly note: string;
  /** That its reports disagree, or `null`. */
  readonly doubt: string | null;
  readonly city: string;
  readonly attackType: string;
  readonly claimStatus: string;
  readonly killed: FigureWords;
  readonly wounded: FigureWords;
}

interface Words {
  readonly messages: Messages;
  readonly language: string;
  /** Rows of several years name the year. */
  readonly hasYear: boolean;
}

/** Words a row. */
export function wordRow(headline: Headline, words: Words): RowWords {
  const { messages, language } = words;
  const { figures, placePrecision } = headline;
  const city = wordTerms(headline, 'city', messages);
  const place = knownTerms(headline, 'city') ?? knownTerms(headline, 'territory');
  return {
    date: wordDate(headline.when, words),
    title: plainText(headline.title) || plainText(headline.id),
    note: [place, messages.table.precision[placePrecision]].filter(Boolean).join(' · '),
    doubt: termsOf(headline, ACCOUNTS).includes('disagree') ? messages.table.disagree : null,
    city,
    attackType: wordTerms(headline, 'attackType', messages),
    claimStatus: wordTerms(headline, 'claimStatus', messages),
    killed: wordFigure(figures.killed, messages, language),
    wounded: wordFigure(figures.wounded, messages, language),
  };
}

function wordDate(when: DayRange | null, { messages, language, hasYear }: Words): string {
  if (when === null) return messages.table.dateUnknown;
  const precision = precisionOf(when);
  if (precision !== 'day') return formatDay(when.startDay, language, precision);
  return formatDays(when, language, hasYear ? 'medium' : 'dayMonth');
}

function termsOf({ terms }: Headline, category: string): readonly string[] {
  return (Object.hasOwn(terms, category) ? terms[category] : undefined) ?? [''];
}

function wordTerms(headline: Headline, category: string, messages: Messages): string {
  return termsOf(headline, category)
    .map((term) => plainText(labelTerm(messages, category, term)))
    .join('; ');
}

function knownTerms(headline: Headline, category: string): string | null {
  const known = termsOf(headline, category).filter((term) => term !== '');
  return known.length === 0 ? null : plainText(known.join('; '));
}

/** Whether days of this range need their year: it is open, or not within one year. */
export function spansYears(range: DayRange | null): boolean {
  return range === null || toCivil(range.startDay).year !== toCivil(range.endDay - 1).year;
}
