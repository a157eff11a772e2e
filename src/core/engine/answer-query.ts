/**
 * One answer to one query. Each part has its own file in `answer/`; this one says which rows each is counted over.
 *
 * Every view is answered under all filters but its own: a category ignores its set, a figure its range, marks and cells the map areas, timelines the periods.
 */
import type {
  Answer,
  CategoryAnswer,
  NumberAnswer,
  PageAnswer,
  PeriodTotals,
  TimelineAnswer,
} from '../model/answer.ts';
import { FIGURE_IDS, type FigureId, type FigureTotal } from '../model/casualties.ts';
import type { CellsRequest, PageRequest, Query, TimelineRequest, Wanted } from '../model/query.ts';
import { ACCOUNTS } from '../model/report.ts';
import { countCategory } from './answer/category-counts.ts';
import { countCells } from './answer/cells.ts';
import { listMarks } from './answer/marks.ts';
import { countFigure } from './answer/number-histogram.ts';
import { cutPage } from './answer/page.ts';
import { fillBars, layBins, partRows } from './answer/timeline.ts';
import { addCampaigns, countDisagreeing, countPlaces, sumFigure } from './answer/totals.ts';
import { type DayWindow, isInWindow, toDayWindow } from './day-window.ts';
import { AREAS, nameOfRange, nameOfSet } from './filter/dimensions.ts';
import type { FailMask } from './filter/fail-mask.ts';
import type { Ground } from './ground.ts';
import type { RowSelector, Rows } from './row-selector.ts';
import { findRows, type RowRuns } from './time-index.ts';

/** A period's rows before any other filter, the same as a test for one row, and its rows under all filters. */
interface PeriodRows {
  readonly runs: RowRuns;
  readonly window: DayWindow;
  readonly shown: Rows;
}

/** What every part of the answer is counted from. */
interface Question {
  readonly ground: Ground;
  readonly mask: FailMask;
  readonly periods: readonly PeriodRows[];
  readonly main: PeriodRows;
  /** The rows of `runs` under all filters but the one of that name; valid until the next call. */
  readonly select: (runs: RowRuns, without: string | null) => Rows;
}

/** What a kernel keeps between questions. */
export interface Desk {
  readonly ground: Ground;
  readonly mask: FailMask;
  readonly selector: RowSelector;
}

/** Answers a query whose filters the desk's mask already holds. Throws `RangeError` for a query without a period. */
export function answerQuery(desk: Desk, query: Query): Answer {
  const question = openQuestion(desk, query);
  const { ground, main, periods } = question;
  const { wanted } = query;
  const undated = Uint32Array.of(ground.time.datedCount, ground.time.rowCount);
  const marks = periods.map((period) => answerMarks(question, period, wanted));
  return {
    totals: periods.map((period) => answerTotals(question, period)),
    undated: question.select(undated, null).length,
    timelines: wanted.timelines.map((request) => answerTimeline(question, request)),
    categories: wanted.categories.map((id) => answerCategory(question, id)),
    numbers: wanted.numbers.map((id) => answerNumber(question, id)),
    marks,
    cells: answerCells(question, wanted.cells, marks),
    page: wanted.page === null ? null : answerPage(question, main, wanted.page),
  };
}

function openQuestion({ ground, mask, selector }: Desk, query: Query): Question {
  const periods = query.periods.map((period, i) => {
    const runs = findRows(ground.time, period, query.dateRule);
    const shown = selector.select(i + 1, runs, mask.without(null));
    return { runs, window: toDayWindow(period, query.dateRule), shown };
  });
  const main = periods[0];
  if (main === undefined) throw new RangeError('a query needs at least one period');
  const select = (runs: RowRuns, without: string | null) =>
    selector.select(0, runs, mask.without(without));
  return { ground, mask, periods, main, select };
}

/** A period's rows for a view with a filter of its own: without that filter, if it is in force. */
function selectFor({ mask, select }: Question, period: PeriodRows, own: string): Rows {
  return mask.has(own) ? select(period.runs, own) : period.shown;
}

function answerTotals({ ground, mask }: Question, period: PeriodRows): PeriodTotals {
  const isShown = createShownTest(ground, mask, period);
  const figures = {} as Record<FigureId, FigureTotal>;
  for (const id of FIGURE_IDS) {
    const sum = sumFigure(ground.lookup.figure(id), period.shown);
    figures[id] = addCampaigns(sum, ground.campaignFigures[id], isShown);
  }
  return {
    ...countPlaces(ground.columns, period.shown),
    disagreeing: countDisagreeing(ground.lookup.category(ACCOUNTS), period.shown),
    figures,
  };
}

function createShownTest(
  { columns: { startDay, endDay } }: Ground,
  mask: FailMask,
  { window }: PeriodRows,
): (row: number) => boolean {
  const { fails, kept } = mask.without(null);
  return (row) =>
    ((fails[row] as number) & kept) === 0 &&
    isInWindow(window, startDay[row] as number, endDay[row] as number);
}

function answerTimeline(question: Question, request: TimelineRequest): TimelineAnswer {
  const { time, lookup } = question.ground;
  const { measure, mostDots } = request;
  const { edges, span } = layBins(request);
  const input = { time, figure: measure === 'count' ? null : lookup.figure(measure), edges };
  const rows = question.select(findRows(time, span, 'overlaps'), null);
  return {
    edges,
    all: fillBars(input, rows),
    chosen: question.periods.map(({ shown }) => fillBars(input, shown)),
    ...partRows(input, rows, mostDots),
  };
}

function answerCategory(question: Question, id: string): CategoryAnswer {
  const column = question.ground.lookup.category(id);
  const counts = question.periods.map((period) =>
    countCategory(column, selectFor(question, period, nameOfSet(id))),
  );
  return { id, counts };
}

function answerNumber(question: Question, id: FigureId): NumberAnswer {
  const { facts, lookup } = question.ground;
  const largest = facts.numbers.find((number) => number.id === id)?.largest ?? 0;
  const rows = selectFor(question, question.main, nameOfRange(id));
  return { id, ...countFigure(lookup.figure(id), rows, largest) };
}

function answerMarks(question: Question, period: PeriodRows, { mostMarks, marksIn }: Wanted) {
  if (mostMarks === null) return null;
  const request = { most: mostMarks, bounds: marksIn };
  return listMarks(question.ground.columns, selectFor(question, period, AREAS), request);
}

function answerCells(
  question: Question,
  request: CellsRequest | null,
  marks: Answer['marks'],
): Uint32Array[] {
  if (request === null || (request.isFallback && !marks.includes(null))) return [];
  const { ground, periods } = question;
  const input = { columns: ground.columns, mercator: ground.mercator(), request };
  return periods.map((period) => countCells(input, selectFor(question, period, AREAS)));
}

function answerPage(
  { ground, mask }: Question,
  main: PeriodRows,
  request: PageRequest,
): PageAnswer {
  const order = ground.orderBy(request.sort);
  const target = request.locate === null ? -1 : ground.findRow(request.locate);
  const isShown = createShownTest(ground, mask, main);
  return cutPage({ order, isShown, total: main.shown.length, target }, request);
}
