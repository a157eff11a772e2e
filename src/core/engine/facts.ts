/** What a dataset is like before any question: the schema and the extents that frame the questions. */
import type { Columns } from '../model/columns.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Bounds } from '../model/place.ts';
import type { DayRange } from '../model/time.ts';
import type { CodeBook } from './tally/code-book.ts';
import type { TimeIndex } from './time-index.ts';

export type Facts = Pick<Dataset, 'extent' | 'bounds' | 'categories' | 'numbers' | 'campaignCount'>;

/** Gathers the facts in one pass over the places; the rest was counted when dates were indexed and columns packed. `largest` is 0 when no figure is known; figures are completed as `completeFigure` does. */
export function describeColumns(columns: Columns, time: TimeIndex, book: CodeBook): Facts {
  return {
    extent: findExtent(time),
    bounds: findBounds(columns),
    categories: columns.categories.map(({ id, values }) => ({
      id,
      values,
      totals: [...book.category(id).totals],
    })),
    campaignCount: columns.campaigns.filter(({ rows }) => rows.length > 1).length,
    numbers: columns.figures.map(({ id }) => {
      const { largest, unknownCount } = book.figure(id);
      return { id, largest, unknownCount };
    }),
  };
}

function findExtent({ days, lastEndDay }: TimeIndex): DayRange | null {
  const [startDay] = days;
  return startDay === undefined ? null : { startDay, endDay: lastEndDay };
}

function findBounds({ rowCount, longitude, latitude }: Columns): Bounds | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let row = 0; row < rowCount; row++) {
    const x = longitude[row] as number;
    const y = latitude[row] as number;
    // No comparison with NaN is true, so unplaced rows change nothing.
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west === Infinity ? null : { west, south, east, north };
}
