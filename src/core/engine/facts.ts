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

function findBounds({ longitude, latitude }: Columns): Bounds | null {
  const { least: west, most: east } = findRange(longitude);
  const { least: south, most: north } = findRange(latitude);
  return west === Infinity ? null : { west, south, east, north };
}

/** No comparison with NaN is true, so unplaced rows change nothing; nearly every other lies within those before it. */
function findRange(degrees: Float64Array): { readonly least: number; readonly most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < degrees.length; row++) {
    const degree = degrees[row] as number;
    if (degree >= least && degree <= most) continue;
    if (degree < least) least = degree;
    if (degree > most) most = degree;
  }
  return { least, most };
}
