/** Outlines of the areas that incidents are filtered by → canvas, with their names. */
import type { Area, CircleArea } from '../model/area.ts';
import { type Position, toMercator } from '../model/place.ts';
import { paintHaloed } from './paint-haloed.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import type { Point, Viewport } from './viewport.ts';

const CIRCLE_POINTS = 96;
const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;
const DASH = [8, 4];

/** How much of what lies outside of all areas is taken away. */
const VEIL = 0.5;

/** Paints each area as a dashed outline, its name above its highest point, and a veil over everything outside of all of them: what is there is not counted. `marginPx` is how far the canvas reaches past the viewport. Nothing without areas. */
export function paintAreas(
  canvas: MarkCanvas,
  areas: readonly Area[],
  {
    viewport,
    palette,
    marginPx = 0,
  }: {
    readonly viewport: Viewport;
    readonly palette: MarkPalette;
    readonly marginPx?: number;
  },
): void {
  if (areas.length === 0) return;
  const outlines = areas.map((area) => placeOutline(area, viewport));
  const whole = wholeOf(viewport, marginPx);
  canvas.save();
  // One after the other: together, two areas that overlap would leave their overlap out.
  for (const outline of outlines) {
    canvas.beginPath();
    trace(canvas, whole);
    trace(canvas, outline);
    canvas.clip('evenodd');
  }
  canvas.globalAlpha = VEIL;
  canvas.fillStyle = palette.halo;
  canvas.fillRect(-marginPx, -marginPx, whole[2].x + marginPx, whole[2].y + marginPx);
  canvas.restore();
  canvas.save();
  canvas.lineJoin = 'round';
  areas.forEach(({ name }, i) => {
    const outline = outlines[i] as readonly Point[];
    canvas.beginPath();
    trace(canvas, outline);
    strokeTwice(canvas, palette);
    paintName(canvas, name, { outline, palette });
  });
  canvas.restore();
}

function wholeOf({ widthPx, heightPx }: Viewport, marginPx: number) {
  const [right, bottom] = [widthPx + marginPx, heightPx + marginPx];
  return [
    { x: -marginPx, y: -marginPx },
    { x: right, y: -marginPx },
    { x: right, y: bottom },
    { x: -marginPx, y: bottom },
  ] as const;
}

function trace(canvas: MarkCanvas, outline: readonly Point[]): void {
  outline.forEach(({ x, y }, i) => {
    if (i === 0) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  });
  canvas.closePath();
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
  paintHaloed(canvas, name, { x, y: top - 4, ink: palette.ink, halo: palette.halo });
}
