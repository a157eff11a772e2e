/** Which mark is under a pointer, and which is next when one walks from mark to mark. */
import type { AreaMark, Mark } from './mark.ts';
import type { Point } from './viewport.ts';

const AREA_MIDDLE_PX = 22;
const AREA_EDGE_PX = 6;

/**
 * The mark at a point, or `null`. `marks` in painting order: what lies on top is hit first.
 * Next to a mark, the nearest one whose centre is within `leastRadiusPx`; an area only in its middle and on its edge, so that it does not cover the map.
 */
export function hitMark(marks: readonly Mark[], point: Point, leastRadiusPx: number): Mark | null {
  const distance = (mark: Mark) => Math.hypot(mark.x - point.x, mark.y - point.y);
  const solid = marks.filter((mark) => mark.kind !== 'area');
  const top = solid.findLast((mark) => distance(mark) <= mark.radiusPx);
  if (top !== undefined) return top;
  const near = solid.filter((mark) => distance(mark) <= leastRadiusPx);
  if (near.length > 0) return near.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const isInArea = (mark: AreaMark) =>
    distance(mark) <= Math.min(mark.radiusPx, AREA_MIDDLE_PX) ||
    Math.abs(distance(mark) - mark.radiusPx) <= AREA_EDGE_PX;
  return marks.findLast((mark) => mark.kind === 'area' && isInArea(mark)) ?? null;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const WAYS: Record<Direction, readonly [x: number, y: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest mark that lies in a direction from `from`, within 45° of it if there is one, else on that side; `null` if none does. Marks at the same point follow each other in painting order, to the right and down. */
export function stepMark(marks: readonly Mark[], from: Mark, direction: Direction): Mark | null {
  const [wayX, wayY] = WAYS[direction];
  let best: Mark | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  marks.forEach((mark, i) => {
    if (mark.key === from.key) return;
    const isSamePoint = mark.x === from.x && mark.y === from.y;
    const order = Math.sign(i - marks.findIndex(({ key }) => key === from.key));
    const along = isSamePoint
      ? 1e-6 * order * (wayX + wayY)
      : (mark.x - from.x) * wayX + (mark.y - from.y) * wayY;
    const across = Math.abs((mark.x - from.x) * wayY + (mark.y - from.y) * wayX);
    if (along <= 0) return;
    const cost = Math.hypot(along, across) + (across > along ? 1e6 : 0);
    if (cost < bestCost) {
      best = mark;
      bestCost = cost;
    }
  });
  return best;
}

/** Marks from the nearest to a point to the farthest; ties keep painting order. */
export function sortByDistance(marks: readonly Mark[], { x, y }: Point): readonly Mark[] {
  return [...marks].sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
}
