/** The tallies of one dataset, kept in step with its filters: which counters there are, and when they have to be counted afresh. */
import type { Columns } from '../../model/columns.ts';
import type { CellsRequest } from '../../model/query.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { Patience } from '../patience.ts';
import type { RowRuns } from '../time-index.ts';
import { type CellGrid, createCellGrid } from './cell-grid.ts';
import type { CodeBook } from './code-book.ts';
import { type FacetLayout, layFacets } from './facet-layout.ts';
import { createStepper } from './stepper.ts';
import type { Tally } from './tally.ts';

export interface Counters {
  /** Makes the facets' counters fit the categories that are wanted and the mask as it now is. */
  readonly fit: (categories: readonly string[]) => void;
  readonly layout: () => FacetLayout;
  /** The facets' tally of the rows of a period; lent until the next call for the same place. */
  readonly facets: (place: number, runs: RowRuns) => Tally;
  /** The grid of a request under the mask as it now is. */
  readonly grid: (request: CellsRequest) => CellGrid;
  /** Gets ready for a jump. Returns whether there is more to do. */
  readonly prepare: (isDue: Patience) => boolean;
}

/** Makes counters of nothing yet. Beyond code book and mask they take 4 bytes a row once cells are wanted, and two limited stores of snapshots. */
export function createCounters(columns: Columns, book: CodeBook, mask: FailMask): Counters {
  let layout = layFacets(book, [], mask);
  let facets = createStepper(layout.ledger);
  let version = -1;
  let grid: { readonly key: string; readonly cells: CellGrid } | null = null;
  return {
    fit(categories) {
      // A question about less does not throw away what the next one needs.
      const hasAll = categories.every((id) => layout.categories.has(id));
      if (version === mask.version() && hasAll) return;
      if (!layout.fits(categories, mask)) {
        layout = layFacets(book, categories, mask);
        facets = createStepper(layout.ledger);
      }
      layout.heed(mask);
      facets.forget(mask.changedSince(version));
      version = mask.version();
    },
    layout: () => layout,
    facets: (place, runs) => facets.moveTo(place, runs),
    grid(request) {
      const key = keyOf(request);
      if (grid?.key !== key) {
        const memory = grid?.cells.cells ?? new Uint32Array(columns.rowCount);
        // Should it fail half-way, the next question starts again.
        grid = null;
        grid = { key, cells: createCellGrid(columns, request, memory) };
      }
      grid.cells.fit(mask);
      return grid.cells;
    },
    prepare: (isDue) => facets.prepare(isDue) || (grid?.cells.prepare(isDue) ?? false),
  };
}

function keyOf({ bounds, columns, rows, leftOutFrom }: CellsRequest): string {
  const { west, south, east, north } = bounds;
  return `${west} ${south} ${east} ${north} ${columns} ${rows} ${leftOutFrom}`;
}
