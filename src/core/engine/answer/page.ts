/** A page of the table. */
import type { PageAnswer } from '../../model/answer.ts';
import type { PageRequest } from '../../model/query.ts';
import { countPassing, IS_SHOWN, listPassing } from '../filter/count-passing.ts';
import type { RowRuns } from '../time-index.ts';
import type { Order } from './sort-order.ts';

/** What a page is cut from. */
export interface PageInput {
  /** `null` is time order, which is row order. */
  readonly order: Order | null;
  readonly states: Uint8Array;
  /** The period's rows before any other filter, and the same as a test. */
  readonly runs: RowRuns;
  readonly isInPeriod: (row: number) => boolean;
  /** How many rows are shown in all. */
  readonly total: number;
  /** The row to find among those shown; −1 for none. */
  readonly target: number;
}

/** Where fewer than one row in this many is shown, sorting the shown ones is quicker than looking for them in the order of all. */
const SPARSE = 32;

/** Cuts a page out of the shown rows in order, and finds one row's place among them. A page past the end is empty. */
export function cutPage(input: PageInput, request: PageRequest): PageAnswer {
  const { offset, count } = request;
  const { total, target } = input;
  const end = Math.min(total, offset + count);
  const rows = end > offset ? pickRows(input, offset, end) : new Uint32Array();
  const isSought = target >= 0 && input.states[target] === 0 && input.isInPeriod(target);
  return { offset, total, rows, locatedAt: isSought ? countBefore(input) : -1 };
}

function pickRows(input: PageInput, offset: number, end: number): Uint32Array {
  const { order, total, states, runs } = input;
  if (order === null) return pickInTime(input, offset, end);
  if (total * SPARSE < states.length) {
    const shown = listPassing({ states, passes: IS_SHOWN }, runs, total);
    const places = shown.map((row) => order.placeOf[row] as number).sort();
    return places.slice(offset, end).map((place) => order.rows[place] as number);
  }
  const rows = new Uint32Array(end - offset);
  let position = 0;
  for (let i = 0; position < end; i++) {
    const row = order.rows[i] as number;
    if (states[row] !== 0 || !input.isInPeriod(row)) continue;
    if (position >= offset) rows[position - offset] = row;
    position++;
  }
  return rows;
}

const BLOCK_ROWS = 1024;

/** Skips blocks of rows until the page begins. */
function pickInTime({ states, runs }: PageInput, offset: number, end: number): Uint32Array {
  let left = offset;
  for (let run = 0; run < runs.length; run += 2) {
    const to = runs[run + 1] as number;
    for (let from = runs[run] as number; from < to; from += BLOCK_ROWS) {
      const count = countPassing(states, from, Math.min(to, from + BLOCK_ROWS));
      if (count <= left) {
        left -= count;
        continue;
      }
      const rest = runs.slice(run);
      rest[0] = from;
      const listed = listPassing({ states, passes: IS_SHOWN }, rest, left + end - offset);
      return listed.slice(left);
    }
  }
  return new Uint32Array();
}

/** How many shown rows come before the target. */
function countBefore({ order, states, runs, target }: PageInput): number {
  let count = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const from = runs[run] as number;
    const to = runs[run + 1] as number;
    if (order === null) {
      if (from < target) count += countPassing(states, from, Math.min(to, target));
      continue;
    }
    const place = order.placeOf[target] as number;
    for (let row = from; row < to; row++)
      if (states[row] === 0 && (order.placeOf[row] as number) < place) count++;
  }
  return count;
}
