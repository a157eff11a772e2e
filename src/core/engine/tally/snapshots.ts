/**
 * Tallies of all rows before evenly spaced cuts, so that the rows between two cuts are one subtraction (prefix sums; after Falcon, Moritz, Howe and Heer, CHI 2019).
 * What is left to count are the rows between the ends of a run and the cuts next to them. Snapshots are made ahead, each from the one before, while nobody waits.
 */
import type { Patience } from '../patience.ts';
import type { RowRuns } from '../time-index.ts';
import { diffRuns } from './run-difference.ts';
import { addDifference, copyTally, type Ledger, type Tally } from './tally.ts';

export interface Snapshots {
  /** What filling a tally with these rows costs, in rows that are counted in the same time. */
  readonly costOf: (runs: RowRuns) => number;
  /** Adds these rows to an empty tally. Without snapshots all are counted. */
  readonly fill: (tally: Tally, runs: RowRuns) => void;
  /** Makes the next ones, at least one. Returns whether any is still to be made. */
  readonly prepare: (isDue: Patience) => boolean;
  /** Throws all away: what rows add has changed. */
  readonly forget: () => void;
}

/** Most snapshots, and the most memory that they may take together. */
const MOST_SNAPSHOTS = 64;
const MOST_BYTES = 24 * 2 ** 20;
/** Unless told, fewer rows than this are counted faster than a snapshot is read. */
const LEAST_ROWS_APART = 2048;
/** Rows that are counted in the time that it takes to subtract one counter, about. */
const ROWS_A_COUNTER = 0.1;

/** Makes an empty store. */
export function createSnapshots(
  ledger: Ledger,
  { leastRowsApart = LEAST_ROWS_APART } = {},
): Snapshots {
  /** `snapshots[i]` holds the rows before `i * rowsApart`. */
  let snapshots: Tally[] = [];
  /** 0 until the first is made. */
  let rowsApart = 0;

  /** The cuts next to both ends of a run, if there are two. */
  function findCuts(from: number, to: number): { first: number; last: number } | null {
    if (rowsApart === 0) return null;
    const first = Math.round(from / rowsApart);
    const last = Math.min(snapshots.length - 1, Math.round(to / rowsApart));
    return last - first > 1 ? { first, last } : null;
  }

  function costOfRun(from: number, to: number): number {
    const cuts = findCuts(from, to);
    if (cuts === null) return to - from;
    const rows = Math.abs(cuts.first * rowsApart - from) + Math.abs(to - cuts.last * rowsApart);
    const { counts } = snapshots[cuts.first] as Tally;
    return rows + 2 * counts.length * ROWS_A_COUNTER;
  }

  function fillRun(tally: Tally, from: number, to: number): void {
    const cuts = findCuts(from, to);
    if (cuts === null) {
      ledger.post(tally, { from, to }, 1);
      return;
    }
    addDifference(tally, snapshots[cuts.last] as Tally, snapshots[cuts.first] as Tally);
    const near = Uint32Array.of(cuts.first * rowsApart, cuts.last * rowsApart);
    diffRuns(near, Uint32Array.of(from, to), (rows, sign) => ledger.post(tally, rows, sign));
  }

  function space(): number {
    const { counts, sums } = ledger.open();
    const affordable = MOST_BYTES / (counts.byteLength + sums.byteLength);
    const count = Math.max(1, Math.min(MOST_SNAPSHOTS, Math.floor(affordable)));
    return Math.max(leastRowsApart, Math.ceil(ledger.rowCount / count));
  }

  return {
    costOf(runs) {
      let cost = 0;
      for (let run = 0; run < runs.length; run += 2)
        cost += costOfRun(runs[run] as number, runs[run + 1] as number);
      return cost;
    },
    fill(tally, runs) {
      for (let run = 0; run < runs.length; run += 2)
        fillRun(tally, runs[run] as number, runs[run + 1] as number);
    },
    prepare(isDue) {
      if (rowsApart === 0) rowsApart = space();
      do {
        const from = (snapshots.length - 1) * rowsApart;
        if (from + rowsApart > ledger.rowCount) return false;
        const snapshot = ledger.open();
        const before = snapshots.at(-1);
        if (before !== undefined) {
          copyTally(before, snapshot);
          ledger.post(snapshot, { from, to: from + rowsApart }, 1);
        }
        snapshots.push(snapshot);
      } while (!isDue());
      return true;
    },
    forget() {
      snapshots = [];
      rowsApart = 0;
    },
  };
}
