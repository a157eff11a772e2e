/** Outlines of the areas that incidents are filtered by → canvas, with their names. */
import type { Area, CircleArea } from '../model/area.ts';
import { type Position, toMercator } from '../model/place.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import type { Point, Viewport } from './viewport.ts';

const CIRCLE_POINTS = 96;
const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;
const DASH = [8, 4];

/** Paints each area as a dashed outline over a light field, its name above its highest point. */
export function paintAreas(
  canvas: MarkCanvas,
  areas: readonly Area[],
  { viewport, palette }: { readonly viewport: Viewport; readonly palette: MarkPalette },
): void {
  canvas.save();
  canvas.lineJoin = 'round';
  for (const area of areas) {
    const outline = placeOutline(area, viewport);
    canvas.beginPath();
    for (const { x, y } of outline) canvas.lineTo(x, y);
    canvas.closePath();
    canvas.globalAlpha = 0.06;
    canvas.fillStyle = palette.ink;
    canvas.fill();
    canvas.globalAlpha = 1;
    strokeTwice(canvas, palette);
    paintName(canvas, area.name, { outline, palette });
  }
  canvas.restore();
}

/** The corners of an area in the picture, each beside the one before: across 180° as well. Of the world's copies it takes the one nearest to the centre. */
export function placeOutline(area: Area, viewport: Viewport): readonly Point[] {
  const worldPx = 256 * 2 ** viewport.zoom;
  const [centerX, centerY] = toMercator(viewport.center);
  const points = cornersOf(area).map(toMercator);
  let before: number | null = null;
  const xs = points.map(([x]) => {
    const placed: number = before === null ? x : x - Math.round(x - before);
    before = placed;
    return placed;
  });
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2 - centerX;
  const turns = Math.round(middle);
  return points.map(([, y], i) => ({
    x: viewport.widthPx / 2 + ((xs[i] as number) - centerX - turns) * worldPx,
    y: viewport.heightPx / 2 + (y - centerY) * worldPx,
  }));
}

function cornersOf(area: Area): readonly Position[] {
  if (area.kind === 'polygon') return area.corners;
  if (area.kind === 'circle') return circlePoints(area);
  const { west, south, east, north } = area.bounds;
  // Wider than half the world, a side needs a corner in its middle to say which way it goes.
  const half = west + ((east - west + 360) % 360 || 360) / 2;
  return [
    [west, north],
    [half, north],
    [east, north],
    [east, south],
    [half, south],
    [west, south],
  ];
}

/** Positions at the circle's distance in all directions, over a sphere. */
function circlePoints({ center, radiusMetres }: CircleArea): readonly Position[] {
  const [longitude, latitude] = center;
  const angle = radiusMetres / EARTH_RADIUS_METRES;
  const sine = Math.sin(latitude * RADIANS);
  const cosine = Math.cos(latitude * RADIANS);
  return Array.from({ length: CIRCLE_POINTS }, (_, i) => {
    const bearing = (2 * Math.PI * i) / CIRCLE_POINTS;
    const height = sine * Math.cos(angle) + cosine * Math.sin(angle) * Math.cos(bearing);
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * cosine,
      Math.cos(angle) - sine * height,
    );
    return [longitude + turn / RADIANS, Math.asin(height) / RADIANS] as const;
  });
}

/** Dark over light, so that the line is seen on any ground. */
function strokeTwice(canvas: MarkCanvas, palette: MarkPalette): void {
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = 4;
  canvas.setLineDash([]);
  canvas.stroke();
  canvas.strokeStyle = palette.ink;
  canvas.lineWidth = 1.5;
  canvas.setLineDash(DASH);
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintName(
  canvas: MarkCanvas,
  name: string,
  { outline, palette }: { readonly outline: readonly Point[]; readonly palette: MarkPalette },
): void {
  if (name === '') return;
  const top = Math.min(...outline.map(({ y }) => y));
  const xs = outline.map(({ x }) => x);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  canvas.font = fontOf(palette, 600, 12);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'bottom';
  canvas.lineWidth = 3.5;
  canvas.strokeStyle = palette.halo;
  canvas.fillStyle = palette.ink;
  canvas.strokeText(name, x, top - 4);
  canvas.fillText(name, x, top - 4);
}
