import { fromMercator, type Position, toMercator } from '../model/place.ts';
import type { Point, Viewport } from './viewport.ts';

/** The inverse of `createProjector` on the world's copy around the centre: a longitude past 180 is that of the next copy. */
export function positionAt(
  { center, zoom, widthPx, heightPx }: Viewport,
  { x, y }: Point,
): Position {
  const worldPx = 256 * 2 ** zoom;
  const [centerX, centerY] = toMercator(center);
  return fromMercator([
    centerX + (x - widthPx / 2) / worldPx,
    centerY + (y - heightPx / 2) / worldPx,
  ]);
}
