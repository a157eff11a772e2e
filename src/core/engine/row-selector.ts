/** The rows that a view counts, as a list: every answer is then one plain loop over it. */
import type { MaskView } from './filter/fail-mask.ts';
import type { RowRuns } from './time-index.ts';

/** Rows in time order. A list from a selector is lent: it is overwritten when its place is used again. */
export type Rows = Uint32Array;

/** Fills lists of rows, in buffers that it keeps and lends again. */
export interface RowSelector {
  /** The rows of `runs` that pass, in the buffer number `place`. One pass without branches, 4 bytes a row of `runs`. */
  readonly select: (place: number, runs: RowRuns, view: MaskView) => Rows;
}

/** Makes a selector with no buffer yet. */
export function createRowSelector(): RowSelector {
  const buffers: Rows[] = [];
  return {
    select(place, runs, view) {
      const size = countRuns(runs);
      let rows = buffers[place];
      if (rows === undefined || rows.length < size) {
        rows = new Uint32Array(size);
        buffers[place] = rows;
      }
      return rows.subarray(0, fillRows(rows, runs, view));
    },
  };
}

function countRuns(runs: RowRuns): number {
  let count = 0;
  for (let run = 0; run < runs.length; run += 2)
    count += (runs[run + 1] as number) - (runs[run] as number);
  return count;
}

/** Lists the rows that pass from the start of `rows`, which must have room for all of `runs`. Returns how many there are. */
function fillRows(rows: Rows, runs: RowRuns, { fails, kept }: MaskView): number {
  let count = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const to = runs[run + 1] as number;
    for (let row = runs[run] as number; row < to; row++) {
      // Written always and kept only if it passes: filters are too irregular for a branch to be foreseen.
      rows[count] = row;
      count += ((fails[row] as number) & kept) === 0 ? 1 : 0;
    }
  }
  return count;
}
