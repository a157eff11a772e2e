/** The looks that a mark takes on and loses again, painted over the marks: hovered, in keyboard focus, selected. Each has its own sign. */
import type { Mark } from './mark.ts';
import { AREA_DASH, type MarkCanvas } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import { reachOf } from './reach.ts';
import { traceSymbol } from './symbol.ts';

/** Which marks look different. A mark may be in all three. */
export interface MarkLooks {
  readonly hovered: readonly Mark[];
  readonly focused: Mark | null;
  readonly selected: Mark | null;
}

const EDGE_PX = 3.5;
const RING_OFF_PX = 5;
const SELECTED_RING_PX = 2;
const FOCUS_RING_PX = 2.5;

/** Paints the looks: edges of hovered marks, then the ring of the selected one, then the dashes of the focused one, outside the ring if both are one. */
export function paintLooks(
  canvas: MarkCanvas,
  { hovered, focused, selected }: MarkLooks,
  palette: MarkPalette,
): void {
  for (const mark of hovered) paintEdge(canvas, mark, palette);
  if (selected !== null) {
    paintHaloedRing(canvas, selected, {
      offPx: RING_OFF_PX,
      widthPx: SELECTED_RING_PX,
      colour: palette.selected,
      dash: [],
      halo: palette.outline,
    });
  }
  if (focused !== null) {
    paintHaloedRing(canvas, focused, {
      offPx: focused === selected ? 2 * RING_OFF_PX : RING_OFF_PX,
      widthPx: FOCUS_RING_PX,
      colour: palette.focus,
      dash: [5, 3],
      halo: palette.outline,
    });
  }
}

/** An edge on the mark's own shape; nothing is painted over that lies on top of it. */
function paintEdge(canvas: MarkCanvas, mark: Mark, palette: MarkPalette): void {
  const { x, y, radiusPx } = mark;
  canvas.save();
  canvas.lineJoin = 'round';
  canvas.beginPath();
  traceSymbol(canvas, mark.kind === 'single' ? mark.slot.shape : 'circle', { x, y, radiusPx });
  canvas.setLineDash(mark.kind === 'area' ? AREA_DASH : []);
  canvas.strokeStyle = palette.outline;
  canvas.lineWidth = EDGE_PX + 2;
  canvas.stroke();
  canvas.strokeStyle = palette.ink;
  canvas.lineWidth = EDGE_PX;
  canvas.stroke();
  canvas.restore();
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
