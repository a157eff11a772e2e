/** What several rows share: campaigns, whose title and figures stand on each of their rows. */
import {
  FIGURE_IDS,
  type Figure,
  type FigureId,
  isKnown,
  UNKNOWN_FIGURE,
} from '../../model/casualties.ts';
import type { Campaign } from '../../model/incident.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowOrder } from './row-order.ts';
import type { RowReader } from './row-reader.ts';
import type { CampaignReader } from './row-readers.ts';

const NO_CAMPAIGN = -1;

interface CampaignDraft {
  readonly id: string;
  title: string;
  readonly figures: Record<FigureId, Figure>;
}

/** Collects campaigns in order of appearance. The first title and the first figure stated are kept; rows that differ are told, blank ones state nothing. */
export class CampaignBuilder {
  private readonly numberById = new Map<string, number>();
  private readonly drafts: CampaignDraft[] = [];
  private readonly rowCampaigns = new GrowingNumbers(Int32Array);

  /** Adds the next row. */
  add(row: RowReader, reader: CampaignReader): void {
    const id = reader.id(row);
    this.rowCampaigns.push(id === '' ? NO_CAMPAIGN : this.numberOf(id));
    if (id === '') tellLostFigures(row, reader);
    else merge(row, reader, this.drafts[this.numberOf(id)] as CampaignDraft);
  }

  /** Adds rows that belong to none, and state nothing of one. */
  addNone(rowCount: number): void {
    this.rowCampaigns.pushMany(NO_CAMPAIGN, rowCount);
  }

  /** Campaigns, and each row's index into them, in the order of time. */
  build(order: RowOrder): { campaigns: Campaign[]; campaign: Int32Array } {
    const campaign = this.rowCampaigns.pick(order);
    const rows: number[][] = this.drafts.map(() => []);
    if (rows.length === 0) return { campaign, campaigns: [] };
    campaign.forEach((number, row) => {
      rows[number]?.push(row);
    });
    return {
      campaign,
      campaigns: this.drafts.map((draft, i) => ({ ...draft, rows: rows[i] ?? [] })),
    };
  }

  private numberOf(id: string): number {
    const known = this.numberById.get(id);
    if (known !== undefined) return known;
    this.numberById.set(id, this.drafts.length);
    const figures = {
      killed: UNKNOWN_FIGURE,
      wounded: UNKNOWN_FIGURE,
      perpetratorsKilled: UNKNOWN_FIGURE,
    };
    return this.drafts.push({ id, title: '', figures }) - 1;
  }
}

function merge(row: RowReader, reader: CampaignReader, draft: CampaignDraft): void {
  const { titleColumn } = reader;
  const title = row.cell(titleColumn);
  if (draft.title === '') draft.title = title;
  else if (title !== '' && title !== draft.title) row.tell('campaign-figures-differ', titleColumn);
  if (reader.figureColumns.length === 0) return;
  for (const id of FIGURE_IDS) {
    const figure = reader.figure(row, id);
    const kept = draft.figures[id];
    if (!isKnown(figure)) continue;
    if (!isKnown(kept)) draft.figures[id] = figure;
    else if (!isEqual(kept, figure)) {
      const value = [figure.low, figure.best, figure.high].map((part) => part ?? '?').join('–');
      row.tell('campaign-figures-differ', reader.columnOf(id), { value });
    }
  }
}

/** Figures of a campaign that has no id belong to nothing. */
function tellLostFigures(row: RowReader, { figureColumns }: CampaignReader): void {
  for (const column of figureColumns) {
    if (row.cell(column) !== '') row.tell('campaign-missing', column);
  }
}

function isEqual(a: Figure, b: Figure): boolean {
  return a.low === b.low && a.best === b.best && a.high === b.high;
}
