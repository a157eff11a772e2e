/** The engine said in plain words: every answer by brute force on plain objects. Tests hold the kernel to it; it is also the shortest description of what an answer means. */
import type {
  Answer,
  FigureSpread,
  LanesAnswer,
  NumberAnswer,
  PageAnswer,
  PeriodTotals,
  TimelineAnswer,
} from '../model/answer.ts';
import { createAreaTest } from '../model/area.ts';
import { binEdges } from '../model/calendar.ts';
import {
  type CompleteFigure,
  completeFigure,
  FIGURE_IDS,
  type FigureId,
  type FigureTotal,
} from '../model/casualties.ts';
import type { Columns } from '../model/columns.ts';
import type { Filters, Period } from '../model/filter.ts';
import { isWithin, PLACE_PRECISIONS, type PlacePrecision, toMercator } from '../model/place.ts';
import type {
  CellsRequest,
  LanesRequest,
  PageRequest,
  Query,
  Sort,
  TimelineRequest,
  Wanted,
} from '../model/query.ts';
import { isInside, overlaps } from '../model/time.ts';
import { fold, foldWords } from './filter/fold.ts';
import { type PlainRow, plainRow, rowNumbers } from './plain-row.ts';

type Test = (row: PlainRow) => boolean;

/** Which filter a view leaves out. */
type Own = { readonly set?: string; readonly range?: FigureId; readonly areas?: true };

/** Answers a query the slow way. */
export function bruteForce(columns: Columns, query: Query): Answer {
  const rows = Array.from({ length: columns.rowCount }, (_, row) => plainRow(columns, row));
  const { wanted, periods, dateRule } = query;
  const under = (own: Own = {}) => rows.filter((row) => passes(query.filters, own, row));
  const isIn = (period: Period): Test => {
    const rule = dateRule === 'overlaps' ? overlaps : isInside;
    return ({ when }) => period === null || (when !== null && rule(when, period));
  };
  const main = periods[0] as Period;
  // All time is a period too, and is `null`.
  const pageTest = ({ period }: PageRequest) =>
    isIn(period < periods.length ? (periods[period] as Period) : main);
  const isByCampaign = query.unit === 'campaigns';
  const group = isByCampaign ? groupByCampaign(columns) : apart;
  const marks = periods.map((period) => list(under({ areas: true }).filter(isIn(period)), wanted));
  return {
    totals: periods.map((period) => {
      const shown = under().filter(isIn(period));
      const totals = sumUp(columns, shown);
      return isByCampaign ? { ...totals, campaigns: group(shown).length } : totals;
    }),
    undated: under().filter(({ when }) => when === null).length,
    timelines: wanted.timelines.map((request) => bin(under(), periods.map(isIn), request)),
    lanes: wanted.lanes && split(columns, { rows: under(), isIn: periods.map(isIn) }, wanted.lanes),
    categories: wanted.categories.map((id) => {
      const values = columns.categories.find((column) => column.id === id)?.values ?? [''];
      const counts = periods.map((period) => {
        const shown = under({ set: id }).filter(isIn(period));
        return Uint32Array.from(
          values,
          (value) => group(shown.filter((row) => row.terms(id).includes(value))).length,
        );
      });
      return { id, counts };
    }),
    numbers: wanted.numbers.map((id) =>
      classify(rows, under({ range: id }).filter(isIn(main)), id),
    ),
    spreads: wanted.spreads.map((id) => ({
      id,
      periods: periods.map((period) => spread(columns, group(under().filter(isIn(period))), id)),
    })),
    marks,
    cells:
      wanted.cells === null || (wanted.cells.isFallback && !marks.includes(null))
        ? []
        : periods.map((period) =>
            grid(under({ areas: true }).filter(isIn(period)), wanted.cells as CellsRequest),
          ),
    page:
      wanted.page === null
        ? null
        : (isByCampaign ? cutByCampaign(columns) : cut)(
            under().filter(pageTest(wanted.page)),
            wanted.page,
          ),
    isComplete: true,
  };
}

function passes({ sets, ranges, text, areas, within }: Filters, own: Own, row: PlainRow): boolean {
  for (const [id, terms] of Object.entries(sets))
    if (id !== own.set && !row.terms(id).some((term) => terms.includes(term))) return false;
  for (const id of FIGURE_IDS) {
    const range = ranges[id];
    if (range === undefined || id === own.range) continue;
    const best = row.figure(id)?.best ?? null;
    if (best === null ? !range.unknown : best < (range.min ?? best) || best > (range.max ?? best))
      return false;
  }
  const { position } = row;
  const isInAreas = position !== null && areas.some((area) => createAreaTest(area)(position));
  if (areas.length > 0 && own.areas !== true && !isInAreas) return false;
  const isInBox = within === undefined || (position !== null && isWithin(position, within));
  if (own.areas !== true && !isInBox) return false;
  return foldWords(text).every((word) => row.searched.includes(word));
}

function sumUp(columns: Columns, shown: readonly PlainRow[]): PeriodTotals {
  const placed = shown.filter(({ position }) => position !== null);
  return {
    shown: shown.length,
    placed: placed.length,
    unplaced: shown.length - placed.length,
    coarse: placed.filter(({ precision }) => precisionsFrom('town').includes(precision)).length,
    coarserThanTown: placed.filter(({ precision }) =>
      precisionsFrom('district').includes(precision),
    ).length,
    disagreeing: shown.filter(({ terms }) => terms('accounts').includes('disagree')).length,
    figures: Object.fromEntries(
      FIGURE_IDS.map((id) => [id, sumFigure(columns, shown, id)]),
    ) as PeriodTotals['figures'],
  };
}

/** The figures one by one: of incidents, and of campaigns that stand for theirs. */
function listFigures(columns: Columns, shown: readonly PlainRow[], id: FigureId) {
  const covering = columns.campaigns.filter(({ figures, rows }) => {
    const isAllShown =
      rows.length > 0 && rows.every((row) => shown.some((other) => other.row === row));
    const isKnownOfSites = rows.some((row) => plainRow(columns, row).figure(id) !== null);
    return completeFigure(figures[id]) !== null && isAllShown && !isKnownOfSites;
  });
  const isCovered = ({ row }: PlainRow) => covering.some(({ rows }) => rows.includes(row));
  return {
    added: [
      ...shown.map((row) => row.figure(id)),
      ...covering.map(({ figures }) => completeFigure(figures[id])),
    ],
    unknownCount: shown.filter((row) => row.figure(id) === null && !isCovered(row)).length,
    campaignCount: covering.length,
  };
}

type Groups = readonly (readonly PlainRow[])[];

/** Every incident on its own. */
function apart(rows: readonly PlainRow[]): Groups {
  return rows.map((row) => [row]);
}

/** Incidents of a campaign together, where the first of them is. */
function groupByCampaign({ campaign }: Columns): (rows: readonly PlainRow[]) => Groups {
  const keyOf = ({ row }: PlainRow) =>
    (campaign[row] as number) < 0 ? `row ${row}` : `campaign ${campaign[row]}`;
  return (rows) =>
    [...new Set(rows.map(keyOf))].map((key) => rows.filter((row) => keyOf(row) === key));
}

/** Incident by incident, a campaign's own figure is one more value; group by group it is in the group's sum. */
function spread(columns: Columns, groups: Groups, id: FigureId): FigureSpread {
  const isApart = groups.every((group) => group.length === 1);
  const lists = (isApart ? [groups.flat()] : groups).map((group) =>
    listFigures(columns, group, id),
  );
  const bests = lists.map(({ added }) => added.flatMap((figure) => figure?.best ?? []));
  const all = isApart ? bests.flat() : bests.filter(({ length }) => length > 0).map(sumOf);
  const unknownCount = isApart
    ? lists.reduce((sum, list) => sum + list.unknownCount, 0)
    : bests.filter(({ length }) => length === 0).length;
  const values = Int32Array.from(new Set(all)).sort();
  const counts = Uint32Array.from(values, (value) => all.filter((one) => one === value).length);
  return { values, counts, unknownCount };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function sumFigure(columns: Columns, shown: readonly PlainRow[], id: FigureId): FigureTotal {
  const { added, ...counts } = listFigures(columns, shown, id);
  const sum = (part: keyof CompleteFigure) =>
    added.reduce((total, figure) => total + (figure?.[part] ?? 0), 0);
  return { low: sum('low'), best: sum('best'), high: sum('high'), ...counts };
}

function bin(
  rows: readonly PlainRow[],
  isIn: readonly Test[],
  request: TimelineRequest,
): TimelineAnswer {
  const edges = binEdges(request.range, request.unit);
  const bins = Array.from({ length: edges.length - 1 }, (_, i) => ({
    startDay: edges[i] as number,
    endDay: edges[i + 1] as number,
  }));
  const span = { startDay: edges[0] as number, endDay: edges[edges.length - 1] as number };
  const binned = rows.filter(
    ({ when }) => when !== null && bins.some((each) => isInside(when, each)),
  );
  const wide = rows.filter(
    (row) => row.when !== null && overlaps(row.when, span) && !binned.includes(row),
  );
  const { measure } = request;
  const weigh = (row: PlainRow) => (measure === 'count' ? 1 : (row.figure(measure)?.best ?? 0));
  const weights = (test: Test) =>
    Float64Array.from(bins, (each) =>
      binned
        .filter((row) => row.when !== null && isInside(row.when, each) && test(row))
        .reduce((sum, row) => sum + weigh(row), 0),
    );
  return {
    edges,
    all: weights(() => true),
    chosen: isIn.map(weights),
    wideCount: wide.length,
    wide: rowNumbers(wide.slice(0, request.mostDots)),
    unknownCount:
      measure === 'count' ? 0 : binned.filter((row) => row.figure(measure) === null).length,
    dots: binned.length > request.mostDots ? null : rowNumbers(binned),
  };
}

function split(
  columns: Columns,
  { rows, isIn }: { readonly rows: readonly PlainRow[]; readonly isIn: readonly Test[] },
  { category, order, most, timeline }: LanesRequest,
): LanesAnswer {
  const whole = bin(rows, isIn, timeline);
  const values = columns.categories.find(({ id }) => id === category)?.values ?? [];
  const lanes = values.flatMap((term) => {
    const own = rows.filter(({ when, terms }) => when !== null && terms(category).includes(term));
    const isOwn = (row: number) => own.some((one) => one.row === row);
    const first = Math.min(...own.map(({ when }) => when?.startDay ?? 0));
    const lane = {
      ...bin(own, isIn, timeline),
      term,
      count: own.length,
      wide: whole.wide.filter(isOwn),
      dots: whole.dots?.filter(isOwn) ?? null,
    };
    return own.length === 0 ? [] : [{ lane, rank: order === 'count' ? -own.length : first }];
  });
  lanes.sort((a, b) => a.rank - b.rank);
  return {
    lanes: lanes.slice(0, most).map(({ lane }) => lane),
    leftOut: Math.max(0, lanes.length - most),
  };
}

function classify(all: readonly PlainRow[], rows: readonly PlainRow[], id: FigureId): NumberAnswer {
  const largest = Math.max(0, ...all.map((row) => row.figure(id)?.best ?? 0));
  const edges = [0, 1];
  while ((edges.at(-1) as number) <= largest) edges.push((edges.at(-1) as number) * 2);
  const counts = edges.slice(0, -1).map((edge, i) => {
    const isIn = (best: number) => best >= edge && best < (edges[i + 1] as number);
    return rows.filter((row) => isIn(row.figure(id)?.best ?? -1)).length;
  });
  const unknownCount = rows.filter((row) => row.figure(id) === null).length;
  return { id, edges: Int32Array.from(edges), counts: Uint32Array.from(counts), unknownCount };
}

function precisionsFrom(finest: PlacePrecision): readonly PlacePrecision[] {
  return PLACE_PRECISIONS.slice(PLACE_PRECISIONS.indexOf(finest));
}

function grid(
  rows: readonly PlainRow[],
  { bounds, columns, rows: lines, leftOutFrom }: CellsRequest,
): Uint32Array {
  const counts = new Uint32Array(columns * lines);
  const [west, north] = toMercator([bounds.west, bounds.north]);
  const [east, south] = toMercator([bounds.east, bounds.south]);
  const width = bounds.west > bounds.east ? east + 1 - west : east - west;
  const leftOut = leftOutFrom === null ? [] : precisionsFrom(leftOutFrom);
  for (const { position, precision } of rows) {
    if (position === null || leftOut.includes(precision) || !isWithin(position, bounds)) continue;
    const [x, y] = toMercator(position);
    const fromWest = bounds.west > bounds.east && x < west ? x + 1 - west : x - west;
    const place = (share: number, count: number) =>
      Math.max(0, Math.min(count - 1, Math.floor(share * count) || 0));
    const cell =
      place((y - north) / (south - north), lines) * columns + place(fromWest / width, columns);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

function list(rows: readonly PlainRow[], { mostMarks, marksIn }: Wanted): Uint32Array | null {
  const placed = rows.filter(
    ({ position }) => position !== null && (marksIn === null || isWithin(position, marksIn)),
  );
  return mostMarks === null || placed.length > mostMarks ? null : rowNumbers(placed);
}

function cut(shown: readonly PlainRow[], { offset, count, sort, locate }: PageRequest): PageAnswer {
  const sorted = [...shown].sort((a, b) => compare(a, b, sort) || a.row - b.row);
  return {
    offset,
    total: shown.length,
    rows: rowNumbers(sorted.slice(offset, offset + count)),
    locatedAt: locate === null ? -1 : sorted.findIndex(({ id }) => id === locate),
  };
}

/** Campaigns of more than one incident are described; each is where the first of its incidents is. */
function cutByCampaign(columns: Columns): typeof cut {
  return (shown, request) => {
    const { offset, count, sort, locate } = request;
    const sorted = [...shown].sort((a, b) => compare(a, b, sort) || a.row - b.row);
    const groups = groupByCampaign(columns)(sorted);
    const page = groups.slice(offset, offset + count);
    return {
      offset,
      total: groups.length,
      rows: rowNumbers(page.flatMap(([first]) => first ?? [])),
      campaigns: page.map((group) => {
        const campaign = columns.campaigns[columns.campaign[group[0]?.row ?? -1] ?? -1];
        if (campaign === undefined || campaign.rows.length < 2) return null;
        const { id, title, rows } = campaign;
        const inTime = [...group].sort((a, b) => a.row - b.row);
        const listed = ['city', 'attackType', 'claimStatus'].filter((column) =>
          columns.categories.some((category) => category.id === column),
        );
        return {
          id,
          title,
          first: inTime[0]?.when ?? null,
          last: inTime.at(-1)?.when ?? null,
          terms: Object.fromEntries(
            listed.map((column) => [
              column,
              [...new Set(inTime.flatMap((row) => row.terms(column)))],
            ]),
          ),
          members: rowNumbers(group).sort(),
          memberCount: group.length,
          incidentCount: rows.length,
          figures: Object.fromEntries(
            FIGURE_IDS.map((figure) => [figure, sumFigure(columns, group, figure)]),
          ) as PeriodTotals['figures'],
        };
      }),
      locatedAt:
        locate === null ? -1 : groups.findIndex((group) => group.some(({ id }) => id === locate)),
    };
  };
}

function compare(a: PlainRow, b: PlainRow, { column, isDescending }: Sort): number {
  const [x, y] = [sortKey(a, column), sortKey(b, column)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const ascending = x < y ? -1 : x > y ? 1 : 0;
  return isDescending ? -ascending : ascending;
}

function sortKey(row: PlainRow, column: Sort['column']): string | number | null {
  if (column === 'date') return row.when?.startDay ?? null;
  if (column === 'killed' || column === 'wounded') return row.figure(column)?.best ?? null;
  return fold(column === 'title' ? row.title : (row.terms(column)[0] ?? '')).trim() || null;
}
