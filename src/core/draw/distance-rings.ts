/** Rings at round distances around a place, to judge how far things are where the map has no streets. */
import { isPointLike, metresToPixels, type PlacePrecision } from '../model/place.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import type { NamePalette } from './paint-names.ts';
import type { Point } from './viewport.ts';

export interface DistanceRing {
  readonly metres: number;
  readonly radiusPx: number;
}

/** Where rings are wanted; `reachPx`: how far the mark in the middle reaches. */
export interface RingedPlace {
  readonly latitude: number;
  readonly zoom: number;
  readonly precision: PlacePrecision;
  readonly reachPx: number;
}

const RINGS_FROM_ZOOM = 12;

/** What a ring leaves free between itself and the mark in its middle. */
const LEAST_RING_PX = 36;
const FREE_PX = 16;
const STEPS_METRES = [50, 100, 250, 500, 1000, 2000, 5000];

/** Two rings, the outer one twice as far as the inner, for a place known to a neighbourhood or better, from zoom 12 on; else none. */
export function listRings({
  latitude,
  zoom,
  precision,
  reachPx,
}: RingedPlace): readonly DistanceRing[] {
  if (zoom < RINGS_FROM_ZOOM || !isPointLike(precision)) return [];
  const leastPx = Math.max(LEAST_RING_PX, reachPx + FREE_PX);
  const pxPerMetre = metresToPixels(1, latitude, zoom);
  const step = STEPS_METRES.find((metres) => metres * pxPerMetre >= leastPx);
  if (step === undefined) return [];
  return [step, 2 * step].map((metres) => ({ metres, radiusPx: metres * pxPerMetre }));
}

/** Where a ring's label stands: at its foot. */
export function ringLabelAt(center: Point, { radiusPx }: DistanceRing): Point {
  return { x: center.x, y: center.y + radiusPx };
}

/** Paints rings and their labels, quietly. */
export function paintRings(
  canvas: MarkCanvas,
  rings: readonly (DistanceRing & { readonly label: string })[],
  { center, palette }: { readonly center: Point; readonly palette: NamePalette },
): void {
  canvas.save();
  canvas.strokeStyle = palette.name;
  for (const { radiusPx } of rings) {
    canvas.beginPath();
    canvas.arc(center.x, center.y, radiusPx, 0, 2 * Math.PI);
    canvas.globalAlpha = 0.45;
    canvas.lineWidth = 1;
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
  canvas.font = fontOf(palette, 400, 11);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = 4;
  canvas.fillStyle = palette.name;
  for (const ring of rings) {
    const { x, y } = ringLabelAt(center, ring);
    canvas.strokeText(ring.label, x, y);
    canvas.fillText(ring.label, x, y);
  }
  canvas.restore();
}
