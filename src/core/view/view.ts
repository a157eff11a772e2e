/** What the analyst looks at: the only thing a user can change. A plain, immutable, serialisable object. */

import type { Area } from '../model/area.ts';
import type { FigureId } from '../model/casualties.ts';
import type { DateRule, NumberRange, Period } from '../model/filter.ts';
import type { CountUnit, LaneOrder, Measure, Sort } from '../model/query.ts';
import type { DayRange } from '../model/time.ts';

/** Where the map looks. `zoom` is Leaflet's, for 256 px tiles. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** Which categories can be told apart by colour and shape. */
export const COLOUR_CATEGORIES = ['attackType', 'claimStatus', 'city'] as const;
export type ColourCategory = (typeof COLOUR_CATEGORIES)[number];

export const MEASURES = ['killed', 'wounded', 'count'] as const satisfies readonly Measure[];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the map draws incidents: `auto` is symbols while they can be told apart, and density above that. */
export const MAP_MODES = ['auto', 'symbols', 'density', 'grid'] as const;
export type MapMode = (typeof MAP_MODES)[number];

/** What a symbol's area and its colour with shape stand for, and what is drawn where symbols are too many. */
export interface Encoding {
  readonly size: Measure;
  readonly colour: ColourCategory;
  readonly mode: MapMode;
  /** Density and grid also count incidents whose places are wider than a cell, each at the middle of its area. See `leftOutFrom`. */
  readonly coarse: boolean;
}

/** Over how many days the rolling rate is counted; 0 for no rate. */
export const RATE_DAYS = [0, 30, 90] as const;
export type RateDays = (typeof RATE_DAYS)[number];

export const LANE_MARKS = ['dots', 'bars'] as const;

/** The timeline split into lanes by a category; dots where there are few enough, unless bars are asked for. */
export interface Lanes {
  readonly category: string;
  readonly order: LaneOrder;
  readonly marks: (typeof LANE_MARKS)[number];
}

export interface View {
  /** The main period; `null` is all time. */
  readonly range: Period;
  /** Period B of a comparison, whose period A is `range`; `null` while nothing is compared. */
  readonly comparison: DayRange | null;
  /** While comparing, a change of one period's length changes the other's. */
  readonly hasEqualLengths: boolean;
  readonly dateRule: DateRule;
  /** What totals, facets, comparison and table count as one. */
  readonly unit: CountUnit;
  /** Category id → chosen terms, in the order chosen; an empty choice is an absent key. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Partial<Record<FigureId, NumberRange>>>;
  readonly search: string;
  readonly areas: readonly Area[];
  /** Only what the map shows counts; the area follows the map. */
  readonly isOnlyInView: boolean;
  /** `null`: the whole dataset fitted. */
  readonly camera: Camera | null;
  /** What the timeline's axis shows; `null` is everything. Looking, not filtering. */
  readonly axis: DayRange | null;
  readonly measure: 'count' | 'killed';
  readonly rateDays: RateDays;
  readonly lanes: Lanes | null;
  /** A small map of each place instead of one map of all. */
  readonly hasLenses: boolean;
  readonly encoding: Encoding;
  /** Incident id. */
  readonly selection: string | null;
  readonly sort: Sort;
  readonly theme: Theme;
  readonly language: string;
}

/** The view that a fresh visitor has, and that "Reset all" returns the filters to. */
export const INITIAL_VIEW: View = {
  range: null,
  comparison: null,
  hasEqualLengths: true,
  dateRule: 'overlaps',
  unit: 'incidents',
  sets: {},
  ranges: {},
  search: '',
  areas: [],
  isOnlyInView: false,
  camera: null,
  axis: null,
  measure: 'count',
  rateDays: 0,
  lanes: null,
  hasLenses: false,
  encoding: { size: 'killed', colour: 'attackType', mode: 'auto', coarse: false },
  selection: null,
  sort: { column: 'date', isDescending: false },
  theme: 'system',
  language: 'en',
};
