/**
 * One answer to one query. Each part has its own file in `answer/`; this one says which rows each is counted over.
 *
 * Every view is answered under all filters but its own: a category ignores its set, a figure its range, marks and cells the map areas, timelines the periods.
 */
import type {
  Answer,
  CategoryAnswer,
  LanesAnswer,
  NumberAnswer,
  PageAnswer,
  PeriodTotals,
  SpreadAnswer,
} from '../model/answer.ts';
import { FIGURE_IDS, type FigureId, type FigureTotal } from '../model/casualties.ts';
import type { Period } from '../model/filter.ts';
import type { Bounds } from '../model/place.ts';
import type { CellsRequest, LanesRequest, PageRequest, Query, Wanted } from '../model/query.ts';
import type { Spreads } from './answer/figure-spread.ts';
import type { countLanes } from './answer/lanes.ts';
import { listMarks, pickMarks } from './answer/marks.ts';
import { readClasses } from './answer/number-histogram.ts';
import { cutPage } from './answer/page.ts';
import type { Sorter } from './answer/sort-order.ts';
import type { Timelines } from './answer/timelines.ts';
import { addCampaigns, readPlaces, sumFigure } from './answer/totals.ts';
import { createWindowTest, type DayWindow, toDayWindow } from './day-window.ts';
import { AREAS } from './filter/dimensions.ts';
import type { FailMask } from './filter/fail-mask.ts';
import type { Ground } from './ground.ts';
import type { Patience } from './patience.ts';
import type { Counters } from './tally/counters.ts';
import { lendCounts, type Tally } from './tally/tally.ts';
import { findRows, type RowRuns } from './time-index.ts';

/** What a kernel keeps between questions. */
export interface Desk {
  readonly ground: Ground;
  readonly mask: FailMask;
  readonly counters: Counters;
  readonly timelines: Timelines;
  readonly sorter: Sorter;
  /** Missing while no lanes were wanted: its code loads with the first. */
  readonly countLanes?: typeof countLanes | undefined;
  /** Loaded with the first question that wants any. */
  readonly spreads: Spreads | null;
}

/** A period's rows before any other filter, the same as a test for one row, and their tally. */
interface PeriodRows {
  readonly place: number;
  readonly days: Period;
  readonly runs: RowRuns;
  readonly window: DayWindow;
  readonly tally: Tally;
}

/** Answers a query whose filters the desk's mask already holds; `isDue` ends the sorting of texts for now. Throws `RangeError` for a query without a period. */
export function answerQuery(desk: Desk, query: Query, isDue: Patience): Answer {
  const { wanted } = query;
  desk.counters.fit(wanted.categories);
  const periods = query.periods.map((days, place): PeriodRows => {
    const runs = findRows(desk.ground.time, days, query.dateRule);
    const tally = desk.counters.facets(place, runs);
    return { place, days, runs, window: toDayWindow(days, query.dateRule), tally };
  });
  const main = periods[0];
  if (main === undefined) throw new RangeError('a query needs at least one period');
  const marks = periods.map((period) => answerMarks(desk, period, wanted));
  const order = wanted.page === null ? null : desk.sorter.orderBy(wanted.page.sort, isDue);
  return {
    totals: periods.map((period) => answerTotals(desk, period)),
    undated: desk.timelines.undated(),
    timelines: wanted.timelines.map((request) => desk.timelines.answer(request, periods)),
    lanes: wanted.lanes === null ? null : answerLanes(desk, periods, wanted.lanes),
    categories: wanted.categories.map((id) => answerCategory(desk, periods, id)),
    numbers: wanted.numbers.map((id) => answerNumber(desk, main, id)),
    spreads: wanted.spreads.map((id) => answerSpread(desk, periods, id)),
    marks,
    cells: answerCells(desk, periods, isCellsDue(wanted.cells, marks) ? wanted.cells : null),
    page:
      wanted.page === null
        ? null
        : answerPage(desk, periods[wanted.page.period] ?? main, { request: wanted.page, order }),
    isComplete: order !== 'pending',
  };
}

function answerTotals({ ground, mask, counters }: Desk, period: PeriodRows): PeriodTotals {
  const layout = counters.layout();
  const isShown = createShownTest(ground, mask, period);
  const figures = {} as Record<FigureId, FigureTotal>;
  for (const id of FIGURE_IDS) {
    const sum = sumFigure(layout, period.tally, { id, mask });
    figures[id] = addCampaigns(sum, ground.campaignFigures[id], isShown);
  }
  return { ...readPlaces(period.tally, layout.placeBase), figures };
}

function createShownTest(
  { columns }: Ground,
  mask: FailMask,
  { window }: PeriodRows,
): (row: number) => boolean {
  const states = mask.states();
  const isInPeriod = createWindowTest(columns, window);
  return (row) => states[row] === 0 && isInPeriod(row);
}

function answerLanes(
  { ground: { lookup, time }, mask, countLanes }: Desk,
  periods: readonly PeriodRows[],
  request: LanesRequest,
): LanesAnswer | null {
  const { measure } = request.timeline;
  const input = {
    time,
    states: mask.states(),
    category: lookup.category(request.category),
    measure: measure === 'count' ? measure : lookup.figure(measure),
    windows: periods.map(({ window }) => window),
  };
  return countLanes?.(input, request) ?? null;
}

function answerCategory(
  { counters }: Desk,
  periods: readonly PeriodRows[],
  id: string,
): CategoryAnswer {
  const category = counters.layout().categories.get(id);
  if (category === undefined) throw new Error(`${id} is not counted`);
  const { base, codes } = category;
  const end = base + (codes.column?.values.length ?? 1);
  const counts = periods.map(({ tally }) => lendCounts(tally, base, end));
  return { id, counts };
}

function answerNumber({ ground, counters }: Desk, main: PeriodRows, id: FigureId): NumberAnswer {
  return { id, ...readClasses(counters.layout().figures[id], main.tally, ground.classEdges[id]) };
}

function answerSpread(
  { ground, mask, counters, spreads }: Desk,
  periods: readonly PeriodRows[],
  id: FigureId,
): SpreadAnswer {
  if (spreads === null) throw new Error('nothing reads spreads');
  return {
    id,
    periods: periods.map((period) => {
      const isShown = createShownTest(ground, mask, period);
      const campaigns = ground.campaignFigures[id].filter(({ rows }) => rows.every(isShown));
      const { place, runs, tally } = period;
      return spreads.read(counters.layout(), tally, { id, place, runs, campaigns });
    }),
  };
}

/** Marks in the box that the grid is over are counted by the grid first. */
function answerMarks(
  { ground, mask, counters }: Desk,
  period: PeriodRows,
  { mostMarks, marksIn, cells }: Wanted,
): Uint32Array | null {
  if (mostMarks === null) return null;
  const { place, runs, tally } = period;
  const { columns } = ground;
  const input = { columns, states: mask.states(), passes: mask.passesWithout(AREAS), runs };
  const { placed } = readPlaces(tally, counters.layout().markBase);
  if (placed > mostMarks) {
    if (marksIn === null) return null;
    if (cells !== null && isSameBox(cells.bounds, marksIn)) {
      const grid = counters.grid(cells);
      if (grid.countInBox(place, runs) > mostMarks) return null;
      if (grid.inBox !== null)
        return pickMarks(grid.inBox, input, createWindowTest(columns, period.window));
    }
  }
  return listMarks({ ...input, bounds: marksIn }, mostMarks);
}

function isSameBox(a: Bounds, b: Bounds): boolean {
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north;
}

function isCellsDue(request: CellsRequest | null, marks: Answer['marks']): boolean {
  return request !== null && (!request.isFallback || marks.includes(null));
}

function answerCells(
  { counters }: Desk,
  periods: readonly PeriodRows[],
  request: CellsRequest | null,
): Uint32Array[] {
  if (request === null) return [];
  const grid = counters.grid(request);
  return periods.map(({ place, runs }) => grid.count(place, runs));
}

function answerPage(
  { ground, mask, counters }: Desk,
  main: PeriodRows,
  { request, order }: { request: PageRequest; order: ReturnType<Sorter['orderBy']> },
): PageAnswer {
  const { shown: total } = readPlaces(main.tally, counters.layout().placeBase);
  if (order === 'pending')
    return { offset: request.offset, total, rows: new Uint32Array(), locatedAt: -1 };
  const target = request.locate === null ? -1 : ground.findRow(request.locate);
  const isInPeriod = createWindowTest(ground.columns, main.window);
  const states = mask.states();
  return cutPage({ order, states, runs: main.runs, isInPeriod, total, target }, request);
}
