/** The tallies of one dataset, kept in step with its filters: which counters there are, and when they have to be counted afresh. */

import type { Columns } from '../../model/columns.ts';
import type { CellsRequest, Wanted } from '../../model/query.ts';
import { locateCells } from '../answer/cells.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { Patience } from '../patience.ts';
import type { RowRuns } from '../time-index.ts';
import { layCells } from './cell-ledger.ts';
import type { CodeBook } from './code-book.ts';
import { type FacetLayout, layFacets } from './facet-ledger.ts';
import { createStepper, type Stepper } from './stepper.ts';
import type { Tally } from './tally.ts';

export interface Counters {
  /** Makes the counters fit what is wanted and the mask as it now is. */
  readonly fit: (wanted: Wanted) => void;
  readonly layout: () => FacetLayout;
  /** The facets' tally of the rows of a period; lent until the next call for the same place. */
  readonly facets: (place: number, runs: RowRuns) => Tally;
  /** Counts by cell of the grid that was wanted last; new for each call. */
  readonly cells: (place: number, runs: RowRuns) => Uint32Array;
  /** Gets ready for a jump. Returns whether there is more to do. */
  readonly prepare: (isDue: Patience) => boolean;
}

/** Makes counters of nothing yet. Beyond code book and mask they take 4 bytes a row once cells are wanted, and two limited stores of snapshots. */
export function createCounters(columns: Columns, book: CodeBook, mask: FailMask): Counters {
  let layout = layFacets(book, []);
  let facets = createStepper(layout.ledger);
  let grid: Grid | null = null;
  let facetVersion = -1;

  function fitFacets(categories: readonly string[]): void {
    const isNew = facetVersion !== mask.version();
    const hasAll = categories.every((id) => layout.categories.has(id));
    if (!isNew && hasAll) return;
    // Only when all is counted afresh anyway, so that a question about less does not throw away what the next one needs.
    if (!hasAll || layout.categories.size > categories.length) {
      layout = layFacets(book, categories);
      facets = createStepper(layout.ledger);
    }
    layout.heed(mask);
    facets.forget();
    facetVersion = mask.version();
  }

  function fitGrid(request: CellsRequest): void {
    const key = JSON.stringify(request);
    if (grid?.key !== key) {
      const cells = grid?.cells ?? new Uint32Array(columns.rowCount);
      // Should it fail half-way, the next question starts again.
      grid = null;
      locateCells(columns, request, cells);
      const count = request.columns * request.rows;
      const laid = layCells(cells, count);
      const stepper = createStepper(laid.ledger);
      grid = { key, cells, count, heed: laid.heed, stepper, version: -1 };
    }
    if (grid.version === mask.version()) return;
    grid.heed(mask);
    grid.stepper.forget();
    grid.version = mask.version();
  }

  return {
    fit({ categories, cells }) {
      fitFacets(categories);
      if (cells !== null) fitGrid(cells);
    },
    layout: () => layout,
    facets: (place, runs) => facets.moveTo(place, runs),
    cells(place, runs) {
      if (grid === null) throw new Error('no cells are wanted');
      return new Uint32Array(grid.stepper.moveTo(place, runs).counts.subarray(0, grid.count));
    },
    prepare: (isDue) => facets.prepare(isDue) || (grid?.stepper.prepare(isDue) ?? false),
  };
}

interface Grid {
  readonly key: string;
  readonly cells: Uint32Array;
  readonly count: number;
  readonly heed: (mask: FailMask) => void;
  readonly stepper: Stepper;
  /** Of the mask when it was last heeded. */
  version: number;
}
