/** The map's grid of one request: every row's cell, the tallies over them, and the few rows in view. */
import type { Columns } from '../../model/columns.ts';
import type { CellsRequest } from '../../model/query.ts';
import { CELLS_LEFT_OUT, CELLS_OUTSIDE, locateCells } from '../answer/cells.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { Patience } from '../patience.ts';
import type { RowRuns } from '../time-index.ts';
import { layCells } from './cell-ledger.ts';
import { createStepper } from './stepper.ts';
import { lendCounts } from './tally.ts';

export interface CellGrid {
  /** Takes up the mask as it now is. */
  readonly fit: (mask: FailMask) => void;
  /** Counts by cell of the rows of a period, lent until the next call for the same place. `place` tells periods apart. */
  readonly count: (place: number, runs: RowRuns) => Uint32Array;
  /** How many of these rows lie in the box, those that cells leave out included. */
  readonly countInBox: (place: number, runs: RowRuns) => number;
  /** All rows in the box, whatever the filters; `null` when there are too many to keep. */
  readonly inBox: Uint32Array | null;
  readonly prepare: (isDue: Patience) => boolean;
  /** The memory of the rows' cells, for the grid that comes after this one. */
  readonly cells: Uint32Array;
}

const MOST_LISTED = 1 << 17;

/** Works out every row's cell into `cells`, whose memory it takes over. */
export function createCellGrid(
  columns: Columns,
  request: CellsRequest,
  cells: Uint32Array,
): CellGrid {
  const inBoxCount = locateCells(columns, request, cells);
  const end = request.columns * request.rows;
  const { ledger, heed } = layCells(cells, end + CELLS_OUTSIDE + 1);
  const stepper = createStepper(ledger);
  let version = -1;
  return {
    fit(mask) {
      if (version === mask.version()) return;
      heed(mask);
      stepper.forget(mask.changedSince(version));
      version = mask.version();
    },
    count: (place, runs) => lendCounts(stepper.moveTo(place, runs), 0, end),
    countInBox(place, runs) {
      const { counts } = stepper.moveTo(place, runs);
      let sum = counts[end + CELLS_LEFT_OUT] as number;
      for (let cell = 0; cell < end; cell++) sum += counts[cell] as number;
      return sum;
    },
    inBox: inBoxCount <= MOST_LISTED ? listInBox(cells, { end, count: inBoxCount }) : null,
    prepare: stepper.prepare,
    cells,
  };
}

function listInBox(cells: Uint32Array, { end, count }: { end: number; count: number }) {
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; next < count; row++)
    if ((cells[row] as number) < end + CELLS_OUTSIDE) rows[next++] = row;
  return rows;
}
