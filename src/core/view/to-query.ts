/** View → query: what the panels on screen need to know, and nothing that is hidden. */
import { type BinUnit, binEdges, chooseBinUnit } from '../model/calendar.ts';
import { FIGURE_IDS, type FigureId } from '../model/casualties.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Filters } from '../model/filter.ts';
import type { Bounds } from '../model/place.ts';
import type { Query, TimelineRequest, Wanted } from '../model/query.ts';
import type { DayRange } from '../model/time.ts';
import { askCells, layCells, leftOutFrom, type MapFrame } from './cell-grid.ts';
import type { View } from './view.ts';

/** Most symbols in view; above it the map draws density, unless it is told to draw symbols. */
const MOST_MARKS = 3000;
/** Most symbols that can be forced. */
const MOST_FORCED_MARKS = 20_000;
/** Most dots on the timeline; above it only bars. */
const MOST_DOTS = 2000;

const MOST_LANES = 12;
/** Longest time that is counted day by day: four centuries. */
const MOST_DAYS = 146_097;

/** A part of the screen that needs an answer of its own. */
export type ScreenPart =
  | 'map'
  | 'timeline'
  | 'table'
  | 'rhythm'
  | 'lanes'
  | { readonly category: string }
  | { readonly figure: FigureId };

/** A name for a part, the same for the same part. */
export function nameOfPart(part: ScreenPart): string {
  if (typeof part === 'string') return part;
  return 'category' in part ? `category ${part.category}` : `figure ${part.figure}`;
}

/** What the screen, not the view, decides of a query. */
export interface QueryFrame {
  readonly dataset: Dataset;
  /** What the map shows now; `null` before it is laid out. */
  readonly mapBounds: Bounds | null;
  readonly mapFrame: MapFrame | null;
  /** The table's rows that are wanted. */
  readonly rowOffset: number;
  readonly rowCount: number;
  /** Which period's incidents the table lists: 0 for A, 1 for B. */
  readonly listedPeriod: number;
  /** Nothing is asked for a part that is hidden. */
  readonly isOnScreen: (part: ScreenPart) => boolean;
}

/** A frame where no screen decides: for files, scenes and pictures made apart from it, which name the parts that they want. */
export function offScreen({
  parts = [],
  rowCount = 0,
  ...on
}: Pick<QueryFrame, 'dataset' | 'mapBounds'> & {
  readonly parts?: readonly ScreenPart[];
  readonly rowCount?: number;
}): QueryFrame {
  return {
    ...on,
    mapFrame: null,
    rowOffset: 0,
    rowCount,
    listedPeriod: 0,
    isOnScreen: (part) => parts.includes(part),
  };
}

/** What the timeline shows at full span: the extent of the data in whole bins. One day of 1970 when nothing is dated. */
export function fullAxis(dataset: Dataset): DayRange {
  const known = fullAxes.get(dataset) ?? layFullAxis(dataset);
  fullAxes.set(dataset, known);
  return known;
}

/** Asked for at each step of a brush. */
const fullAxes = new WeakMap<Dataset, DayRange>();

function layFullAxis(dataset: Dataset): DayRange {
  const extent = dataset.extent ?? { startDay: 0, endDay: 1 };
  const edges = binEdges(extent, chooseBinUnit(extent));
  return { startDay: edges[0] as number, endDay: edges[edges.length - 1] as number };
}

/** The range and unit of the timeline's main chart. */
export function timelineAxis(
  view: Pick<View, 'axis'>,
  dataset: Dataset,
): { readonly range: DayRange; readonly unit: BinUnit } {
  const range = view.axis ?? fullAxis(dataset);
  return { range, unit: chooseBinUnit(range) };
}

/** The view's filters but time, with "only in view" resolved to what the map shows. */
function toFilters(
  { sets, ranges, search: text, areas, isOnlyInView }: View,
  within: Bounds | null,
): Filters {
  const filters = { sets, ranges, text, areas };
  return isOnlyInView && within !== null ? { ...filters, within } : filters;
}

/** The days of which the rhythm is told: the whole span, or what the axis shows of one that is too long; `null` where that is too long as well. */
export function rhythmSpan(view: Pick<View, 'axis'>, dataset: Dataset): DayRange | null {
  const spans = [fullAxis(dataset), view.axis ?? fullAxis(dataset)];
  return spans.find(({ startDay, endDay }) => endDay - startDay <= MOST_DAYS) ?? null;
}

/** Whether what the map draws depends on where it looks: above what fits as symbols, only what is in view is asked for. */
export function isMapBound({ encoding }: View, { counts }: Dataset): boolean {
  return counts.placed > MOST_MARKS || encoding.mode === 'density' || encoding.mode === 'grid';
}

function wantedOfMap(
  view: View,
  { dataset, mapFrame, isOnScreen }: QueryFrame,
): Pick<Wanted, 'mostMarks' | 'marksIn' | 'cells'> {
  const { mode, coarse } = view.encoding;
  const mostMarks = mode === 'symbols' ? MOST_FORCED_MARKS : MOST_MARKS;
  if (!isOnScreen('map')) return { mostMarks: null, marksIn: null, cells: null };
  if (!isMapBound(view, dataset)) return { mostMarks, marksIn: null, cells: null };
  if (mapFrame === null) return { mostMarks: null, marksIn: null, cells: null };
  const grid = layCells(mapFrame);
  const isSymbolic = mode === 'auto' || mode === 'symbols';
  return {
    mostMarks: isSymbolic ? mostMarks : null,
    marksIn: isSymbolic ? grid.bounds : null,
    cells:
      mode === 'symbols'
        ? null
        : askCells(grid, {
            leftOutFrom: coarse ? null : leftOutFrom(mapFrame),
            isFallback: mode === 'auto',
          }),
  };
}

/** The query that answers this view on this screen. `timelines[0]` is the main chart, then comes the overview if the axis is zoomed, and then, if a rate is shown, the rhythm day by day. */
export function toQuery(view: View, frame: QueryFrame): Query {
  const { range, unit } = timelineAxis(view, frame.dataset);
  const main: TimelineRequest = { range, unit, measure: view.measure, mostDots: MOST_DOTS };
  const full = fullAxis(frame.dataset);
  const overview: TimelineRequest = {
    range: full,
    unit: chooseBinUnit(full),
    measure: view.measure,
    mostDots: 0,
  };
  const { isOnScreen, dataset } = frame;
  const timelines = view.axis === null ? [main] : [main, overview];
  const days = view.rateDays > 0 && isOnScreen('rhythm') ? rhythmSpan(view, dataset) : null;
  if (days !== null)
    timelines.push({ range: days, unit: 'day', measure: 'count', mostDots: MOST_DOTS });
  return {
    filters: toFilters(view, frame.mapBounds),
    periods: view.comparison === null ? [view.range] : [view.range, view.comparison],
    dateRule: view.dateRule,
    unit: view.unit,
    wanted: {
      spreads: view.comparison === null ? [] : ['killed'],
      timelines: isOnScreen('timeline') ? timelines : [],
      lanes:
        view.lanes !== null && isOnScreen('lanes')
          ? {
              category: view.lanes.category,
              order: view.lanes.order,
              most: MOST_LANES,
              timeline: main,
            }
          : null,
      categories: dataset.categories
        .map(({ id }) => id)
        .filter((category) => isOnScreen({ category })),
      numbers: FIGURE_IDS.filter((figure) => isOnScreen({ figure })),
      ...wantedOfMap(view, frame),
      page: {
        period: frame.listedPeriod,
        offset: frame.rowOffset,
        count: isOnScreen('table') ? frame.rowCount : 0,
        sort: view.sort,
        locate: view.selection,
      },
    },
  };
}
