/**
 * Moves tallies from the rows of one question to those of the next by the cheapest way there is.
 *
 * A brush that is dragged changes a few rows at its ends: they are added and taken away (as crossfilter does; Square, 2012).
 * A brush that jumps starts from snapshots: tallies of all rows before evenly spaced cuts, so that the rows between two cuts are one subtraction
 * (prefix sums; after Falcon, Moritz, Howe and Heer, CHI 2019). Without either the rows are counted from nothing.
 * All three give the same whole numbers, so the way never shows.
 */

import type { Changed } from '../filter/changed-rows.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Patience } from '../patience.ts';
import type { RowRuns } from '../time-index.ts';
import { countDifference, diffRuns } from './run-difference.ts';
import { addDifference, clearTally, copyTally, type Ledger, type Tally } from './tally.ts';

/** Most snapshots, and the most memory that they may take together. */
const MOST_SNAPSHOTS = 64;
const MOST_SNAPSHOT_BYTES = 24 * 2 ** 20;
/** Unless told, fewer rows than this are added faster than a snapshot is read. */
const LEAST_ROWS_APART = 2048;
/** Rows that could be added in the time that it takes to merge one counter, about. */
const ROWS_A_COUNTER = 0.1;

export interface Stepper {
  /** The tally of exactly these rows. Lent: it changes when its place is used again. `place` tells tallies apart that are wanted side by side. */
  readonly moveTo: (place: number, runs: RowRuns) => Tally;
  /** Counts afresh from now on: what rows add has changed. Told which rows have, only those are counted again where they are few. */
  readonly forget: (changed?: Changed | null) => void;
  /** Makes the next snapshots, at least one; meant for when nobody waits. Returns whether any is still to be made. */
  readonly prepare: (isDue: Patience) => boolean;
}

/** Counting a changed row again costs about as much as counting so many from nothing. */
const ROWS_A_CHANGE = 4;

interface Seat {
  readonly tally: Tally;
  /** `null`: not known what is in it. */
  runs: RowRuns | null;
}

const NO_RUNS: RowRuns = new Uint32Array();

/** Of ascending rows, those in each run. */
function cutToRuns(rows: Uint32Array, runs: RowRuns): readonly Uint32Array[] {
  const parts: Uint32Array[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    const from = lowerBound(rows, runs[run] as number);
    const to = lowerBound(rows, runs[run + 1] as number);
    if (from < to) parts.push(rows.subarray(from, to));
  }
  return parts;
}

/** Makes a stepper with no snapshot. */
export function createStepper(ledger: Ledger, { leastRowsApart = LEAST_ROWS_APART } = {}): Stepper {
  const seats = new Map<number, Seat>();
  /** `snapshots[i]` holds the rows before `i * rowsApart`. */
  let snapshots: Tally[] = [];
  let rowsApart = 0;

  function seatAt(place: number): Seat {
    const seat = seats.get(place) ?? { tally: ledger.open(), runs: null };
    seats.set(place, seat);
    return seat;
  }

  function step(seat: Seat, runs: RowRuns): void {
    if (seat.runs === null) clearTally(seat.tally);
    const before = seat.runs ?? NO_RUNS;
    // Should counting fail half-way, nobody takes the half for the whole.
    seat.runs = null;
    diffRuns(before, runs, (rows, sign) => ledger.post(seat.tally, rows, sign));
    seat.runs = runs;
  }

  /** The snapshots next to both ends of a run, if it holds any two. */
  function findCuts(from: number, to: number): { first: number; last: number } | null {
    if (rowsApart === 0) return null;
    const first = Math.round(from / rowsApart);
    const last = Math.min(snapshots.length - 1, Math.round(to / rowsApart));
    return last - first > 1 ? { first, last } : null;
  }

  function costOfJump(runs: RowRuns, counters: number): number {
    let cost = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const from = runs[run] as number;
      const to = runs[run + 1] as number;
      const cuts = findCuts(from, to);
      cost +=
        cuts === null
          ? to - from
          : Math.abs(cuts.first * rowsApart - from) +
            Math.abs(to - cuts.last * rowsApart) +
            2 * counters * ROWS_A_COUNTER;
    }
    return cost;
  }

  function jump(seat: Seat, runs: RowRuns): void {
    seat.runs = null;
    clearTally(seat.tally);
    for (let run = 0; run < runs.length; run += 2) {
      const from = runs[run] as number;
      const to = runs[run + 1] as number;
      const cuts = findCuts(from, to);
      if (cuts === null) {
        ledger.post(seat.tally, { from, to }, 1);
        continue;
      }
      const near = Uint32Array.of(cuts.first * rowsApart, cuts.last * rowsApart);
      addDifference(seat.tally, snapshots[cuts.last] as Tally, snapshots[cuts.first] as Tally);
      diffRuns(near, Uint32Array.of(from, to), (rows, sign) => ledger.post(seat.tally, rows, sign));
    }
    seat.runs = runs;
  }

  function amendSeat(seat: Seat, changed: Changed | null): void {
    const { runs } = seat;
    seat.runs = null;
    if (runs === null || changed === null) return;
    const parts = cutToRuns(changed.rows, runs);
    const count = parts.reduce((sum, rows) => sum + rows.length, 0);
    if (count * ROWS_A_CHANGE > countDifference(NO_RUNS, runs)) return;
    for (const rows of parts) ledger.amend(seat.tally, rows, changed.before);
    seat.runs = runs;
  }

  function spaceSnapshots(): void {
    const { counts, sums } = ledger.open();
    const affordable = MOST_SNAPSHOT_BYTES / (4 * counts.length + 8 * sums.length);
    const count = Math.max(1, Math.min(MOST_SNAPSHOTS, Math.floor(affordable)));
    rowsApart = Math.max(leastRowsApart, Math.ceil(ledger.rowCount / count));
  }

  return {
    moveTo(place, runs) {
      const seat = seatAt(place);
      const stepCost = countDifference(seat.runs ?? NO_RUNS, runs);
      if (costOfJump(runs, seat.tally.counts.length) < stepCost) jump(seat, runs);
      else step(seat, runs);
      return seat.tally;
    },
    forget(changed = null) {
      for (const seat of seats.values()) amendSeat(seat, changed);
      snapshots = [];
      rowsApart = 0;
    },
    prepare(isDue) {
      if (seats.size === 0) return false;
      if (rowsApart === 0) spaceSnapshots();
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
  };
}
