import type { Area } from '../../core/model/area.ts';
import type { Position } from '../../core/model/place.ts';
import { areaBetween, MOST_CORNERS, polygonOf } from '../../core/view/area-handles.ts';
import type { AreaKind } from './area-desk.ts';

/** Corners that are set, in order; for a circle its middle. */
export interface AreaSketch {
  readonly kind: AreaKind;
  readonly points: readonly Position[];
}

/** What setting a point made of a sketch: more of it, or an area. */
export type SketchStep =
  | { readonly kind: 'more'; readonly sketch: AreaSketch }
  | { readonly kind: 'done'; readonly area: Area };

/** The area that a sketch would be if it ended at `to`; `null` while it has no extent. */
export function previewSketch({ kind, points }: AreaSketch, to: Position): Area | null {
  const [first] = points;
  if (first === undefined) return null;
  if (kind === 'polygon') return polygonOf([...points, to]);
  return isSame(first, to) ? null : areaBetween(kind, first, to);
}

/** Sets a point. A polygon ends where its first corner is set again, or its last one a second time; `isNear` says what is the same place on the screen. */
export function setPoint(
  sketch: AreaSketch,
  to: Position,
  isNear: (a: Position, b: Position) => boolean,
): SketchStep {
  const { kind, points } = sketch;
  const [first] = points;
  const more = (next: readonly Position[]): SketchStep => ({
    kind: 'more',
    sketch: { kind, points: next },
  });
  if (first === undefined) return more([to]);
  if (kind !== 'polygon')
    return isNear(first, to) ? more(points) : { kind: 'done', area: areaBetween(kind, first, to) };
  const last = points.at(-1) as Position;
  const isAgain = isNear(last, to);
  if (points.length >= 3 && (isAgain || isNear(first, to))) return endSketch(sketch);
  if (isAgain) return more(points);
  const next = [...points, to];
  return next.length < MOST_CORNERS ? more(next) : endSketch({ kind, points: next });
}

/** The polygon as far as it is set; of fewer than three corners still a sketch. */
export function endSketch(sketch: AreaSketch): SketchStep {
  const area = sketch.kind === 'polygon' ? polygonOf(sketch.points) : null;
  return area === null ? { kind: 'more', sketch } : { kind: 'done', area };
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
