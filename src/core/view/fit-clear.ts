/** Where the map has to look so that nothing over it lies on what it shows. */
import { type Bounds, fromMercator, type Position, toMercator } from '../model/place.ts';
import { fitCamera, LEAST_ZOOM, type MapSize } from './camera.ts';
import type { Camera } from './view.ts';

/** What lies over a map, in its CSS px from its top left corner. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place that nothing over the map is to cover, with as much around it. */
export interface Spot {
  readonly position: Position;
  readonly clearPx: number;
}

/** Of a mark that cannot be kept clear as a whole, the middle is: its number. */
const LEAST_CLEAR_PX = 12;
/** Between the box that is shown and the edge of the map, at least. */
const EDGE_PX = 12;
const STEP_PX = 8;
const STEP_ZOOM = 0.1;
/** Farther out the places would be too small to be worth it. */
const MOST_STEPS = 20;

/**
 * The camera of `fitCamera`, drawn back and moved by as little as leaves all `spots` clear of `covers` and all of the box on the map;
 * where nothing does, by as little as leaves the middle of each clear, or else `fitCamera`'s own.
 * Cost is a try for each step in zoom and each 8 px of the map until one does, none while nothing is covered.
 */
export function fitClear(
  bounds: Bounds,
  size: MapSize,
  given: { readonly spots: readonly Spot[]; readonly covers: readonly Cover[] },
): Camera {
  const plain = fitCamera(bounds, size);
  const middles = given.spots.map(({ position, clearPx }) => ({
    position,
    clearPx: Math.min(clearPx, LEAST_CLEAR_PX),
  }));
  return (
    findClear(bounds, size, { ...given, plain }) ??
    findClear(bounds, size, { ...given, plain, spots: middles }) ??
    plain
  );
}

function findClear(
  bounds: Bounds,
  size: MapSize,
  {
    plain,
    spots,
    covers,
  }: {
    readonly plain: Camera;
    readonly spots: readonly Spot[];
    readonly covers: readonly Cover[];
  },
): Camera | null {
  const [centerX, centerY] = toMercator([plain.longitude, plain.latitude]);
  const corners: readonly Position[] = [
    [bounds.west, bounds.north],
    [bounds.east, bounds.south],
  ];
  for (let step = 0; step < MOST_STEPS; step++) {
    const zoom = plain.zoom - step * STEP_ZOOM;
    if (zoom < LEAST_ZOOM) break;
    const worldPx = 256 * 2 ** zoom;
    const place = (position: Position) => {
      const [x, y] = toMercator(position);
      const turns = x - centerX;
      return {
        x: size.widthPx / 2 + (turns - Math.round(turns)) * worldPx,
        y: size.heightPx / 2 + (y - centerY) * worldPx,
      };
    };
    const at = spots.map(({ position, clearPx }) => ({ ...place(position), clearPx }));
    const shift = leastShift(size, { ends: corners.map(place), at, covers });
    if (shift === null) continue;
    if (step === 0 && shift.x === 0 && shift.y === 0) return plain;
    const center = [centerX - shift.x / worldPx, centerY - shift.y / worldPx] as const;
    const [longitude, latitude] = fromMercator(center);
    return { longitude, latitude, zoom };
  }
  return null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** By how much the picture has to move; `null` where no move helps. */
function leastShift(
  { widthPx, heightPx }: MapSize,
  {
    ends: [first, last],
    at,
    covers,
  }: {
    readonly ends: readonly Point[];
    readonly at: readonly (Point & Pick<Spot, 'clearPx'>)[];
    readonly covers: readonly Cover[];
  },
): Point | null {
  if (first === undefined || last === undefined) return null;
  const rooms = (low: number, high: number, lengthPx: number) =>
    [Math.min(0, EDGE_PX - low), Math.max(0, lengthPx - EDGE_PX - high)] as const;
  const steps = ([from, to]: readonly [number, number]) => {
    const start = Math.ceil(from / STEP_PX);
    const count = Math.floor(to / STEP_PX) - start + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => (start + i) * STEP_PX);
  };
  let best: Point | null = null;
  let leastPx = Number.POSITIVE_INFINITY;
  for (const x of steps(rooms(first.x, last.x, widthPx)))
    for (const y of steps(rooms(first.y, last.y, heightPx))) {
      const px = Math.hypot(x, y);
      if (px >= leastPx || at.some((one) => isCovered(one, { x, y }, covers))) continue;
      best = { x, y };
      leastPx = px;
    }
  return best;
}

function isCovered(
  at: Point & Pick<Spot, 'clearPx'>,
  shift: Point,
  covers: readonly Cover[],
): boolean {
  const [x, y] = [at.x + shift.x, at.y + shift.y];
  return covers.some(({ left, top, right, bottom }) => {
    const acrossPx = Math.max(left - x, x - right, 0);
    const downPx = Math.max(top - y, y - bottom, 0);
    return Math.hypot(acrossPx, downPx) < at.clearPx;
  });
}
