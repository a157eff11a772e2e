/** What became of every row of an opened dataset. */
import type { RowCounts } from './dataset.ts';
import type { Finding, FindingCode, FindingEffect } from './finding.ts';

/** Findings of one kind. A kind can have more findings than are kept one by one. */
export interface FindingKind {
  readonly code: FindingCode;
  readonly effect: FindingEffect;
}

export interface FindingGroup extends FindingKind {
  readonly count: number;
  /** The first ones, at most three. */
  readonly examples: readonly Finding[];
}

/** Accounts of one table of the dataset. */
export interface TableReport {
  readonly name: string;
  readonly counts: RowCounts;
}

/** A row that states an id which an earlier row has. */
export interface DuplicateId {
  readonly id: string;
  readonly file: string;
  readonly row: number;
}

/** `read = placed + unplaced + rejected`, for each table and in all. */
export interface ImportReport {
  readonly counts: RowCounts;
  readonly tables: readonly TableReport[];
  /** Commonest effect first: rejected, unplaced, undated, repaired, notice; then by count. Repairs are the groups whose effect is `repaired`. */
  readonly groups: readonly FindingGroup[];
  readonly duplicates: { readonly count: number; readonly first: readonly DuplicateId[] };
}

/** One incident that both versions of a dataset have, and the fields in which they differ. */
export interface ChangedIncident {
  readonly id: string;
  readonly fields: readonly string[];
}

/** A dataset against the one that was open before, by id. Lists hold the first 1,000. */
export interface VersionChanges {
  readonly addedCount: number;
  readonly changedCount: number;
  readonly removedCount: number;
  readonly sameCount: number;
  readonly added: readonly string[];
  readonly changed: readonly ChangedIncident[];
  /** With their titles, since they can no longer be asked for. */
  readonly removed: readonly { readonly id: string; readonly title: string }[];
}
