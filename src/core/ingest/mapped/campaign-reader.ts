/** Which of a stranger's rows belong to one attack. */
import { FIGURE_IDS, type FigureId } from '../../model/casualties.ts';
import type { FieldId } from '../../model/mapping.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { CampaignReader } from '../columns/row-readers.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnSet } from './column-set.ts';
import { createRangeReader } from './figure-reader.ts';

const PREFIXES = {
  killed: 'campaignKilled',
  wounded: 'campaignWounded',
  perpetratorsKilled: 'campaignPerpetratorsKilled',
} as const satisfies Record<FigureId, FieldId>;

const MOST_RELATED = 200;

/** A campaign's own column; or else the list of related incidents, whose smallest id then names it. */
export function createCampaignReader(columns: ColumnSet): CampaignReader {
  const readers = new Map(
    FIGURE_IDS.map((id) => [id, createRangeReader(columns, PREFIXES[id])] as const),
  );
  const own = columns.first('campaign');
  const related = columns.first('related');
  const ownId = columns.first('id');
  return {
    id: (row) => {
      if (own !== NO_COLUMN) return row.cell(own);
      return related === NO_COLUMN ? '' : nameRelated(row, related, ownId);
    },
    titleColumn: columns.first('campaignTitle'),
    figureColumns: FIGURE_IDS.flatMap((id) => [
      columns.first(PREFIXES[id]),
      columns.first(`${PREFIXES[id]}Low` as FieldId),
      columns.first(`${PREFIXES[id]}High` as FieldId),
    ]).filter((column) => column !== NO_COLUMN),
    figure: (row, id) => readers.get(id)?.(row) ?? { low: null, best: null, high: null },
    columnOf: (id) => columns.first(PREFIXES[id]),
  };
}

function nameRelated(row: RowReader, related: number, ownId: number): string {
  const text = row.raw(related);
  if (text === '') return '';
  const ids = text.split(/[\s,;]+/, MOST_RELATED).filter((id) => /^\d{12}$/.test(id));
  const own = row.cell(ownId);
  if (ids.every((id) => id === own)) return '';
  return [...ids, own].sort()[0] ?? '';
}
