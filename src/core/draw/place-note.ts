/** Where a text that is pinned to a place stands on its map: beside the place, whole, in as many lines as that takes, and clear of other words where it can. */
import { wrapText } from './paint-text.ts';
import type { Box } from './place-labels.ts';
import type { Point, Viewport } from './viewport.ts';

export interface PlacedNote {
  readonly lines: readonly string[];
  readonly xPx: number;
  /** The middle of the first line; each further one is a line lower. */
  readonly yPx: number;
  readonly align: 'left' | 'right' | 'center';
  /** What it covers. */
  readonly box: Box;
}

/** All measures in the map's px. */
export interface NoteRoom {
  /** How far from its place a text begins. */
  readonly offPx: number;
  readonly linePx: number;
  readonly viewport: Pick<Viewport, 'widthPx' | 'heightPx'>;
  readonly measure: (text: string) => number;
  /** Whether a box covers nothing that should be read. */
  readonly isFree: (box: Box) => boolean;
}

/** From the map's edges. */
const EDGE_PX = 4;
/** A narrower room beside the place, in lines' heights, is not worth breaking a text for. */
const LEAST_LINES = 5;
const MOST_LINES = 4;
/** How far up or down a text goes beside its place, and off it over and under it, in lines: first near, then farther. */
const NEAR = { lifts: [0, -1.5, 1.5], offs: [0] };
const FAR = { lifts: [-3, 3], offs: [1.5, 3] };

/** Places a text to the right of `at`, or to its left, a little up or down if need be; else on the roomier side in lines; else under or over it; else farther off. The first of these places that is free, or the first of all. */
export function placeNote(text: string, at: Point, room: NoteRoom): PlacedNote {
  const { offPx, linePx, viewport, measure, isFree } = room;
  const rightPx = viewport.widthPx - at.x - offPx - EDGE_PX;
  const leftPx = at.x - offPx - EDGE_PX;
  const wholePx = measure(text);
  const most = Math.max(1, Math.min(MOST_LINES, Math.floor(viewport.heightPx / linePx)));
  const wrap = (widthPx: number) => wrapText(text, measure, { widthPx, most });
  const beside = (lines: readonly string[], isRight: boolean, lift: number) =>
    putBeside(lines, at, { ...room, isRight, lift });
  const roomierPx = Math.max(rightPx, leftPx);
  const across = wrap(Math.max(linePx, viewport.widthPx - 2 * EDGE_PX));
  const places = [NEAR, FAR].flatMap(({ lifts, offs }): readonly PlacedNote[] => [
    ...lifts.flatMap((lift) =>
      [true, false]
        .filter((isRight) => wholePx <= (isRight ? rightPx : leftPx))
        .map((isRight) => beside(wrap(isRight ? rightPx : leftPx), isRight, lift)),
    ),
    ...(wholePx > roomierPx && roomierPx >= LEAST_LINES * linePx
      ? lifts.map((lift) => beside(wrap(roomierPx), rightPx >= leftPx, lift))
      : []),
    ...offs.flatMap((off) => putUnder(across, at, { ...room, offPx: offPx + off * linePx })),
  ]);
  return places.find(({ box }) => isFree(box)) ?? (places[0] as PlacedNote);
}

function putBeside(
  lines: readonly string[],
  at: Point,
  { isRight, lift, ...room }: NoteRoom & { readonly isRight: boolean; readonly lift: number },
): PlacedNote {
  const { offPx, linePx } = room;
  return put(lines, room, {
    xPx: isRight ? at.x + offPx : at.x - offPx,
    topPx: at.y - (lines.length * linePx) / 2 + lift * linePx,
    align: isRight ? 'left' : 'right',
  });
}

/** Under the place and over it, the one that has room first. */
function putUnder(lines: readonly string[], at: Point, room: NoteRoom): readonly PlacedNote[] {
  const { offPx, linePx, measure, viewport } = room;
  const heightPx = lines.length * linePx;
  const halfPx = Math.max(0, ...lines.map(measure)) / 2 + EDGE_PX;
  const xPx = Math.max(halfPx, Math.min(viewport.widthPx - halfPx, at.x));
  const isUnder = at.y + offPx + heightPx <= viewport.heightPx;
  const tops = [at.y + offPx, at.y - offPx - heightPx];
  return (isUnder ? tops : tops.toReversed()).map((topPx) =>
    put(lines, room, { xPx, topPx, align: 'center' }),
  );
}

/** Kept on the map from top to bottom. */
function put(
  lines: readonly string[],
  { linePx, measure, viewport }: NoteRoom,
  { xPx, topPx, align }: { readonly topPx: number } & Pick<PlacedNote, 'xPx' | 'align'>,
): PlacedNote {
  const heightPx = lines.length * linePx;
  const top = Math.max(0, Math.min(viewport.heightPx - heightPx, topPx));
  const widthPx = Math.max(0, ...lines.map(measure));
  const left = xPx - { left: 0, center: 0.5, right: 1 }[align] * widthPx;
  return {
    lines,
    xPx,
    yPx: top + linePx / 2,
    align,
    box: { left, top, right: left + widthPx, bottom: top + heightPx },
  };
}
