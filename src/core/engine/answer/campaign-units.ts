/**
 * Counts by campaign in the place of counts by incident: incidents that share a campaign are one, every other incident is one of its own.
 *
 * An answer by incident is put right instead of counted anew: only rows of campaigns are looked at, but for a page, which is cut from all rows.
 */
import type { Answer, CampaignRow, CategoryAnswer, FigureSpread } from '../../model/answer.ts';
import {
  completeFigure,
  FIGURE_IDS,
  type FigureId,
  type FigureTotal,
} from '../../model/casualties.ts';
import type { Columns } from '../../model/columns.ts';
import type { Campaign } from '../../model/incident.ts';
import { type PageRequest, type Query, SORT_COLUMNS } from '../../model/query.ts';
import { type DayRange, UNDATED_DAY } from '../../model/time.ts';
import type { ColumnLookup } from '../column-lookup.ts';
import { createWindowTest, toDayWindow } from '../day-window.ts';
import { bestOf } from '../figure-value.ts';
import { nameOfSet } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import type { Ground } from '../ground.ts';
import type { Order } from './sort-order.ts';

/** Members of one campaign that a page names at most. */
const MOST_MEMBERS = 200;

type Test = (row: number) => boolean;

/** What counting by campaign needs of an engine that has just answered by incident. `order` is the page's, `null` for time order. */
export interface CampaignCount {
  readonly ground: Ground;
  readonly mask: FailMask;
  readonly query: Query;
  readonly order: Order | null | 'pending';
}

/** The answer by campaign. A campaign with incidents in two periods counts in both. Costs a pass over the rows of campaigns for each period and category, and for a page one over all rows. */
export function countByCampaign(count: CampaignCount, answer: Answer): Answer {
  const { ground, mask, query } = count;
  const states = mask.states();
  const isIn = query.periods.map((period) =>
    createWindowTest(ground.columns, toDayWindow(period, query.dateRule)),
  );
  const isShown = isIn.map(
    (test): Test =>
      (row) =>
        states[row] === 0 && test(row),
  );
  const { page } = query.wanted;
  return {
    ...answer,
    totals: answer.totals.map((totals, i) => ({
      ...totals,
      campaigns: totals.shown - countRepeats(ground.columns.campaigns, isShown[i] as Test),
    })),
    categories: answer.categories.map((category) => countCategory(count, category, isIn)),
    spreads: answer.spreads.map(({ id, periods }) => ({
      id,
      periods: periods.map((spread, i) => gatherSpread(ground, { id, spread }, isShown[i] as Test)),
    })),
    page:
      page === null || answer.page === null
        ? answer.page
        : cutByCampaign(count, page, isShown[page.period] ?? (isShown[0] as Test)),
  };
}

/** Rows beyond the first of each campaign. */
function countRepeats(campaigns: readonly Campaign[], isShown: Test): number {
  let repeats = 0;
  for (const { rows } of campaigns) {
    let shown = 0;
    for (const row of rows) if (isShown(row)) shown++;
    repeats += Math.max(0, shown - 1);
  }
  return repeats;
}

/** As if the category were not filtered, like the counts by incident. */
function countCategory(
  { ground, mask }: CampaignCount,
  { id, counts }: CategoryAnswer,
  isIn: readonly Test[],
): CategoryAnswer {
  const column = ground.lookup.category(id);
  const states = mask.states();
  const passes = mask.passesWithout(nameOfSet(id));
  const codesOf = (row: number) =>
    column === null
      ? NO_VALUE
      : column.codes.subarray(column.offsets[row], column.offsets[row + 1]);
  return {
    id,
    counts: counts.map((byIncident, period) => {
      const byCampaign = byIncident.slice();
      const seenIn = new Int32Array(byCampaign.length).fill(-1);
      ground.columns.campaigns.forEach(({ rows }, campaign) => {
        for (const row of rows) {
          if (passes[states[row] as number] === 0 || !isIn[period]?.(row)) continue;
          for (const code of codesOf(row)) {
            if (seenIn[code] === campaign) byCampaign[code] = (byCampaign[code] as number) - 1;
            seenIn[code] = campaign;
          }
        }
      });
      return byCampaign;
    }),
  };
}

/** A dataset without the column knows no value of it. */
const NO_VALUE = Uint32Array.of(0);

/** One value a campaign: the sum over those of its incidents that are shown. One whose own figure stands for them is one value already. */
function gatherSpread(
  { columns, lookup, campaignFigures }: Ground,
  { id, spread }: { readonly id: FigureId; readonly spread: FigureSpread },
  isShown: Test,
): FigureSpread {
  const figure = lookup.figure(id);
  const countOf = new Map(
    Array.from(spread.values, (value, i) => [value, spread.counts[i] as number]),
  );
  const covered = new Set(
    campaignFigures[id].filter(({ rows }) => rows.every(isShown)).map(({ rows }) => rows),
  );
  const add = (value: number, by: number) => countOf.set(value, (countOf.get(value) ?? 0) + by);
  let { unknownCount } = spread;
  for (const { rows } of columns.campaigns) {
    const shown = rows.filter(isShown);
    if (shown.length < 2 || covered.has(rows)) continue;
    const known = shown
      .map((row) => (figure === null ? -1 : bestOf(figure, row)))
      .filter((best) => best >= 0);
    for (const best of known) add(best, -1);
    unknownCount -= shown.length - known.length;
    if (known.length === 0) unknownCount++;
    else
      add(
        known.reduce((sum, best) => sum + best, 0),
        1,
      );
  }
  const values = Int32Array.from(
    [...countOf.keys()].filter((value) => (countOf.get(value) ?? 0) > 0),
  ).sort();
  return {
    values,
    counts: Uint32Array.from(values, (value) => countOf.get(value) ?? 0),
    unknownCount,
  };
}

/** One row a campaign, in the place of the first of its incidents in the order. */
function cutByCampaign(
  { ground, order }: CampaignCount,
  { offset, count, locate }: PageRequest,
  isShown: Test,
): Answer['page'] {
  const { columns } = ground;
  const empty = { offset, rows: new Uint32Array(), campaigns: [], locatedAt: -1 };
  if (order === 'pending') return { ...empty, total: countLeaders(ground, isShown) };
  const target = locate === null ? -1 : ground.findRow(locate);
  const soughtCampaign = target < 0 ? -1 : (columns.campaign[target] as number);
  const isSought = (row: number) =>
    row === target || (soughtCampaign >= 0 && columns.campaign[row] === soughtCampaign);
  const isTargetShown = target >= 0 && isShown(target);
  const rows: number[] = [];
  let total = 0;
  let locatedAt = -1;
  for (const row of listLeaders(ground, order, isShown)) {
    if (isTargetShown && isSought(row)) locatedAt = total;
    if (total >= offset && total < offset + count) rows.push(row);
    total++;
  }
  return {
    offset,
    total,
    rows: Uint32Array.from(rows),
    campaigns: rows.map((row) => describeCampaign(ground, row, isShown)),
    locatedAt,
  };
}

function countLeaders(ground: Ground, isShown: Test): number {
  let count = 0;
  for (const _ of listLeaders(ground, null, isShown)) count++;
  return count;
}

function* listLeaders(
  { columns: { rowCount, campaign, campaigns } }: Ground,
  order: Order | null,
  isShown: Test,
): Generator<number, void> {
  const isListed = new Uint8Array(campaigns.length);
  for (let i = 0; i < rowCount; i++) {
    const row = order === null ? i : (order.rows[i] as number);
    if (!isShown(row)) continue;
    const own = campaign[row] as number;
    if (own >= 0 && isListed[own] === 1) continue;
    if (own >= 0) isListed[own] = 1;
    yield row;
  }
}

/** `null` for an incident that has its campaign, if any, to itself. */
function describeCampaign(
  { columns, lookup, campaignFigures }: Ground,
  row: number,
  isShown: Test,
): CampaignRow | null {
  const campaign = columns.campaigns[columns.campaign[row] as number];
  if (campaign === undefined || campaign.rows.length < 2) return null;
  const members = campaign.rows.filter(isShown);
  const figures = {} as Record<FigureId, FigureTotal>;
  for (const id of FIGURE_IDS) {
    const column = lookup.figure(id);
    const total = { low: 0, best: 0, high: 0, unknownCount: 0, campaignCount: 0 };
    const part = (value: number | undefined) => (value === undefined || value < 0 ? null : value);
    for (const member of members)
      addFigure(total, {
        low: part(column?.low[member]),
        best: part(column?.best[member]),
        high: part(column?.high[member]),
      });
    const own = campaignFigures[id].find(({ rows }) => rows === campaign.rows);
    if (own !== undefined && members.length === campaign.rows.length) {
      addFigure(total, own.figure);
      total.unknownCount -= members.length;
      total.campaignCount = 1;
    }
    figures[id] = total;
  }
  const { id, title, rows } = campaign;
  return {
    id,
    title,
    first: whenOf(columns, members[0]),
    last: whenOf(columns, members.at(-1)),
    terms: gatherTerms(lookup, members),
    members: Uint32Array.from(members.slice(0, MOST_MEMBERS)),
    memberCount: members.length,
    incidentCount: rows.length,
    figures,
  };
}

function whenOf({ startDay, endDay }: Columns, row = 0): DayRange | null {
  const day = startDay[row] as number;
  return day === UNDATED_DAY ? null : { startDay: day, endDay: endDay[row] as number };
}

/** Of the columns of a table that are categories. */
function gatherTerms(lookup: ColumnLookup, members: readonly number[]): CampaignRow['terms'] {
  return Object.fromEntries(
    SORT_COLUMNS.flatMap((id) => {
      const column = lookup.category(id);
      if (column === null) return [];
      const { offsets, codes, values } = column;
      const own = new Set(
        members.flatMap((row) => [...codes.subarray(offsets[row], offsets[row + 1])]),
      );
      return [[id, Array.from(own, (code) => values[code] ?? '')]];
    }),
  );
}

function addFigure(
  total: { -readonly [Part in keyof FigureTotal]: FigureTotal[Part] },
  recorded: Campaign['figures'][FigureId],
): void {
  const figure = completeFigure(recorded);
  if (figure === null) total.unknownCount++;
  else {
    total.low += figure.low;
    total.best += figure.best;
    total.high += figure.high;
  }
}
