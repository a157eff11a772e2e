/** What the map draws for incidents, placed in CSS pixels: single marks, many in one place, and areas for places known only coarsely. */
import type { Headline } from '../model/incident.ts';
import type { PlacePrecision } from '../model/place.ts';
import type { Measure } from '../model/query.ts';
import type { Slot } from './slot.ts';
import type { Point } from './viewport.ts';

interface Placed extends Point {
  /** The same for the same incidents in one picture and the next. */
  readonly key: string;
  /** Of the symbol's equal circle, of the disc or of the area. */
  readonly radiusPx: number;
  /** In time order; never empty. */
  readonly incidents: readonly Headline[];
}

/** One incident whose place is known to a neighbourhood or better. */
export interface SingleMark extends Placed {
  readonly kind: 'single';
  readonly slot: Slot;
  /** The number that gives the size is not recorded. */
  readonly isUnknown: boolean;
  readonly ring: PrecisionRing | null;
}

/** Several incidents in one place, or, zoomed out, so near to each other that their marks would hide each other. */
export interface StackMark extends Placed {
  readonly kind: 'stack';
  /** How many incidents each slot has, in legend order. */
  readonly shares: readonly SlotShare[];
  readonly ring: PrecisionRing | null;
  /** Whether zooming in never parts them. */
  readonly isOnePlace: boolean;
}

/** Incidents known only to be somewhere in a town, district, region or country: an area without a point in it. */
export interface AreaMark extends Placed {
  readonly kind: 'area';
  readonly precision: PlacePrecision;
  /** The slot that all its incidents share, or `null`. */
  readonly slot: Slot | null;
}

export type Mark = SingleMark | StackMark | AreaMark;

/** How far from its mark an incident may have happened, as drawn. */
export interface PrecisionRing {
  readonly radiusPx: number;
  readonly isDashed: boolean;
}

export interface SlotShare {
  readonly slot: Slot;
  readonly count: number;
}

/** What the marks mean. */
export interface MarkEncoding {
  readonly size: Measure;
  /** The category that gives colour and shape. */
  readonly colour: string;
  readonly slots: ReadonlyMap<string, Slot>;
  /** How many times larger than on a desk symbols and discs are; 1 if absent. */
  readonly symbolScale?: number;
}
