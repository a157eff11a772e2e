/** Parts of the map that incidents are filtered by. */
import { type Bounds, isWithin, type Position, toMercator } from './place.ts';

/** What an analyst calls it; an empty name is none. */
interface Named {
  readonly name: string;
}

export interface BoxArea extends Named {
  readonly kind: 'box';
  readonly bounds: Bounds;
}

/** Everything up to a distance over the ground. */
export interface CircleArea extends Named {
  readonly kind: 'circle';
  readonly center: Position;
  readonly radiusMetres: number;
}

/** At least three corners; the last is joined to the first. Its sides are straight on the map, and none is longer than half the way round the world. */
export interface PolygonArea extends Named {
  readonly kind: 'polygon';
  readonly corners: readonly Position[];
}

/** Unplaced incidents are in none. */
export type Area = BoxArea | CircleArea | PolygonArea;

/** Earth's mean radius (IUGG). */
const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** The shortest way between two positions over a sphere, by the haversine formula; off by up to 0.6 % from the ellipsoid. */
export function distanceMetres(
  [aLongitude, aLatitude]: Position,
  [b, bLatitude]: Position,
): number {
  const latitudes = Math.sin(((bLatitude - aLatitude) * RADIANS) / 2) ** 2;
  const longitudes = Math.sin(((b - aLongitude) * RADIANS) / 2) ** 2;
  const share =
    latitudes + Math.cos(aLatitude * RADIANS) * Math.cos(bLatitude * RADIANS) * longitudes;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Makes the test whether a position lies in an area, edges of boxes and circles included; NaN is in none. What can be worked out of the area alone is worked out once. */
export function createAreaTest(area: Area): (position: Position) => boolean {
  if (area.kind === 'box') return (position) => isWithin(position, area.bounds);
  if (area.kind === 'circle') return createCircleTest(area);
  return createPolygonTest(area);
}

function createCircleTest({ center, radiusMetres }: CircleArea): (position: Position) => boolean {
  const reachDegrees = radiusMetres / EARTH_RADIUS_METRES / RADIANS + 1e-9;
  return (position) =>
    Math.abs(position[1] - center[1]) <= reachDegrees &&
    distanceMetres(position, center) <= radiusMetres;
}

/** Counts the sides that a ray eastwards crosses (Shimrat 1962), on the map's own plane, where its sides are straight. */
function createPolygonTest({ corners }: PolygonArea): (position: Position) => boolean {
  const [first] = corners;
  if (first === undefined || corners.length < 3) return () => false;
  const points: (readonly [number, number])[] = [];
  for (const corner of corners) {
    const [x, y] = toMercator(corner);
    const before = points.at(-1)?.[0] ?? x;
    points.push([x - Math.round(x - before), y]);
  }
  const west = Math.min(...points.map(([x]) => x));
  const east = Math.max(...points.map(([x]) => x));
  return (position) => {
    const [rawX, y] = toMercator(position);
    const x = rawX + Math.ceil(west - rawX);
    return x <= east && isCrossedOddly(points, x, y);
  };
}

function isCrossedOddly(
  points: readonly (readonly [number, number])[],
  x: number,
  y: number,
): boolean {
  let isOdd = false;
  let [ax, ay] = points[points.length - 1] as readonly [number, number];
  for (const [bx, by] of points) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isOdd = !isOdd;
    ax = bx;
    ay = by;
  }
  return isOdd;
}
