/** How large a symbol is: its area, not its radius, is proportional to the number, for every shape alike. */
import { completeFigure, type Figure, type FigureId } from '../model/casualties.ts';
import type { Measure } from '../model/query.ts';

const PX_PER_ROOT = 2.2;
const LEAST_PX = 4.2;
const ZERO_PX = 3.4;
const UNKNOWN_PX = 5.5;
const COUNT_PX = 5;

/** A symbol's size: the radius in CSS px of the circle of the same area, and whether the number is not known (drawn hollow). */
export interface SymbolSize {
  readonly radiusPx: number;
  readonly isUnknown: boolean;
}

/** The radius for a known number. A recorded zero is smaller than one person; neither vanishes. */
export function radiusOf(number: number): number {
  return number === 0 ? ZERO_PX : Math.max(LEAST_PX, PX_PER_ROOT * Math.sqrt(number));
}

/** The size of one incident's symbol under a measure; by `count` all are alike. */
export function sizeOf(figures: Readonly<Record<FigureId, Figure>>, measure: Measure): SymbolSize {
  if (measure === 'count') return { radiusPx: COUNT_PX, isUnknown: false };
  const figure = completeFigure(figures[measure]);
  return figure === null
    ? { radiusPx: UNKNOWN_PX, isUnknown: true }
    : { radiusPx: radiusOf(figure.best), isUnknown: false };
}
