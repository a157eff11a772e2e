/**
 * A table longer than a browser can scroll: a block of its rows is scrolled row by row, and where the block lies in the table follows from where the scroll bar stands.
 * Small moves go through the block; a jump of the scroll bar takes the block along; at rest the bar is put back to its share.
 */

/** Most rows in a block: browsers stop at an element about 16 million px high. */
export const MOST_ROWS = 200_000;

/** A row as a place in a block, and the row of the table that the block begins with. */
export interface BlockPlace {
  readonly base: number;
  readonly index: number;
}

/** Where the block begins when the scroll bar stands at a share of its way, from 0 to 1. */
export function baseAt(share: number, total: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * Math.max(0, total - MOST_ROWS));
}

/** The block in which a row stands at its share of the way: the first row of all at the top, the last at the bottom. */
export function placeRow(row: number, total: number): BlockPlace {
  if (total <= MOST_ROWS) return { base: 0, index: row };
  const index = Math.round((row / (total - 1)) * (MOST_ROWS - 1));
  return { base: row - index, index };
}
