/** What the answers on a dataset are made from: its columns, and what is worked out from them once and kept. */
import { FIGURE_IDS, type FigureId } from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import { type CampaignFigure, findCampaignFigures } from './answer/campaign-figures.ts';
import { doublingEdges } from './answer/number-histogram.ts';
import { type ColumnLookup, createColumnLookup } from './column-lookup.ts';
import { describeColumns, type Facts } from './facts.ts';
import { type CodeBook, createCodeBook } from './tally/code-book.ts';
import { createTimeIndex, type TimeIndex } from './time-index.ts';

export interface Ground {
  readonly columns: Columns;
  readonly lookup: ColumnLookup;
  readonly time: TimeIndex;
  readonly facts: Facts;
  readonly book: CodeBook;
  /** The edges of a figure's doubling classes. */
  readonly classEdges: Readonly<Record<FigureId, Int32Array>>;
  readonly campaignFigures: Readonly<Record<FigureId, readonly CampaignFigure[]>>;
  /** The row of an id; −1 when the dataset has no such id. Looks through all ids, but not twice on end for the same. */
  readonly findRow: (id: string) => number;
}

/** Lays the ground: one pass over the dates, one over the places and one a column. */
export function createGround(columns: Columns): Ground {
  const lookup = createColumnLookup(columns);
  const time = createTimeIndex(columns);
  const book = createCodeBook(columns, lookup);
  const facts = describeColumns(columns, time, book);
  const classEdges = {} as Record<FigureId, Int32Array>;
  for (const id of FIGURE_IDS) classEdges[id] = doublingEdges(book.figure(id).largest);
  let found = { id: '', row: -1 };
  return {
    columns,
    lookup,
    time,
    facts,
    book,
    classEdges,
    campaignFigures: findAllCampaignFigures(columns, lookup),
    findRow(id) {
      if (found.row < 0 || found.id !== id)
        found = { id, row: lookup.text('id')?.indexOf(id) ?? -1 };
      return found.row;
    },
  };
}

function findAllCampaignFigures(columns: Columns, lookup: ColumnLookup): Ground['campaignFigures'] {
  const found = {} as Record<FigureId, readonly CampaignFigure[]>;
  for (const id of FIGURE_IDS) found[id] = findCampaignFigures(columns, lookup.figure(id), id);
  return found;
}
