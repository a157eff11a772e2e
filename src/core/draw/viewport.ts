/** The piece of Web Mercator that a picture shows: where a position falls in it, in CSS pixels. */
import {
  type Bounds,
  fromMercator,
  type Position,
  toMercator,
  wrapLongitude,
} from '../model/place.ts';

/** A picture of `widthPx` × `heightPx` around `center`. `zoom` may have a fraction; the world is `256 · 2^zoom` px wide. */
export interface Viewport {
  readonly center: Position;
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A place in the picture: x to the right and y downwards from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Makes the function that places positions. Of the world's copies it takes the one nearest to the centre, so that 180° is no edge. */
export function createProjector(viewport: Viewport): (position: Position) => Point {
  const worldPx = 256 * 2 ** viewport.zoom;
  const [centerX, centerY] = toMercator(viewport.center);
  return (position) => {
    const [worldX, worldY] = toMercator(position);
    const turns = worldX - centerX;
    return {
      x: viewport.widthPx / 2 + (turns - Math.round(turns)) * worldPx,
      y: viewport.heightPx / 2 + (worldY - centerY) * worldPx,
    };
  };
}

/** Whether a point is in the picture, edges included. */
export function isInView({ x, y }: Point, { widthPx, heightPx }: Viewport): boolean {
  return x >= 0 && y >= 0 && x <= widthPx && y <= heightPx;
}

/** How many are in the picture; who has no position is in none. */
export function countInView(
  incidents: readonly { readonly position: Position | null }[],
  viewport: Viewport,
): number {
  const project = createProjector(viewport);
  return incidents.filter(
    ({ position }) => position !== null && isInView(project(position), viewport),
  ).length;
}

/** Whether both show the same piece of the world at the same size; `null` shows none. */
export function isSameViewport(a: Viewport, b: Viewport | null): boolean {
  return (
    b !== null &&
    a.zoom === b.zoom &&
    a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx
  );
}

/** What the picture shows, longitudes from −180 to 180; all of them when the world fits into it. */
export function boundsOf({ center, zoom, widthPx, heightPx }: Viewport): Bounds {
  const worldPx = 256 * 2 ** zoom;
  const [x, y] = toMercator(center);
  const [west, north] = fromMercator([x - widthPx / 2 / worldPx, y - heightPx / 2 / worldPx]);
  const [east, south] = fromMercator([x + widthPx / 2 / worldPx, y + heightPx / 2 / worldPx]);
  const isWholeWorld = widthPx >= worldPx;
  return {
    west: isWholeWorld ? -180 : wrapLongitude(west),
    south,
    east: isWholeWorld ? 180 : wrapLongitude(east),
    north,
  };
}
