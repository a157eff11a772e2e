/** What a briefer has drawn over a map: texts, arrows and rings that are pinned to places. */
import type { PinnedShape } from '../model/annotation.ts';
import { metresToPixels, type Position } from '../model/place.ts';
import { paintHaloed } from './paint-haloed.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import { placeNote } from './place-note.ts';
import { createProjector, isInView, type Point, type Viewport } from './viewport.ts';

export type MapAnnotation =
  | { readonly kind: 'text'; readonly text: string; readonly at: Position }
  | PinnedShape;

const TEXT_PX = 13;
const TEXT_LINE_PX = 16;
const LINE_PX = 1.6;
const OFF_PX = 8;
const HEAD_PX = 7;

/** Paints annotations over everything else on a map, each text to its free side. */
export function paintAnnotations(
  canvas: MarkCanvas,
  annotations: readonly MapAnnotation[],
  { viewport, palette }: { readonly viewport: Viewport; readonly palette: MarkPalette },
): void {
  const project = createProjector(viewport);
  canvas.save();
  canvas.lineJoin = 'round';
  canvas.textBaseline = 'middle';
  for (const annotation of annotations) {
    const write = (at: Point, offPx: number) => {
      // On maps of single places most texts belong to another one.
      if (!isInView(at, viewport)) return;
      canvas.font = fontOf(palette, 600, TEXT_PX);
      const measure = (text: string) => canvas.measureText(text).width;
      const note = placeNote(annotation.text, at, {
        offPx,
        linePx: TEXT_LINE_PX,
        viewport,
        measure,
      });
      canvas.textAlign = note.align;
      const { ink, halo } = palette;
      note.lines.forEach((line, i) => {
        paintHaloed(canvas, line, { x: note.xPx, y: note.yPx + i * TEXT_LINE_PX, ink, halo });
      });
    };
    if (annotation.kind === 'text') {
      const at = project(annotation.at);
      line(canvas, palette, () => canvas.arc(at.x, at.y, 3, 0, 2 * Math.PI));
      write(at, OFF_PX);
    } else if (annotation.kind === 'ring') {
      const { center, radiusMetres } = annotation;
      const at = project(center);
      const radiusPx = metresToPixels(radiusMetres, center[1], viewport.zoom);
      line(canvas, palette, () => canvas.arc(at.x, at.y, radiusPx, 0, 2 * Math.PI));
      write(at, radiusPx + OFF_PX);
    } else {
      const [from, to] = [project(annotation.from), project(annotation.to)];
      line(canvas, palette, () => traceArrow(canvas, from, to));
      write(from, OFF_PX);
    }
  }
  canvas.restore();
}

/** A line in ink on a halo, so that it is seen on land and water. */
function line(canvas: MarkCanvas, palette: MarkPalette, trace: () => void): void {
  canvas.beginPath();
  trace();
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = LINE_PX + 2;
  canvas.stroke();
  canvas.strokeStyle = palette.ink;
  canvas.lineWidth = LINE_PX;
  canvas.stroke();
}

function traceArrow(canvas: MarkCanvas, from: Point, to: Point): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  canvas.moveTo(from.x, from.y);
  canvas.lineTo(to.x, to.y);
  for (const side of [-1, 1]) {
    canvas.moveTo(to.x, to.y);
    canvas.lineTo(
      to.x - HEAD_PX * Math.cos(angle + side * 0.5),
      to.y - HEAD_PX * Math.sin(angle + side * 0.5),
    );
  }
}
