/** The findings of one file: all counted, the first ones kept whole. */
import type { Finding, FindingCode, FindingEffect, Remark } from '../model/finding.ts';

/** Findings kept; a file can hold millions of bad rows, and nobody reads past this many. */
export const MOST_KEPT = 100_000;

const MAX_VALUE_LENGTH = 120;

/** How many findings of each kind there were, by code and effect. */
export type FindingCounts = ReadonlyMap<FindingCode, ReadonlyMap<FindingEffect, number>>;

export class FindingList {
  /** How many there were, kept or not. */
  count = 0;
  private readonly file: string;
  private readonly kept: Finding[] = [];
  private readonly byKind = new Map<FindingCode, Map<FindingEffect, number>>();

  constructor(file: string) {
    this.file = file;
  }

  get counts(): FindingCounts {
    return this.byKind;
  }

  /** Values are cut to 120 characters. */
  add(remark: Remark): void {
    this.tally(remark);
    this.keep(remark);
  }

  /** Counts findings of one kind that are kept, if at all, at another time. */
  tally({ code, effect }: Remark, count = 1): void {
    this.count += count;
    const effects = this.byKind.get(code) ?? new Map<FindingEffect, number>();
    effects.set(effect, (effects.get(effect) ?? 0) + count);
    this.byKind.set(code, effects);
  }

  /** Keeps a finding that was counted. */
  keep(remark: Remark): void {
    if (this.kept.length >= MOST_KEPT) return;
    const value = remark.value.slice(0, MAX_VALUE_LENGTH);
    this.kept.push({ ...remark, value, file: this.file });
  }

  /** Those kept, by row, the file as a whole first; within a row as they were added. */
  toSorted(): Finding[] {
    return this.kept.toSorted((a, b) => a.row - b.row);
  }
}
