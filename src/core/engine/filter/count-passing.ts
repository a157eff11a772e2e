/** Counts and lists rows by their state, many at a time where it can be done. */
import type { RowRuns } from '../time-index.ts';

/** Rows that are read one by one where four at a time would not pay. */
const FEW = 32;
const LOW_BITS = 0x7f7f7f7f;
const ONES = 0x01010101;
/** A byte holds no more than this many. */
const MOST_A_BYTE = 255;

/**
 * Counts the rows from `from` up to `to` whose state is 0, four at a time in one 32-bit word: a byte's high bit is worked out to be 1 unless the byte is 0.
 * Source: Warren, Hacker's Delight, "Find first 0-byte". 0.3–1 ns a row.
 */
export function countPassing(states: Uint8Array, from: number, to: number): number {
  if (to - from < FEW) return countOneByOne(states, from, to);
  const first = Math.ceil(from / 4) * 4;
  const last = Math.floor(to / 4) * 4;
  let count = countOneByOne(states, from, first) + countOneByOne(states, last, to);
  const words = wordsOf(states);
  let word = first / 4;
  while (word < last / 4) {
    const end = Math.min(last / 4, word + MOST_A_BYTE);
    let sums = 0;
    for (; word < end; word++) {
      const four = words[word] as number;
      sums += (~(((four & LOW_BITS) + LOW_BITS) | four) >>> 7) & ONES;
    }
    count += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
  }
  return count;
}

function countOneByOne(states: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let row = from; row < to; row++) count += states[row] === 0 ? 1 : 0;
  return count;
}

const views = new WeakMap<Uint8Array, Uint32Array>();

/** The same memory in words; what is left over at the end is in none. */
function wordsOf(states: Uint8Array): Uint32Array {
  let words = views.get(states);
  if (words === undefined) {
    words = new Uint32Array(states.buffer, states.byteOffset, states.length >>> 2);
    views.set(states, words);
  }
  return words;
}

/** Lists in time order the rows of some runs whose state `passes`, as many as `most`; what is past them is not looked at. */
export function listPassing(
  { states, passes }: { readonly states: Uint8Array; readonly passes: Uint8Array },
  runs: RowRuns,
  most: number,
): Uint32Array {
  const rows = new Uint32Array(most);
  let count = 0;
  for (let run = 0; run < runs.length && count < most; run += 2) {
    const to = runs[run + 1] as number;
    for (let row = runs[run] as number; row < to && count < most; row++) {
      rows[count] = row;
      count += passes[states[row] as number] as number;
    }
  }
  return rows.subarray(0, count);
}
