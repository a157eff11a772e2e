/** A question to the engine: filters, periods, and which answers are wanted. Nothing hidden is asked for. */
import type { BinUnit } from './calendar.ts';
import type { FigureId } from './casualties.ts';
import type { DateRule, Filters, Period } from './filter.ts';
import type { Bounds, PlacePrecision } from './place.ts';
import type { DayRange } from './time.ts';

/** What a bar's height or a symbol's area stands for. */
export type Measure = 'count' | 'killed' | 'wounded';

/** What is counted as one: an incident, or all incidents of a campaign together, where one that belongs to none is one of its own. */
export const COUNT_UNITS = ['incidents', 'campaigns'] as const;
export type CountUnit = (typeof COUNT_UNITS)[number];

/** A histogram over `range`, in calendar bins; with at most `mostDots` dated incidents in bins, their rows as well; of those whose date is wider than a bin, always the rows of the first `mostDots`. */
export interface TimelineRequest {
  readonly range: DayRange;
  readonly unit: BinUnit;
  readonly measure: Measure;
  readonly mostDots: number;
}

/** Which lanes come first: those with most incidents, or those whose first incident was earliest. */
export const LANE_ORDERS = ['count', 'first'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** A timeline split by the values of a category: one lane for each of the first `most` values in `order`. */
export interface LanesRequest {
  readonly category: string;
  readonly order: LaneOrder;
  readonly most: number;
  readonly timeline: TimelineRequest;
}

/** Counts of placed incidents in a grid of `columns` × `rows` equal Web Mercator cells over `bounds`. */
export interface CellsRequest {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** The finest place precision that is left out, and all coarser ones with it: a cell would claim a place that nobody stated. `null` leaves none out. */
  readonly leftOutFrom: PlacePrecision | null;
  /** Wanted only in the place of marks: if no period has too many marks, no cells come. */
  readonly isFallback: boolean;
}

export const SORT_COLUMNS = [
  'date',
  'title',
  'city',
  'attackType',
  'claimStatus',
  'killed',
  'wounded',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** Unknown values come last in both directions; ties keep time order. */
export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** Rows `offset` to `offset + count` of one period's incidents in `sort` order; `locate` asks where one incident stands. */
export interface PageRequest {
  /** Index of the period; the first if there is none of that index. */
  readonly period: number;
  readonly offset: number;
  readonly count: number;
  readonly sort: Sort;
  /** Incident id, or `null`. */
  readonly locate: string | null;
}

/** Which answers are wanted; `null` and empty lists cost nothing. */
export interface Wanted {
  readonly timelines: readonly TimelineRequest[];
  readonly lanes: LanesRequest | null;
  /** Category ids. */
  readonly categories: readonly string[];
  readonly numbers: readonly FigureId[];
  /** Figures whose values are wanted one by one, to compare periods. */
  readonly spreads: readonly FigureId[];
  /** Most rows of marks; above it no marks come, only their count. */
  readonly mostMarks: number | null;
  /** Marks outside of it are neither sent nor counted; `null` is everywhere. */
  readonly marksIn: Bounds | null;
  readonly cells: CellsRequest | null;
  readonly page: PageRequest | null;
}

/** A question for totals alone; others are this with what they want. */
export const NOTHING_WANTED: Wanted = {
  timelines: [],
  lanes: null,
  categories: [],
  numbers: [],
  spreads: [],
  mostMarks: null,
  marksIn: null,
  cells: null,
  page: null,
};

/** `periods` has at least one member; the first is the main one. Every view is answered under all filters but its own. */
export interface Query {
  readonly filters: Filters;
  readonly periods: readonly Period[];
  readonly dateRule: DateRule;
  /** Of categories, spreads and the page; absent for incidents. Timelines, figures and the map count incidents always. */
  readonly unit?: CountUnit;
  readonly wanted: Wanted;
}
