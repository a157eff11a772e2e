/** Which rows have a term: the index of one category, so that a filter that gains or loses one term touches the rows of that term and no other. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { Patience } from '../patience.ts';
import type { CategoryCodes } from '../tally/pack-category.ts';

/** Keeps the index of the category that was followed last, 4 bytes for each of its codes. */
export interface TermRows {
  /** Asks for the index of this category, in place of the one that is kept; made by `prepare`. */
  readonly follow: (category: CategoryCodes) => void;
  /** The rows that have a term, ascending, for as long as anybody wants them; `null` while that is not known. */
  readonly find: (category: CategoryCodes, term: number) => Uint32Array | null;
  /** Goes on with the index until `isDue`. Returns whether there is more to do. About 5 ns a code in all. */
  readonly prepare: (isDue: Patience) => boolean;
}

/** Rows between two looks at the clock. */
const BLOCK_ROWS = 1 << 14;

interface Index {
  readonly column: CategoryColumn;
  /** By term, where its rows begin. */
  readonly starts: Uint32Array;
  /** By term, where its next row goes. */
  readonly ends: Uint32Array;
  readonly rows: Uint32Array;
  /** Of the next row to be gone through. */
  row: number;
}

/** Makes an index of nothing. */
export function createTermRows(): TermRows {
  let wanted: CategoryCodes | null = null;
  let index: Index | null = null;
  return {
    follow(category) {
      if (category.column !== null) wanted = category;
    },
    find({ column }, term) {
      if (index === null || index.column !== column || !isMade(index)) return null;
      return index.rows.subarray(index.starts[term], index.starts[term + 1]);
    },
    prepare(isDue) {
      if (wanted === null) return false;
      if (index?.column !== wanted.column) index = openIndex(wanted);
      if (index === null || isMade(index)) return false;
      do goOn(index);
      while (!isMade(index) && !isDue());
      return !isMade(index);
    },
  };
}

/** In memory of its own, because rows of the index before may still be wanted. */
function openIndex({ column, totals }: CategoryCodes): Index | null {
  if (column === null) return null;
  const starts = new Uint32Array(totals.length + 1);
  for (const [term, total] of totals.entries()) starts[term + 1] = (starts[term] as number) + total;
  return {
    column,
    starts,
    ends: starts.slice(),
    rows: new Uint32Array(column.codes.length),
    row: 0,
  };
}

function isMade({ column, row }: Index): boolean {
  return row === column.offsets.length - 1;
}

function goOn(index: Index): void {
  const { ends, rows } = index;
  const { offsets, codes } = index.column;
  const to = Math.min(offsets.length - 1, index.row + BLOCK_ROWS);
  let at = offsets[index.row] as number;
  for (let row = index.row; row < to; row++)
    for (const end = offsets[row + 1] as number; at < end; at++) {
      const term = codes[at] as number;
      const place = ends[term] as number;
      rows[place] = row;
      ends[term] = place + 1;
    }
  index.row = to;
}
