import type { ClaimRecord } from '../../core/model/report.ts';
import type { DayRange } from '../../core/model/time.ts';
import { precisionOf } from '../../core/model/time.ts';
import { type AccountsMessages, accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { formatWhen } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';

/** One claim or attribution in words: who did what when, and what else is known of it. */
export interface ClaimEntry {
  readonly key: string;
  readonly text: string;
  readonly notes: readonly string[];
  /** Denied, disputed or withdrawn: against a claim, not one. */
  readonly isDoubt: boolean;
}

const DOUBTS: readonly string[] = ['denied', 'disputed', 'withdrawn'];

/** Claims and attributions apart; whatever is no attribution stands with the claims. */
export function listClaims(
  claims: readonly ClaimRecord[],
  when: DayRange | null,
  language: string,
): { readonly claim: readonly ClaimEntry[]; readonly attribution: readonly ClaimEntry[] } {
  const words = accountsMessagesOf(language);
  const entries = (list: readonly ClaimRecord[]) =>
    list.map((claim) => wordEntry(claim, when, { words, language }));
  return {
    claim: entries(claims.filter(({ kind }) => kind !== 'attributed')),
    attribution: entries(claims.filter(({ kind }) => kind === 'attributed')),
  };
}

interface Words {
  readonly words: AccountsMessages;
  readonly language: string;
}

function wordEntry(claim: ClaimRecord, when: DayRange | null, { words, language }: Words) {
  const { claims } = words;
  const kind = Object.hasOwn(claims.kinds, claim.kind)
    ? (claims.kinds[claim.kind] ?? claim.kind)
    : plainText(claim.kind) || claims.unknownKind;
  const delay = wordDelay(claim.when, when, { words, language });
  const date = formatWhen(claim.when, claim.when === null ? 'day' : precisionOf(claim.when), {
    language,
    unknown: claims.noDate,
  });
  const notes = [
    date,
    plainText(claim.publisher),
    claim.isRead ? '' : words.notRead,
    claim.isOfCampaign ? words.aboutAll : '',
  ].filter((note) => note !== '');
  return {
    key: claim.id,
    text: claims.entry(
      plainText(claim.who) || claims.unknownWho,
      delay === null ? kind : `${kind} ${delay}`,
    ),
    notes: [plainText(claim.note), notes.join(' · ')].filter((note) => note !== ''),
    isDoubt: DOUBTS.includes(claim.kind),
  };
}

/** How long after the incident, in words; `null` unless both days are known. */
function wordDelay(
  claimed: DayRange | null,
  happened: DayRange | null,
  { words, language }: Words,
): string | null {
  if (claimed === null || happened === null || !isDay(claimed) || !isDay(happened)) return null;
  const days = claimed.startDay - happened.startDay;
  const { sameDay, after, before } = words.claims;
  const count = formatCount(Math.abs(days), language);
  if (days === 0) return sameDay;
  return days > 0 ? after(count, days) : before(count, -days);
}

function isDay({ startDay, endDay }: DayRange): boolean {
  return endDay === startDay + 1;
}
