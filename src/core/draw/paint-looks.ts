/** The looks that a mark takes on and loses again, painted over the marks: hovered, in keyboard focus, selected. Each has its own sign. */
import type { Mark } from './mark.ts';
import { type MarkCanvas, type MarkStyle, paintMark } from './paint-marks.ts';
import { SHAPES, type Shape, traceSymbol } from './symbol.ts';

/** Which marks look different. A mark may be in all three. */
export interface MarkLooks {
  readonly hovered: readonly Mark[];
  readonly focused: Mark | null;
  readonly selected: Mark | null;
}

const RING_OFF_PX = 5;
const SELECTED_RING_PX = 2;
const FOCUS_RING_PX = 2.5;

/** Paints the looks: edges of hovered marks, then the ring of the selected one, then the dashes of the focused one, outside the ring if both are one. */
export function paintLooks(
  canvas: MarkCanvas,
  { hovered, focused, selected }: MarkLooks,
  style: MarkStyle,
): void {
  for (const mark of hovered) paintMark(canvas, mark, { ...style, edge: style.palette.ink });
  if (selected !== null) {
    if (selected.kind === 'single' && !hovered.includes(selected))
      paintMark(canvas, selected, style);
    paintHaloedRing(canvas, selected, {
      offPx: RING_OFF_PX,
      widthPx: SELECTED_RING_PX,
      colour: style.palette.selected,
      dash: [],
      halo: style.palette.outline,
    });
  }
  if (focused !== null) {
    paintHaloedRing(canvas, focused, {
      offPx: focused === selected ? 2 * RING_OFF_PX : RING_OFF_PX,
      widthPx: FOCUS_RING_PX,
      colour: style.palette.focus,
      dash: [5, 3],
      halo: style.palette.outline,
    });
  }
}

/** How far a mark's shape reaches from its centre, in px: a triangle's corners lie well outside its equal circle. */
export function reachOf(mark: Mark): number {
  return mark.kind === 'single' ? mark.radiusPx * SHAPE_REACH[mark.slot.shape] : mark.radiusPx;
}

interface Ring {
  readonly offPx: number;
  readonly widthPx: number;
  readonly colour: string;
  readonly dash: number[];
  readonly halo: string;
}

function paintHaloedRing(canvas: MarkCanvas, mark: Mark, ring: Ring): void {
  canvas.save();
  canvas.beginPath();
  canvas.arc(mark.x, mark.y, reachOf(mark) + ring.offPx, 0, 2 * Math.PI);
  canvas.strokeStyle = ring.halo;
  canvas.lineWidth = ring.widthPx + 2;
  canvas.globalAlpha = 0.8;
  canvas.stroke();
  canvas.globalAlpha = 1;
  canvas.strokeStyle = ring.colour;
  canvas.lineWidth = ring.widthPx;
  canvas.setLineDash(ring.dash);
  canvas.stroke();
  canvas.restore();
}

const SHAPE_REACH = Object.fromEntries(
  SHAPES.map((shape) => [shape, measureReach(shape)]),
) as Readonly<Record<Shape, number>>;

/** The farthest corner of a shape whose equal circle has radius 1. */
function measureReach(shape: Shape): number {
  let reach = 0;
  const visit = (x: number, y: number) => {
    reach = Math.max(reach, Math.hypot(x, y));
  };
  traceSymbol({ moveTo: visit, lineTo: visit, arc: () => {}, closePath: () => {} }, shape, {
    x: 0,
    y: 0,
    radiusPx: 1,
  });
  return reach;
}
