/** Paints what a briefer has drawn over a map: texts, arrows and rings. */
import { paintHaloed } from './paint-haloed.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import {
  ANNOTATION_LOOK,
  type AnnotationRoom,
  type MapAnnotation,
  placeAnnotations,
} from './place-annotations.ts';
import type { Point } from './viewport.ts';

const HEAD_PX = 7;

/** Paints annotations over everything else on a map, each text where it covers no words if it can. */
export function paintAnnotations(
  canvas: MarkCanvas,
  annotations: readonly MapAnnotation[],
  { palette, ...room }: Pick<AnnotationRoom, 'viewport' | 'taken'> & { palette: MarkPalette },
): void {
  const { textPx, linePx, weight } = ANNOTATION_LOOK;
  canvas.save();
  canvas.lineJoin = 'round';
  canvas.textBaseline = 'middle';
  canvas.font = fontOf(palette, weight, textPx);
  const measure = (text: string) => canvas.measureText(text).width;
  for (const one of placeAnnotations(annotations, { ...room, scale: 1, measure })) {
    if (one.kind === 'arrow') stroke(canvas, palette, () => traceArrow(canvas, one.from, one.to));
    else if (one.radiusPx > 0)
      stroke(canvas, palette, () => canvas.arc(one.at.x, one.at.y, one.radiusPx, 0, 2 * Math.PI));
    if (one.note === null) continue;
    const { note } = one;
    const { ink, halo } = palette;
    canvas.textAlign = note.align;
    note.lines.forEach((line, i) => {
      paintHaloed(canvas, line, { x: note.xPx, y: note.yPx + i * linePx, ink, halo });
    });
  }
  canvas.restore();
}

/** A line in ink on a halo, so that it is seen on land and water. */
function stroke(canvas: MarkCanvas, palette: MarkPalette, trace: () => void): void {
  const { strokePx } = ANNOTATION_LOOK;
  canvas.beginPath();
  trace();
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = strokePx + 2;
  canvas.stroke();
  canvas.strokeStyle = palette.ink;
  canvas.lineWidth = strokePx;
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
