/** Where a briefer's texts, rings and arrows stand on a map, for whoever draws them. */
import type { PinnedShape } from '../model/annotation.ts';
import { metresToPixels, type Position } from '../model/place.ts';
import type { Box } from './place-labels.ts';
import { type PlacedNote, placeNote } from './place-note.ts';
import { createTakenRoom, type TakenRoom } from './taken-room.ts';
import { createProjector, isInView, type Point, type Viewport } from './viewport.ts';

/** Something pinned to places of a map. */
export type MapAnnotation =
  | { readonly kind: 'text'; readonly text: string; readonly at: Position }
  | PinnedShape;

/** In the map's px. `note` is `null` where the place of its text is not on the map; the radius of a text's place is 0 where a mark is. */
export type PlacedAnnotation = { readonly note: PlacedNote | null } & (
  | { readonly kind: 'text'; readonly at: Point; readonly radiusPx: number }
  | { readonly kind: 'ring'; readonly at: Point; readonly radiusPx: number }
  | { readonly kind: 'arrow'; readonly from: Point; readonly to: Point }
);

/** The map, how large words are on it beside a desk's, and what they should not cover. */
export interface AnnotationRoom {
  readonly viewport: Viewport;
  readonly scale: number;
  readonly taken: readonly Box[];
  /** Of text as `ANNOTATION_LOOK` has it, at that scale. */
  readonly measure: (text: string) => number;
}

/** On a desk. */
export const ANNOTATION_LOOK = { textPx: 13, linePx: 16, weight: 600, strokePx: 1.6 } as const;
const OFF_PX = 14;
const RING_OFF_PX = 8;
const DOT_PX = 3;
/** To each side of an arrow. */
const ARROW_PX = 6;
const MOST_POINTS = 400;

/** Places annotations in their order: each text clear of what is taken, and of arrows and of the texts before it, where it can. */
export function placeAnnotations(
  annotations: readonly MapAnnotation[],
  room: AnnotationRoom,
): readonly PlacedAnnotation[] {
  const { viewport, scale } = room;
  const project = createProjector(viewport);
  const taken = createTakenRoom();
  for (const box of room.taken) taken.take(box);
  for (const annotation of annotations)
    if (annotation.kind === 'arrow')
      for (const point of alongArrow(project(annotation.from), project(annotation.to)))
        taken.take(around(point, ARROW_PX * scale));
  return annotations.map((annotation): PlacedAnnotation => {
    const write = (at: Point, offPx: number) =>
      writeClear(annotation.text, at, { ...room, offPx, room: taken });
    if (annotation.kind === 'text') {
      const at = project(annotation.at);
      const radiusPx = taken.isFree(around(at, DOT_PX * scale)) ? DOT_PX * scale : 0;
      return { kind: 'text', at, radiusPx, note: write(at, OFF_PX * scale) };
    }
    if (annotation.kind === 'ring') {
      const { center, radiusMetres } = annotation;
      const at = project(center);
      const radiusPx = metresToPixels(radiusMetres, center[1], viewport.zoom);
      return { kind: 'ring', at, radiusPx, note: write(at, radiusPx + RING_OFF_PX * scale) };
    }
    const [from, to] = [project(annotation.from), project(annotation.to)];
    return { kind: 'arrow', from, to, note: write(from, RING_OFF_PX * scale) };
  });
}

/** On maps of single places most texts belong to another one. */
function writeClear(
  text: string,
  at: Point,
  {
    viewport,
    scale,
    measure,
    offPx,
    room,
  }: AnnotationRoom & { readonly offPx: number; readonly room: TakenRoom },
): PlacedNote | null {
  if (text === '' || !isInView(at, viewport)) return null;
  const linePx = ANNOTATION_LOOK.linePx * scale;
  const note = placeNote(text, at, { offPx, linePx, viewport, measure, isFree: room.isFree });
  room.take(note.box);
  return note;
}

/** Points of an arrow, close enough together for boxes around them to cover it; its start is where its words stand. */
function alongArrow(from: Point, to: Point): readonly Point[] {
  const count = Math.min(
    MOST_POINTS,
    Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / ARROW_PX),
  );
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / count;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  });
}

function around({ x, y }: Point, px: number): Box {
  return { left: x - px, top: y - px, right: x + px, bottom: y + px };
}
