import type { DayScale } from '../../core/draw/histogram-scale.ts';
import type { ContextEvent } from '../../core/model/report.ts';

/** An event on the axis. `isNamed`: its text has room beside it; else it shows on hover and focus. */
export interface ContextMark {
  readonly event: ContextEvent;
  readonly xPx: number;
  /** The side of the triangle on which the text stands; time runs left to right. */
  readonly side: 'left' | 'right';
  readonly isNamed: boolean;
}

/** More texts than this would speak louder than the incidents. */
const MOST_TEXTS = 4;
/** Wide enough for the widest common system face. */
const LETTER_PX = 6.8;
const TRIANGLE_PX = 7;

interface Stretch {
  readonly fromPx: number;
  readonly toPx: number;
}

/** Places the events that begin on the axis, in their order, and names at most four: those whose text meets no triangle and no other text. */
export function placeContext(
  events: readonly ContextEvent[],
  { scale, widthPx }: { readonly scale: DayScale; readonly widthPx: number },
): readonly ContextMark[] {
  const places = events
    .map((event) => ({ event, xPx: scale(beginOf(event)) }))
    .filter(({ xPx }) => xPx >= 0 && xPx <= widthPx);
  const taken: Stretch[] = places.map(({ xPx }) => around(xPx));
  let named = 0;
  return places.map(({ event, xPx }) => {
    const sides = stretches(event, xPx);
    const isFree = ({ fromPx, toPx }: Stretch) =>
      fromPx >= 0 &&
      toPx <= widthPx &&
      !taken.some((other) => other.fromPx < toPx && fromPx < other.toPx);
    const side = (['right', 'left'] as const).find((one) => isFree(sides[one]));
    if (side === undefined || named === MOST_TEXTS)
      return { event, xPx, side: xPx > widthPx / 2 ? 'left' : 'right', isNamed: false };
    named++;
    taken.push(sides[side]);
    return { event, xPx, side, isNamed: true };
  });
}

/** The middle of a single day, else the first day: a span is marked where it begins. */
function beginOf({ when: { startDay, endDay } }: ContextEvent): number {
  return endDay === startDay + 1 ? startDay + 0.5 : startDay;
}

function around(xPx: number): Stretch {
  return { fromPx: xPx - TRIANGLE_PX, toPx: xPx + TRIANGLE_PX };
}

function stretches({ title }: ContextEvent, xPx: number): Record<'left' | 'right', Stretch> {
  const textPx = title.length * LETTER_PX;
  const rightPx = xPx + TRIANGLE_PX;
  const leftPx = xPx - TRIANGLE_PX;
  return {
    right: { fromPx: rightPx, toPx: rightPx + textPx },
    left: { fromPx: leftPx - textPx, toPx: leftPx },
  };
}
