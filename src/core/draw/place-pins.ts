/** Where texts that are pinned to days stand over a chart: to the free side of their day, each in the first lane where it covers no other. */
import type { DayRange } from '../model/time.ts';
import { createDayScale } from './histogram-scale.ts';

export interface Pin {
  readonly day: number;
  readonly text: string;
  readonly xPx: number;
  /** From the top, from 0. */
  readonly lane: number;
  /** On which side of its day the text stands. */
  readonly side: 'left' | 'right';
}

/** About the width of a letter at 12 px, half bold. */
const LETTER_PX = 7;
const GAP_PX = 8;
const MOST_LANES = 4;

/** Places texts in the order of their days; those off the axis are left out. Beyond four lanes texts may cover each other. */
export function placePins(
  texts: readonly { readonly day: number; readonly text: string }[],
  { widthPx, ...axis }: DayRange & { readonly widthPx: number },
): readonly Pin[] {
  const scale = createDayScale(axis, widthPx);
  const takenPx: number[][] = Array.from({ length: MOST_LANES }, () => []);
  return [...texts]
    .sort((a, b) => a.day - b.day)
    .flatMap(({ day, text }) => {
      const xPx = scale(day + 0.5);
      if (xPx < 0 || xPx > widthPx) return [];
      const lengthPx = text.length * LETTER_PX + GAP_PX;
      const side = xPx + lengthPx > widthPx && xPx > widthPx / 2 ? 'left' : 'right';
      const startPx = side === 'left' ? xPx - lengthPx : xPx;
      const free = takenPx.findIndex((ends) => ends.every((endPx) => endPx <= startPx));
      const lane = free === -1 ? MOST_LANES - 1 : free;
      takenPx[lane]?.push(startPx + lengthPx);
      return [{ day, text, xPx, lane, side }];
    });
}
