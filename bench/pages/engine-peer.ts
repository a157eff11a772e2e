/** What an engine in the comparison does, and the answer that all must agree on. */
import type { Answer } from '../../src/core/model/answer.ts';
import type { Position } from './question.ts';

/** Counts by code or class, by cell and by bin. */
export interface PeerAnswer {
  readonly shown: number;
  readonly killed: number;
  /** Facets by code, in the order of the columns; then the figures by doubling class, the unknown last. */
  readonly counts: readonly Readonly<Record<number, number>>[];
  readonly cells: Readonly<Record<number, number>>;
  readonly bins: Readonly<Record<number, number>>;
}

/** Each answers in its own way, lent until the next move; only the comparison, off the clock, puts answers into one form. */
export interface EnginePeer {
  /** Filters, and has every count at hand in the form that a painter would read. */
  readonly move: (position: Position) => Promise<void> | undefined;
  readonly read: () => PeerAnswer;
  /** Lets go of what is not the page's own. */
  readonly close?: () => Promise<void>;
}

/** Class of a best figure: bits that it takes, 32 when not known. */
export function classOf(best: number): number {
  return 32 - Math.clz32(best);
}

export function toPeerAnswer(answer: Answer): PeerAnswer {
  const [totals] = answer.totals;
  return {
    shown: totals?.shown ?? 0,
    killed: totals?.figures.killed.best ?? 0,
    counts: [
      ...answer.categories.map(({ counts }) => counts[0] as Uint32Array),
      ...answer.numbers.map(({ counts, unknownCount }) => {
        const byClass = new Uint32Array(33);
        byClass.set(counts);
        byClass[32] = unknownCount;
        return byClass;
      }),
    ],
    cells: answer.cells[0] as Uint32Array,
    bins: answer.timelines[0]?.all as Float64Array,
  };
}

type Counts = Readonly<Record<number, number>>;

/** Whether both counted the same; a key that one lacks is 0. */
export function isSameAnswer(a: PeerAnswer, b: PeerAnswer): boolean {
  return (
    a.shown === b.shown &&
    a.killed === b.killed &&
    a.counts.every((counts, i) => isSame(counts, b.counts[i] as Counts)) &&
    isSame(a.cells, b.cells) &&
    isSame(a.bins, b.bins)
  );
}

function isSame(a: Counts, b: Counts): boolean {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    if ((a[Number(key)] ?? 0) !== (b[Number(key)] ?? 0)) return false;
  return true;
}
