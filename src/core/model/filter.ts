/** What an analyst leaves in: one filter a dimension. Filters are joined by "and", values inside a set by "or". */
import type { Area } from './area.ts';
import type { FigureId } from './casualties.ts';
import type { Bounds } from './place.ts';
import type { DayRange } from './time.ts';

/** `overlaps`: an incident counts if any day it may have happened on is in the range; `inside`: only if all are. */
export type DateRule = 'overlaps' | 'inside';

/** Best figures from `min` to `max`, both included, `null` for no limit; incidents whose figure is not known pass only if `unknown`. */
export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
  readonly unknown: boolean;
}

/** Every filter but time. An absent key filters nothing; an empty set lets nothing pass. */
export interface Filters {
  /** Category id → terms that pass; the empty string is "not known". */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Partial<Record<FigureId, NumberRange>>>;
  /** Words that must all occur, diacritics and case folded; empty for none. */
  readonly text: string;
  /** An incident passes in any of them; empty list for no filter. */
  readonly areas: readonly Area[];
  /** Only incidents in this box pass, in the areas or not; absent for no such limit. */
  readonly within?: Bounds;
}

/** A period of a query; `null` is all time, undated incidents included. A range never holds an undated incident. */
export type Period = DayRange | null;
