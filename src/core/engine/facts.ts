/** What a dataset is like before any question: the schema and the extents that frame the questions. */
import type { Columns } from '../model/columns.ts';
import type { CategorySchema, Dataset, NumberSchema } from '../model/dataset.ts';
import type { Bounds } from '../model/place.ts';
import type { DayRange } from '../model/time.ts';
import { bestOf } from './figure-value.ts';
import type { TimeIndex } from './time-index.ts';

export type Facts = Pick<Dataset, 'extent' | 'bounds' | 'categories' | 'numbers' | 'campaignCount'>;

/** Gathers the facts in one pass a column. `largest` is 0 when no figure is known; figures are completed as `completeFigure` does. */
export function describeColumns(columns: Columns, time: TimeIndex): Facts {
  return {
    extent: findExtent(time),
    bounds: findBounds(columns),
    categories: columns.categories.map(describeCategory),
    campaignCount: columns.campaigns.filter(({ rows }) => rows.length > 1).length,
    numbers: columns.figures.map((figure) => describeFigure(figure, columns.rowCount)),
  };
}

function findExtent({ startDay, endDay, datedCount }: TimeIndex): DayRange | null {
  if (datedCount === 0) return null;
  let last = endDay[0] as number;
  for (let row = 1; row < datedCount; row++) {
    const end = endDay[row] as number;
    if (end > last) last = end;
  }
  return { startDay: startDay[0] as number, endDay: last };
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

function describeCategory({ id, values, codes }: Columns['categories'][number]): CategorySchema {
  const totals = new Uint32Array(values.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    totals[code] = (totals[code] as number) + 1;
  }
  return { id, values, totals: [...totals] };
}

function describeFigure(figure: Columns['figures'][number], rowCount: number): NumberSchema {
  let largest = 0;
  let unknownCount = 0;
  for (let row = 0; row < rowCount; row++) {
    const best = bestOf(figure, row);
    if (best < 0) unknownCount++;
    else if (best > largest) largest = best;
  }
  return { id: figure.id, largest, unknownCount };
}
