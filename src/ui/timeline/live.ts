import type { RefCallback } from 'react';
import type { Bar } from '../../core/draw/histogram.ts';
import type { Period } from '../../core/model/filter.ts';

/** The range as it is now, for what follows a hand on the brush without a render. */
export interface Live {
  readonly subscribe: (listener: () => void) => () => void;
  readonly range: () => Period;
}

/** Bars, and how high one incident is drawn. */
export interface PlacedBars {
  readonly bars: readonly Bar[];
  readonly baseYPx: number;
  readonly unitPx: number;
}

/** What writes the chosen part of these bars, whenever it is another. */
export type FollowChosen = (placed: PlacedBars) => RefCallback<SVGPathElement>;

/** A range that follows nothing, for what is rendered whenever it changes. */
export function atRest(range: Period): Live {
  return { subscribe: () => () => undefined, range: () => range };
}
