/** Lines between incidents of one campaign → canvas. */
import { toMercator } from '../model/place.ts';
import type { Link } from './campaign-links.ts';
import type { MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import { createProjector, type Viewport } from './viewport.ts';

/** Paints each line twice, dark over light, to lie under the marks. */
export function paintLinks(
  canvas: MarkCanvas,
  links: readonly Link[],
  { viewport, palette }: { readonly viewport: Viewport; readonly palette: MarkPalette },
): void {
  if (links.length === 0) return;
  const scale = palette.textScale ?? 1;
  const project = createProjector(viewport);
  const worldPx = 256 * 2 ** viewport.zoom;
  canvas.save();
  canvas.lineCap = 'round';
  canvas.beginPath();
  for (const [from, to] of links) {
    const start = project(from);
    // The other end is on the same side of 180°, so that no line runs round the world.
    const [ax, ay] = toMercator(from);
    const [bx, by] = toMercator(to);
    const across = bx - ax - Math.round(bx - ax);
    canvas.moveTo(start.x, start.y);
    canvas.lineTo(start.x + across * worldPx, start.y + (by - ay) * worldPx);
  }
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = 4 * scale;
  canvas.stroke();
  canvas.strokeStyle = palette.note;
  canvas.lineWidth = 1.25 * scale;
  canvas.stroke();
  canvas.restore();
}
