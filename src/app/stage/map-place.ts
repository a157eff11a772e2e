import { positionAt } from '../../core/draw/position-at.ts';
import { createProjector, type Viewport } from '../../core/draw/viewport.ts';
import type { StagePoint, Stroke } from '../../session/ink.ts';

/** Where a map stands on the stage, in shares of its width and height, and what it shows. */
export interface MapPlace {
  readonly viewport: Viewport;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line in the form in which it is kept: one that begins on a map is pinned to its places. */
export function toStroke(points: readonly StagePoint[], maps: readonly MapPlace[]): Stroke {
  const [start] = points;
  const index = maps.findIndex(
    ({ left, top, width, height }) =>
      start !== undefined &&
      start.x >= left &&
      start.y >= top &&
      start.x <= left + width &&
      start.y <= top + height,
  );
  const map = maps[index];
  if (map === undefined) return { kind: 'stage', points };
  const { viewport, left, top, width, height } = map;
  return {
    kind: 'map',
    map: index,
    points: points.map(({ x, y }) =>
      positionAt(viewport, {
        x: ((x - left) / width) * viewport.widthPx,
        y: ((y - top) / height) * viewport.heightPx,
      }),
    ),
  };
}

/** Where a line stands now; nowhere while its map is not laid out. */
export function placeStroke(stroke: Stroke, maps: readonly MapPlace[]): readonly StagePoint[] {
  if (stroke.kind === 'stage') return stroke.points;
  const map = maps[stroke.map];
  if (map === undefined) return [];
  const { viewport, left, top, width, height } = map;
  const project = createProjector(viewport);
  return stroke.points.map((position) => {
    const { x, y } = project(position);
    return {
      x: left + (x / viewport.widthPx) * width,
      y: top + (y / viewport.heightPx) * height,
    };
  });
}
