/** What the columns hold of one incident or campaign, as reports are held against it. */
import {
  type CompleteFigure,
  completeFigure,
  FIGURE_IDS,
  type FigureId,
} from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import { UNDATED_DAY } from '../model/time.ts';
import { foldName, type RecordFacts } from './accounts.ts';
import type { Subject } from './records/subject-finder.ts';

/**
 * Finds the facts of a row or of a campaign; those of a campaign are gathered once.
 *
 * A campaign's figure is its own, or else the sum of its sites' if all are known; its days are those from the first site's to the last's; its groups and claims are its sites'.
 * What is not known of one site is not known of the campaign.
 */
export function createFactsFinder(columns: Columns): (subject: Subject) => RecordFacts {
  const campaigns = new Map<number, RecordFacts>();
  return ({ kind, index }) => {
    if (kind === 'row') return factsOfRow(columns, index);
    const facts = campaigns.get(index) ?? factsOfCampaign(columns, index);
    campaigns.set(index, facts);
    return facts;
  };
}

function factsOfRow(columns: Columns, row: number): RecordFacts {
  const figures = {} as Record<FigureId, CompleteFigure | null>;
  for (const id of FIGURE_IDS) figures[id] = figureOf(columns, id, row);
  const startDay = columns.startDay[row] as number;
  const endDay = columns.endDay[row] as number;
  return {
    figures,
    when: startDay === UNDATED_DAY ? null : { startDay, endDay },
    groups: new Set(termsOf(columns, 'group', row).map(foldName)),
    claims: new Set(termsOf(columns, 'claimStatus', row).filter((term) => term !== 'unknown')),
  };
}

function factsOfCampaign(columns: Columns, index: number): RecordFacts {
  const campaign = columns.campaigns[index];
  const sites = (campaign?.rows ?? []).map((row) => factsOfRow(columns, row));
  const figures = {} as Record<FigureId, CompleteFigure | null>;
  for (const id of FIGURE_IDS) {
    const own = campaign === undefined ? null : completeFigure(campaign.figures[id]);
    figures[id] = own ?? addUp(sites.map((site) => site.figures[id]));
  }
  return {
    figures,
    when: spanOf(sites.map(({ when }) => when)),
    groups: unite(sites.map(({ groups }) => groups)),
    claims: unite(sites.map(({ claims }) => claims)),
  };
}

function figureOf({ figures }: Columns, id: FigureId, row: number): CompleteFigure | null {
  const column = figures.find((figure) => figure.id === id);
  const known = (part: number | undefined) => (part === undefined || part < 0 ? null : part);
  return completeFigure({
    low: known(column?.low[row]),
    best: known(column?.best[row]),
    high: known(column?.high[row]),
  });
}

function termsOf({ categories }: Columns, id: string, row: number): readonly string[] {
  const column = categories.find((category) => category.id === id);
  if (column === undefined) return [];
  const codes = column.codes.subarray(column.offsets[row], column.offsets[row + 1]);
  return Array.from(codes, (code) => column.values[code] ?? '').filter((term) => term !== '');
}

function addUp(figures: readonly (CompleteFigure | null)[]): CompleteFigure | null {
  const sum = { low: 0, best: 0, high: 0 };
  for (const figure of figures) {
    if (figure === null) return null;
    sum.low += figure.low;
    sum.best += figure.best;
    sum.high += figure.high;
  }
  return sum;
}

function spanOf(all: readonly RecordFacts['when'][]): RecordFacts['when'] {
  let startDay = Infinity;
  let endDay = -Infinity;
  for (const when of all) {
    if (when === null) return null;
    startDay = Math.min(startDay, when.startDay);
    endDay = Math.max(endDay, when.endDay);
  }
  return { startDay, endDay };
}

function unite(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const united = new Set<string>();
  for (const names of all) {
    if (names.size === 0) return names;
    for (const name of names) united.add(name);
  }
  return united;
}
