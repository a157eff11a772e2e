/** What peers count a made-up row by, as plain numbers. */

import { locateCells } from '../../src/core/engine/answer/cells.ts';
import { bestOf } from '../../src/core/engine/figure-value.ts';
import { binEdges } from '../../src/core/model/calendar.ts';
import type { Columns } from '../../src/core/model/columns.ts';
import { CELLS, FACET, FACETS, TIME } from './question.ts';

export interface PeerRows {
  readonly rowCount: number;
  readonly day: Int32Array;
  /** The timeline's bin of each day, from the first. */
  readonly binOfDay: Uint16Array;
  readonly codes: readonly Uint32Array[];
  readonly facetSizes: readonly number[];
  readonly figures: readonly Int32Array[];
  /** One past the last cell for rows in none. */
  readonly cell: Uint32Array;
  readonly facetIndex: number;
  readonly facetValues: readonly string[];
}

export const NO_CELL = CELLS.columns * CELLS.rows;

/** Every made-up row here is plain: one code a facet. */
export function toPeerRows(columns: Columns): PeerRows {
  const { rowCount } = columns;
  const cell = new Uint32Array(rowCount);
  locateCells(columns, CELLS, cell);
  const edges = binEdges(TIME, 'quarter');
  const binOfDay = new Uint16Array(TIME.endDay);
  for (let day = 0, bin = 0; day < TIME.endDay; day++) {
    if (day >= (edges[bin + 1] as number)) bin++;
    binOfDay[day] = bin;
  }
  const categories = columns.categories.filter(({ id }) => FACETS.includes(id));
  const facetIndex = categories.findIndex(({ id }) => id === FACET);
  return {
    rowCount,
    day: columns.startDay,
    binOfDay,
    codes: categories.map(({ codes }) => codes),
    facetSizes: categories.map(({ values }) => values.length),
    figures: columns.figures.map((figure) =>
      Int32Array.from({ length: rowCount }, (_, row) => bestOf(figure, row)),
    ),
    cell: cell.map((one) => Math.min(one, NO_CELL)),
    facetIndex,
    facetValues: categories[facetIndex]?.values ?? [],
  };
}
