/** Columns written down as a list of incidents: for tests whose rows are few and matter one by one. */
import { FIGURE_IDS, type Figure, type FigureId, UNKNOWN_FIGURE } from '../model/casualties.ts';
import { type CategoryColumn, type Columns, UNKNOWN_NUMBER } from '../model/columns.ts';
import type { SourceReference } from '../model/incident.ts';
import { PLACE_PRECISIONS, type PlacePrecision, type Position } from '../model/place.ts';
import { type DayRange, parseIsoDate, UNDATED_DAY } from '../model/time.ts';

/** One incident; whatever is left out is not known. */
export interface Example {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. The rows of a list must ascend by their first day, undated last. */
  readonly date?: string;
  /** Several days; wins over `date`. */
  readonly when?: DayRange;
  readonly position?: Position;
  readonly placePrecision?: PlacePrecision;
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  readonly figures?: Readonly<Partial<Record<FigureId, number | Partial<Figure>>>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly sources?: readonly SourceReference[];
  readonly campaign?: string;
}

/** A campaign's own figures, by its id. */
export type CampaignFigures = Readonly<Record<string, Readonly<Partial<Record<FigureId, number>>>>>;

/** Columns of `examples`, one row each; ids are `0`, `1`, … unless given. Campaigns are those of `campaigns`. */
export function columnsOf(examples: readonly Example[], campaigns: CampaignFigures = {}): Columns {
  const days = examples.map(({ when, date = '' }) => when ?? parseIsoDate(date));
  const campaignIds = Object.keys(campaigns);
  const campaign = Int32Array.from(examples, (row) => campaignIds.indexOf(row.campaign ?? ''));
  return {
    rowCount: examples.length,
    startDay: Int32Array.from(days, (when) => when?.startDay ?? UNDATED_DAY),
    endDay: Int32Array.from(days, (when) => when?.endDay ?? UNDATED_DAY),
    longitude: Float64Array.from(examples, ({ position }) => position?.[0] ?? NaN),
    latitude: Float64Array.from(examples, ({ position }) => position?.[1] ?? NaN),
    placePrecision: Uint8Array.from(examples, ({ position, placePrecision }) =>
      PLACE_PRECISIONS.indexOf(placePrecision ?? (position ? 'site' : 'none')),
    ),
    categories: keysOf(examples.map(({ terms }) => terms)).map((id) =>
      categoryOf(
        id,
        examples.map(({ terms }) => terms?.[id] ?? ['']),
      ),
    ),
    figures: FIGURE_IDS.map((id) => {
      const figures = examples.map((row) => figureOf(row.figures?.[id]));
      const part = (name: keyof Figure) =>
        Int32Array.from(figures, (figure) => figure[name] ?? UNKNOWN_NUMBER);
      return { id, low: part('low'), best: part('best'), high: part('high') };
    }),
    texts: [...new Set(['id', ...keysOf(examples.map(({ texts }) => texts))])].map((id) => ({
      id,
      values: examples.map(({ texts }, row) => texts?.[id] ?? (id === 'id' ? String(row) : '')),
    })),
    sources: examples.map(({ sources }) => sources ?? []),
    campaigns: campaignIds.map((id, i) => ({
      id,
      title: id,
      figures: figuresOf(campaigns[id] ?? {}),
      rows: Array.from(campaign.keys()).filter((row) => campaign[row] === i),
    })),
    campaign,
    accounts: { ofRow: new Map(), ofCampaign: new Map() },
    claims: { ofRow: new Map(), ofCampaign: new Map() },
    others: () => [],
    fileRow: Uint32Array.from(examples, (_, row) => row + 1),
  };
}

function keysOf(records: readonly (Readonly<Record<string, unknown>> | undefined)[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))];
}

function categoryOf(id: string, rows: readonly (readonly string[])[]): CategoryColumn {
  const values = [...new Set(['', ...rows.flat()])];
  const offsets = new Uint32Array(rows.length + 1);
  for (const [row, terms] of rows.entries())
    offsets[row + 1] = (offsets[row] as number) + terms.length;
  return {
    id,
    values,
    offsets,
    codes: Uint32Array.from(rows.flat(), (term) => values.indexOf(term)),
  };
}

function figureOf(figure: number | Partial<Figure> = {}): Figure {
  return typeof figure === 'number'
    ? { ...UNKNOWN_FIGURE, best: figure }
    : { ...UNKNOWN_FIGURE, ...figure };
}

function figuresOf(known: Readonly<Partial<Record<FigureId, number>>>): Record<FigureId, Figure> {
  const figures = {} as Record<FigureId, Figure>;
  for (const id of FIGURE_IDS) figures[id] = figureOf(known[id]);
  return figures;
}
