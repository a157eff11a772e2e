/** What one source says, field by field. Where reports disagree, all are kept and shown; the record's own figure stands beside them. */
import type { Figure, FigureId } from './casualties.ts';
import type { DayRange } from './time.ts';

/** A publisher, and how far it can be relied on. */
export interface SourceProfile {
  readonly id: string;
  readonly publisher: string;
  readonly reach: string;
  readonly kind: string;
  /** Only what the publisher declares itself; empty if nothing. */
  readonly stance: string;
  /** Admiralty letter A to F; F: can't be judged. */
  readonly reliability: string;
  readonly reliabilityReason: string;
}

/** One source's statement about an incident, or about its campaign as a whole. Empty texts and unknown figures are silence, not zero. */
export interface Report {
  readonly id: string;
  readonly isOfCampaign: boolean;
  /** `null` when the dataset has no such source. */
  readonly source: SourceProfile | null;
  readonly title: string;
  /** As the dataset writes it, any precision; empty if not known. */
  readonly date: string;
  /** http or https, or `null`. */
  readonly url: string | null;
  /** `false`: compiled from notes, the source was not read again. */
  readonly isRead: boolean;
  /** Admiralty letter and number, such as D4; F6 where not judged. */
  readonly grade: string;
  readonly figures: Readonly<Record<FigureId, Figure>>;
  readonly dateStated: string;
  readonly placeStated: string;
  readonly group: string;
  readonly claim: string;
  readonly method: string;
  readonly statement: string;
}

/** The fields of a report that can be held against the record. */
export const ACCOUNT_FIELDS = [
  'killed',
  'wounded',
  'perpetratorsKilled',
  'date',
  'group',
  'claim',
  'statement',
] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** A report with the fields in which it differs from the record. */
export interface Account {
  readonly report: Report;
  readonly differs: readonly AccountField[];
}

/** The category column of account states; only datasets with reports have it. */
export const ACCOUNTS = 'accounts';

/**
 * How the reports on an incident, and on its campaign, stand to the record. `disagree`: at least one differs in some field ·
 * `agree`: none does, and they come from two sources or more · `single`: none does, and all come from one source.
 */
export const ACCOUNT_STATES = ['disagree', 'agree', 'single'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** `inspired`: the attacker's own words · `disputed`: the claim or attribution is contradicted · `unclaimed`: no claim was made or known by then. */
export const CLAIM_KINDS = [
  'claimed',
  'attributed',
  'inspired',
  'denied',
  'disputed',
  'withdrawn',
  'unclaimed',
] as const;

/** Who claimed or attributed, when, and whether it was disputed or withdrawn. */
export interface ClaimRecord {
  readonly id: string;
  readonly isOfCampaign: boolean;
  readonly who: string;
  /** One of `CLAIM_KINDS`; empty if not known. */
  readonly kind: string;
  readonly when: DayRange | null;
  readonly note: string;
  /** Where it was read; empty if not known. */
  readonly publisher: string;
  readonly isRead: boolean;
}

/** A dated event that is no incident but that readers hold against the record. */
export interface ContextEvent {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly when: DayRange;
  /** What the founding article says of it; empty if nothing. */
  readonly articleSays: string;
  readonly publisher: string;
  readonly sourceTitle: string;
  readonly url: string | null;
  readonly isRead: boolean;
}
