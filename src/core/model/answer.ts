/** What the engine gives back: counts, cells, rows; no pixels, no colours. Lists follow the order of the query's requests. */
import type { FigureId, FigureTotal } from './casualties.ts';
import type { DayRange } from './time.ts';

/** Totals of one period under all filters. `shown = placed + unplaced`. */
export interface PeriodTotals {
  readonly shown: number;
  /** Shown campaigns, where they are counted; an incident that belongs to none is one of its own. */
  readonly campaigns?: number;
  readonly placed: number;
  readonly unplaced: number;
  /** Placed incidents whose place is a town or coarser. */
  readonly coarse: number;
  /** Of these, those of a district or coarser. */
  readonly coarserThanTown: number;
  /** Incidents whose reports disagree with the record. */
  readonly disagreeing: number;
  readonly figures: Readonly<Record<FigureId, FigureTotal>>;
}

/**
 * A histogram as if time were not filtered. Bin i is `[edges[i], edges[i + 1])`.
 * Incidents whose date is wider than a bin stand in `wide` and in no bin. Weights of an unknown figure are 0 and counted in `unknownCount`.
 */
export interface TimelineAnswer {
  readonly edges: Int32Array;
  readonly all: Float64Array;
  /** Of `all`, what lies in each period. */
  readonly chosen: readonly Float64Array[];
  /** How many incidents have a date that spans more than one bin, and the rows of the first of them in time order, as many as dots were asked for. */
  readonly wideCount: number;
  readonly wide: Uint32Array;
  readonly unknownCount: number;
  /** Rows in time order of the incidents counted in bins, or `null` when there are more than were asked for. */
  readonly dots: Uint32Array | null;
}

/** One lane of a timeline: the incidents that have `term` among their values. Rows are named only as far as the whole timeline names them. */
export interface LaneAnswer extends TimelineAnswer {
  /** Empty for incidents of which it is not known. */
  readonly term: string;
  /** Its dated incidents under all filters but time, wherever they are in time. */
  readonly count: number;
}

/** A timeline split by a category, under all filters but time; incidents of several values stand in several lanes. */
export interface LanesAnswer {
  readonly lanes: readonly LaneAnswer[];
  /** Values that have dated incidents and no lane. */
  readonly leftOut: number;
}

/** Counts by code, as if this category were not filtered; one array a period. An incident counts once under each of its values. */
export interface CategoryAnswer {
  readonly id: string;
  readonly counts: readonly Uint32Array[];
}

/** A histogram of one figure in doubling classes, as if it were not filtered: class i holds best figures from `edges[i]` to `edges[i + 1] - 1` (0, 1, 2–3, 4–7, …). */
export interface NumberAnswer {
  readonly id: FigureId;
  readonly edges: Int32Array;
  readonly counts: Uint32Array;
  readonly unknownCount: number;
}

/**
 * How a figure is spread over one period's incidents: `counts[i]` of them have the best figure `values[i]`, ascending.
 * A campaign's own figure that stands for its incidents is one of them; `unknownCount` are the incidents of which nothing is known.
 */
export interface FigureSpread {
  readonly values: Int32Array;
  readonly counts: Uint32Array;
  readonly unknownCount: number;
}

/** The spreads of one figure, a period each. */
export interface SpreadAnswer {
  readonly id: FigureId;
  readonly periods: readonly FigureSpread[];
}

/** A campaign as one row of the table, of two incidents or more. */
export interface CampaignRow {
  readonly id: string;
  readonly title: string;
  /** Rows of those of its incidents that are shown, in time order; the first 200. */
  readonly members: Uint32Array;
  /** How many of them are shown, and how many there are. */
  readonly memberCount: number;
  readonly incidentCount: number;
  /** The dates of the first and the last shown one; `null`: not known. */
  readonly first: DayRange | null;
  readonly last: DayRange | null;
  /** What the shown ones say in the categories that a table lists, by category, each term once and in time order. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Over the shown ones, under the rule of all totals. */
  readonly figures: Readonly<Record<FigureId, FigureTotal>>;
}

/** Rows `offset…` of the sorted incidents. `locatedAt`: place of the asked-for incident among them, −1 if it is not shown. */
export interface PageAnswer {
  readonly offset: number;
  readonly total: number;
  readonly rows: Uint32Array;
  /** Where campaigns are counted: for each row, which stands for all shown incidents of its campaign, that campaign; `null` for an incident on its own. `total` and `locatedAt` count such rows. */
  readonly campaigns?: readonly (CampaignRow | null)[];
  readonly locatedAt: number;
}

export interface Answer {
  readonly totals: readonly PeriodTotals[];
  /** Undated incidents under all filters but time. */
  readonly undated: number;
  readonly timelines: readonly TimelineAnswer[];
  /** `null` when not wanted. */
  readonly lanes: LanesAnswer | null;
  readonly categories: readonly CategoryAnswer[];
  readonly numbers: readonly NumberAnswer[];
  readonly spreads: readonly SpreadAnswer[];
  /** Rows of placed incidents a period, as if the area were not filtered; `null` when not wanted or more than `mostMarks`. */
  readonly marks: readonly (Uint32Array | null)[];
  /** Row-major counts from the north-west cell, a period each, as if the area were not filtered; empty when not wanted. */
  readonly cells: readonly Uint32Array[];
  readonly page: PageAnswer | null;
  /**
   * `false`: texts are still being searched or sorted. What was not searched yet is not shown, and the page of an order that is not known yet is empty;
   * the same question asked again goes on from there.
   */
  readonly isComplete: boolean;
}
