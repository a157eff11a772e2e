/**
 * Moves tallies from the rows of one question to those of the next by the cheapest way there is.
 *
 * A brush that is dragged changes a few rows at its ends: they are added and taken away (as crossfilter does; Square, 2012).
 * A brush that jumps starts from snapshots. A filter that changes few rows has those counted again. Without any of these all rows are counted from nothing.
 * All ways give the same whole numbers, so the way never shows.
 */
import type { Changed } from '../filter/changed-rows.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Patience } from '../patience.ts';
import type { RowRuns } from '../time-index.ts';
import { countDifference, diffRuns } from './run-difference.ts';
import { createSnapshots } from './snapshots.ts';
import { clearTally, type Ledger, type Tally } from './tally.ts';

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
  /** The rows in it; `null` when that is not known. */
  runs: RowRuns | null;
}

const NO_RUNS: RowRuns = new Uint32Array();

/** Makes a stepper with no snapshot. */
export function createStepper(
  ledger: Ledger,
  options?: Parameters<typeof createSnapshots>[1],
): Stepper {
  const seats = new Map<number, Seat>();
  const snapshots = createSnapshots(ledger, options);

  function seatAt(place: number): Seat {
    const seat = seats.get(place) ?? { tally: ledger.open(), runs: null };
    seats.set(place, seat);
    return seat;
  }

  function move(tally: Tally, before: RowRuns | null, runs: RowRuns): void {
    if (before !== null && countDifference(before, runs) <= snapshots.costOf(runs)) {
      diffRuns(before, runs, (rows, sign) => ledger.post(tally, rows, sign));
      return;
    }
    clearTally(tally);
    snapshots.fill(tally, runs);
  }

  /** Counts again what has changed. Returns whether that was worth it. */
  function amend(tally: Tally, runs: RowRuns, { rows, before }: Changed): boolean {
    const parts = cutToRuns(rows, runs);
    const count = parts.reduce((sum, part) => sum + part.length, 0);
    if (count * ROWS_A_CHANGE > countDifference(NO_RUNS, runs)) return false;
    for (const part of parts) ledger.amend(tally, part, before);
    return true;
  }

  return {
    moveTo(place, runs) {
      const seat = seatAt(place);
      const before = seat.runs;
      // Should counting fail half-way, nobody takes the half for the whole.
      seat.runs = null;
      move(seat.tally, before, runs);
      seat.runs = runs;
      return seat.tally;
    },
    forget(changed = null) {
      for (const seat of seats.values()) {
        const { tally, runs } = seat;
        seat.runs = null;
        if (runs !== null && changed !== null && amend(tally, runs, changed)) seat.runs = runs;
      }
      snapshots.forget();
    },
    prepare: (isDue) => seats.size > 0 && snapshots.prepare(isDue),
  };
}

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
