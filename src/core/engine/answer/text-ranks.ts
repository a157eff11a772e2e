/** Ranks of texts: sorting a million titles takes a second, so it is done in steps between which anything else may happen. */
import type { RowTexts } from '../../model/columns.ts';
import { fold } from '../filter/fold.ts';

/** A row's place by one column: equal ranks tie, −1 is unknown. */
export type Ranks = Int32Array;

const ROWS_A_STEP = 512;
const MOVES_A_STEP = 4096;

/**
 * Ranks texts by the code units of their folded form, the same on every computer; blank ones have none. Yields after every step of about a millisecond; returns the ranks.
 * A merge sort from below (Knuth, TAOCP vol. 3, 5.2.4) because it can stop anywhere. Memory while it runs is a string and 8 bytes a row.
 */
export function* rankTexts(texts: RowTexts): Generator<void, Ranks> {
  const folded: string[] = [];
  for (let row = 0; row < texts.length; row++) {
    folded.push(fold(texts.at(row) ?? '').trim());
    if (row % ROWS_A_STEP === 0) yield;
  }
  let rows = Uint32Array.from(folded.keys()).filter((row) => folded[row] !== '');
  let other = new Uint32Array(rows.length);
  for (let width = 1; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width) {
      const middle = Math.min(rows.length, start + width);
      const end = Math.min(rows.length, start + 2 * width);
      const merge = { left: start, middle, right: middle, end };
      while (mergeSome({ folded, rows, other }, merge)) yield;
      if (start % MOVES_A_STEP === 0) yield;
    }
    [rows, other] = [other, rows];
  }
  return numberRanks(folded, rows);
}

/** Two sorted stretches of rows on their way into one. */
interface Merge {
  left: number;
  readonly middle: number;
  right: number;
  readonly end: number;
}

/** Moves the next rows in order. Returns whether any is left to move. */
function mergeSome(
  {
    folded,
    rows,
    other,
  }: {
    readonly folded: readonly string[];
    readonly rows: Uint32Array;
    readonly other: Uint32Array;
  },
  merge: Merge,
): boolean {
  const { middle, end } = merge;
  let { left, right } = merge;
  let to = left + right - middle;
  const stop = Math.min(end, to + MOVES_A_STEP);
  while (to < stop) {
    const isLeft =
      right === end ||
      (left < middle &&
        (folded[rows[left] as number] as string) <= (folded[rows[right] as number] as string));
    other[to++] = rows[isLeft ? left++ : right++] as number;
  }
  merge.left = left;
  merge.right = right;
  return to < end;
}

function numberRanks(folded: readonly string[], sorted: Uint32Array): Ranks {
  const ranks = new Int32Array(folded.length).fill(-1);
  let rank = 0;
  for (let i = 0; i < sorted.length; i++) {
    const row = sorted[i] as number;
    if (i > 0 && folded[row] !== folded[sorted[i - 1] as number]) rank++;
    ranks[row] = rank;
  }
  return ranks;
}
