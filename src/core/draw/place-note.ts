/** Where a text that is pinned to a place stands on its map: beside the place, whole, in as many lines as that takes. */
import { wrapText } from './paint-text.ts';
import type { Point, Viewport } from './viewport.ts';

export interface PlacedNote {
  readonly lines: readonly string[];
  readonly xPx: number;
  /** The middle of the first line; each further one is a line lower. */
  readonly yPx: number;
  readonly align: 'left' | 'right' | 'center';
}

/** From the map's edges. */
const EDGE_PX = 4;
/** A narrower room beside the place, in lines' heights, is not worth breaking a text for. */
const LEAST_LINES = 5;
const MOST_LINES = 4;

/** Places a text to the right of `at`, or to its left where only that side has room, or on the roomier side in lines; where neither is wide enough, under or over it. `offPx` is how far from the place it begins. All measures in the map's px. */
export function placeNote(
  text: string,
  at: Point,
  {
    offPx,
    linePx,
    viewport: { widthPx, heightPx },
    measure,
  }: {
    readonly offPx: number;
    readonly linePx: number;
    readonly viewport: Pick<Viewport, 'widthPx' | 'heightPx'>;
    readonly measure: (text: string) => number;
  },
): PlacedNote {
  const rightPx = widthPx - at.x - offPx - EDGE_PX;
  const leftPx = at.x - offPx - EDGE_PX;
  const wholePx = measure(text);
  const isRight = wholePx <= rightPx || (wholePx > leftPx && rightPx >= leftPx);
  const roomPx = isRight ? rightPx : leftPx;
  const isBeside = wholePx <= roomPx || roomPx >= LEAST_LINES * linePx;
  const lines = wrapText(text, measure, {
    widthPx: isBeside ? roomPx : Math.max(linePx, widthPx - 2 * EDGE_PX),
    most: Math.max(1, Math.min(MOST_LINES, Math.floor(heightPx / linePx))),
  });
  const keepIn = (topPx: number) =>
    Math.max(0, Math.min(heightPx - lines.length * linePx, topPx)) + linePx / 2;
  if (isBeside)
    return {
      lines,
      xPx: isRight ? at.x + offPx : at.x - offPx,
      yPx: keepIn(at.y - (lines.length * linePx) / 2),
      align: isRight ? 'left' : 'right',
    };
  const halfPx = Math.max(0, ...lines.map(measure)) / 2 + EDGE_PX;
  const isUnder = at.y + offPx + lines.length * linePx <= heightPx;
  return {
    lines,
    xPx: Math.max(halfPx, Math.min(widthPx - halfPx, at.x)),
    yPx: keepIn(isUnder ? at.y + offPx : at.y - offPx - lines.length * linePx),
    align: 'center',
  };
}
