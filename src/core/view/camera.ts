/** Where the map has to look to show something. */
import type { Headline } from '../model/incident.ts';
import {
  type Bounds,
  fromMercator,
  type Position,
  PRECISION_MAX_ZOOM,
  toMercator,
} from '../model/place.ts';
import type { Camera } from './view.ts';

/** A map in CSS px, and how much of each side is covered. */
export interface MapSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** Closer than this no box is fitted unless asked for, however small it is. */
const MOST_FIT_ZOOM = 14;
/** A step of the zoom is one, and cameras are rounded. */
const MOST_FITTED_ZOOMS = 0.95;
/** No map goes farther out. */
export const LEAST_ZOOM = 1;

/** The camera that shows an incident, no closer than its place is known; `null` when it is not on the map. */
export function cameraFor(incident: Pick<Headline, 'position' | 'placePrecision'>): Camera | null {
  if (incident.position === null) return null;
  const [longitude, latitude] = incident.position;
  return { longitude, latitude, zoom: PRECISION_MAX_ZOOM[incident.placePrecision] };
}

/** The camera that shows a box as large as the uncovered part of the map allows, zoom in steps of 0.01 and at most `mostZoom`. */
export function fitCamera(
  bounds: Bounds,
  { widthPx, heightPx, padding }: MapSize,
  mostZoom: number = MOST_FIT_ZOOM,
): Camera {
  const [westX, northY] = toMercator([bounds.west, bounds.north]);
  const [rawEastX, southY] = toMercator([bounds.east, bounds.south]);
  const eastX = rawEastX < westX ? rawEastX + 1 : rawEastX;
  const freeWidth = Math.max(64, widthPx - padding.left - padding.right);
  const freeHeight = Math.max(64, heightPx - padding.top - padding.bottom);
  const scale = Math.min(freeWidth / (eastX - westX), freeHeight / (southY - northY));
  const fitted = Math.floor(Math.log2(scale / 256) * 100) / 100;
  const zoom = Math.max(LEAST_ZOOM, Math.min(mostZoom, fitted));
  const pxToWorld = 1 / (256 * 2 ** zoom);
  const [longitude, latitude]: Position = fromMercator([
    (westX + eastX) / 2 + ((padding.right - padding.left) / 2) * pxToWorld,
    (northY + southY) / 2 + ((padding.bottom - padding.top) / 2) * pxToWorld,
  ]);
  return { longitude: longitude > 180 ? longitude - 360 : longitude, latitude, zoom };
}

/** Whether a camera shows the whole of a box, and about as large as `fitCamera` does: within one step of the zoom. Where it is on the map is no matter. */
export function isFitted(camera: Camera, bounds: Bounds, size: MapSize): boolean {
  if (Math.abs(camera.zoom - fitCamera(bounds, size).zoom) >= MOST_FITTED_ZOOMS) return false;
  const corners = [
    { longitude: bounds.west, latitude: bounds.north },
    { longitude: bounds.east, latitude: bounds.south },
  ];
  return corners.every((corner) => {
    const { x, y } = distanceInPx(camera, corner, camera.zoom);
    return x <= size.widthPx / 2 && y <= size.heightPx / 2;
  });
}

/** How many maps lie between two cameras, at the farther of their zooms. */
export function screensBetween(a: Camera, b: Camera, { widthPx, heightPx }: MapSize): number {
  const { x, y } = distanceInPx(a, b, Math.min(a.zoom, b.zoom));
  return Math.hypot(x / widthPx, y / heightPx);
}

function distanceInPx(
  a: Omit<Camera, 'zoom'>,
  b: Omit<Camera, 'zoom'>,
  zoom: number,
): { readonly x: number; readonly y: number } {
  const worldPx = 256 * 2 ** zoom;
  const [ax, ay] = toMercator([a.longitude, a.latitude]);
  const [bx, by] = toMercator([b.longitude, b.latitude]);
  const turns = Math.abs(ax - bx);
  return { x: Math.abs(turns - Math.round(turns)) * worldPx, y: Math.abs(ay - by) * worldPx };
}

/** Whether two cameras are the same but for rounding: less than a pixel and a hundredth of a zoom apart. */
export function isSamePlace(a: Camera, b: Camera): boolean {
  const { x, y } = distanceInPx(a, b, Math.max(a.zoom, b.zoom));
  return Math.abs(a.zoom - b.zoom) < 0.01 && x < 1 && y < 1;
}
