/** What an area is drawn and reshaped by: points on the map that can be taken hold of. */
import { type Area, type BoxArea, distanceMetres, type PolygonArea } from '../model/area.ts';
import { type Bounds, type Position, wrapLongitude } from '../model/place.ts';

/** Most corners of a polygon that a link holds. */
export const MOST_CORNERS = 100;
/** Half the way round the world, and the least that is still a circle. */
const MOST_METRES = 20_000_000;
const LEAST_METRES = 1;
const METRES_PER_DEGREE = 111_195;

/** `between` lies on a side of a polygon: taking hold of it makes a corner after `index`. */
export interface AreaHandle {
  readonly kind: 'corner' | 'middle' | 'radius' | 'between';
  /** Of corners, from 0: those of a box go round from the north-west. 0 for middle and radius. */
  readonly index: number;
  readonly at: Position;
}

/** The area that two points span as it is drawn: opposite corners of a box, or the middle of a circle and a point on it. Longitudes may go past 180, and tell which way round. */
export function areaBetween(kind: 'box' | 'circle', from: Position, to: Position): Area {
  if (kind === 'box') return { kind, name: '', bounds: boundsBetween(from, to) };
  return { kind, name: '', center: wrap(from), radiusMetres: radiusTo(from, to) };
}

/** The polygon of some corners; `null` of fewer than three. */
export function polygonOf(corners: readonly Position[]): PolygonArea | null {
  return corners.length < 3
    ? null
    : { kind: 'polygon', name: '', corners: corners.slice(0, MOST_CORNERS).map(wrap) };
}

/** The handles of an area, corners first. */
export function handlesOf(area: Area): readonly AreaHandle[] {
  if (area.kind === 'circle') {
    const { center, radiusMetres } = area;
    return [
      { kind: 'radius', index: 0, at: pointEast(center, radiusMetres) },
      { kind: 'middle', index: 0, at: center },
    ];
  }
  const corners = cornersOf(area);
  const handles = corners.map((at, index): AreaHandle => ({ kind: 'corner', index, at }));
  const middle: AreaHandle = { kind: 'middle', index: 0, at: middleOf(corners) };
  if (area.kind === 'box') return [...handles, middle];
  const isFull = corners.length >= MOST_CORNERS;
  const between = isFull ? [] : corners.map((at, index) => sideHandle(corners, at, index));
  return [...handles, ...between, middle];
}

/** The area with one of its handles elsewhere. Its own name stays. A handle that makes a corner becomes that corner. */
export function moveHandle(area: Area, { kind, index, at }: AreaHandle, to: Position): Area {
  if (kind === 'middle') return shift(area, [nearest(to[0], at[0]) - at[0], to[1] - at[1]]);
  if (area.kind === 'circle') return { ...area, radiusMetres: radiusTo(area.center, to) };
  if (area.kind === 'box') return { ...area, bounds: boundsWith(area, index, to) };
  const corners =
    kind === 'between'
      ? area.corners.toSpliced(index + 1, 0, wrap(to))
      : area.corners.with(index, wrap(to));
  return { ...area, corners };
}

/** What a handle is called once it was moved: a new corner is one like the others. */
export function heldAfterMove(handle: AreaHandle): Pick<AreaHandle, 'kind' | 'index'> {
  return handle.kind === 'between' ? { kind: 'corner', index: handle.index + 1 } : handle;
}

/** The polygon without a corner; the same area where there is none to spare. */
export function removeCorner(
  area: Area,
  { kind, index }: Pick<AreaHandle, 'kind' | 'index'>,
): Area {
  if (area.kind !== 'polygon' || kind !== 'corner' || area.corners.length <= 3) return area;
  return { ...area, corners: area.corners.toSpliced(index, 1) };
}

function wrap([longitude, latitude]: Position): Position {
  return [turnBack(longitude), Math.max(-90, Math.min(90, latitude))];
}

/** 180 stays what it is: an east edge. */
function turnBack(longitude: number): number {
  return Math.abs(longitude) <= 180 ? longitude : wrapLongitude(longitude);
}

/** The turn of a longitude that is nearest to another one. */
function nearest(longitude: number, to: number): number {
  return longitude - 360 * Math.round((longitude - to) / 360);
}

function boundsBetween(a: Position, b: Position): Bounds {
  const west = Math.min(a[0], b[0]);
  const east = Math.max(a[0], b[0]);
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const isWholeWorld = east - west >= 360;
  return {
    west: isWholeWorld ? -180 : turnBack(west),
    south: Math.max(-90, south),
    east: isWholeWorld ? 180 : turnBack(east),
    north: Math.min(90, north),
  };
}

/** The corner opposite stays. */
function boundsWith({ bounds }: BoxArea, index: number, to: Position): Bounds {
  const { west, south, north } = bounds;
  const east = eastOf(bounds);
  const held = index === 0 || index === 3 ? west : east;
  const fixed: Position = [held === west ? east : west, index < 2 ? south : north];
  return boundsBetween(fixed, [nearest(to[0], held), to[1]]);
}

/** The east edge, past 180 where the box lies across it. */
function eastOf({ west, east }: Bounds): number {
  return east < west ? east + 360 : east;
}

/** Corners one after another without a jump at 180°. */
function cornersOf(area: BoxArea | PolygonArea): readonly Position[] {
  if (area.kind === 'box') {
    const { west, south, north } = area.bounds;
    const east = eastOf(area.bounds);
    return [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
  }
  let before: number | null = null;
  return area.corners.map(([longitude, latitude]) => {
    const placed: number = before === null ? longitude : nearest(longitude, before);
    before = placed;
    return [placed, latitude];
  });
}

function sideHandle(corners: readonly Position[], [x, y]: Position, index: number): AreaHandle {
  const [nextX, nextY] = corners[(index + 1) % corners.length] as Position;
  return { kind: 'between', index, at: [(x + nearest(nextX, x)) / 2, (y + nextY) / 2] };
}

function middleOf(corners: readonly Position[]): Position {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(corners.map(([x]) => x)), middle(corners.map(([, y]) => y))];
}

/** No further north or south than the poles, so that the shape stays. */
function shift(area: Area, [x, y]: Position): Area {
  const latitudes =
    area.kind === 'circle' ? [area.center[1]] : cornersOf(area).map(([, latitude]) => latitude);
  const up = Math.max(-90 - Math.min(...latitudes), Math.min(90 - Math.max(...latitudes), y));
  const moved = ([longitude, latitude]: Position): Position => wrap([longitude + x, latitude + up]);
  if (area.kind === 'circle') return { ...area, center: moved(area.center) };
  if (area.kind === 'polygon') return { ...area, corners: area.corners.map(moved) };
  const [northWest, , southEast] = cornersOf(area) as readonly [Position, Position, Position];
  const to = (one: Position): Position => [one[0] + x, one[1] + up];
  return { ...area, bounds: boundsBetween(to(northWest), to(southEast)) };
}

function radiusTo(center: Position, to: Position): number {
  const metres = Math.round(distanceMetres(center, to));
  return Math.max(LEAST_METRES, Math.min(MOST_METRES, metres));
}

/** A point due east at a distance; near a pole and for half a world it is only a place to take hold of. */
function pointEast([longitude, latitude]: Position, metres: number): Position {
  const cosine = Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return [longitude + Math.min(179, metres / METRES_PER_DEGREE / cosine), latitude];
}
