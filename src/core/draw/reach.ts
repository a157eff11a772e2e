/** How much room a mark takes. */
import type { Mark } from './mark.ts';
import { SHAPES, type Shape, traceSymbol } from './symbol.ts';

/** How far a mark's shape reaches from its centre, in px: a triangle's corners lie well outside its equal circle. */
export function reachOf(mark: Mark): number {
  return mark.kind === 'single' ? mark.radiusPx * SHAPE_REACH[mark.slot.shape] : mark.radiusPx;
}

const SHAPE_REACH = Object.fromEntries(
  SHAPES.map((shape) => [shape, measureReach(shape)]),
) as Readonly<Record<Shape, number>>;

/** The farthest corner of a shape whose equal circle has radius 1. */
function measureReach(shape: Shape): number {
  let reach = shape === 'circle' ? 1 : 0;
  const visit = (x: number, y: number) => {
    reach = Math.max(reach, Math.hypot(x, y));
  };
  traceSymbol({ moveTo: visit, lineTo: visit, arc: () => {}, closePath: () => {} }, shape, {
    x: 0,
    y: 0,
    radiusPx: 1,
  });
  return reach;
}
