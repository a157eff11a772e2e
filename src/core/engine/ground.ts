/** What the answers on a dataset are made from: its columns, and what is worked out from them once and kept. */
import { FIGURE_IDS, type FigureId } from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import type { Sort } from '../model/query.ts';
import { type CampaignFigure, findCampaignFigures } from './answer/campaign-figures.ts';
import { type MercatorColumns, projectColumns } from './answer/cells.ts';
import { sortRows } from './answer/sort-order.ts';
import { type ColumnLookup, createColumnLookup } from './column-lookup.ts';
import { describeColumns, type Facts } from './facts.ts';
import { createTimeIndex, type TimeIndex } from './time-index.ts';

export interface Ground {
  readonly columns: Columns;
  readonly lookup: ColumnLookup;
  readonly time: TimeIndex;
  readonly facts: Facts;
  readonly campaignFigures: Readonly<Record<FigureId, readonly CampaignFigure[]>>;
  /** Every row's place on the map's plane; worked out at the first call. */
  readonly mercator: () => MercatorColumns;
  /** All rows in an order; worked out at the first call for that order. */
  readonly orderBy: (sort: Sort) => Uint32Array;
  /** The row of an id; −1 when the dataset has no such id. Looks through all ids. */
  readonly findRow: (id: string) => number;
}

/** Lays the ground: one pass over the dates and one a column; the rest waits until it is asked for. */
export function createGround(columns: Columns): Ground {
  const lookup = createColumnLookup(columns);
  const time = createTimeIndex(columns);
  const orders = new Map<string, Uint32Array>();
  let mercator: MercatorColumns | null = null;
  return {
    columns,
    lookup,
    time,
    facts: describeColumns(columns, time),
    campaignFigures: findAllCampaignFigures(columns, lookup),
    mercator() {
      mercator ??= projectColumns(columns);
      return mercator;
    },
    orderBy(sort) {
      const key = `${sort.column} ${sort.isDescending}`;
      const order = orders.get(key) ?? sortRows(columns, lookup, sort);
      orders.set(key, order);
      return order;
    },
    findRow: (id) => lookup.text('id')?.indexOf(id) ?? -1,
  };
}

function findAllCampaignFigures(columns: Columns, lookup: ColumnLookup): Ground['campaignFigures'] {
  const found = {} as Record<FigureId, readonly CampaignFigure[]>;
  for (const id of FIGURE_IDS) found[id] = findCampaignFigures(columns, lookup.figure(id), id);
  return found;
}
