/** Marks → canvas. The same painters make the map on screen and every exported picture. */
import type { AreaMark, Mark, PrecisionRing, SingleMark, StackMark } from './mark.ts';
import { colourOf, type MarkPalette } from './palette.ts';
import { traceSymbol } from './symbol.ts';
import type { Point } from './viewport.ts';

/** A canvas context on screen or off it, scaled so that one unit is a CSS pixel. */
export type MarkCanvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** `unknown`: how a mark shows that its number is not known. Dotted where hollow already means something else (disputed claims). */
export interface MarkStyle {
  readonly palette: MarkPalette;
  readonly unknown: 'hollow' | 'dotted';
}

/** Areas of this radius and more have room for words in their middle; smaller ones show their count. */
export const ROOMY_AREA_PX = 48;

/** The dashes of an area's edge, so that a hovered one keeps them. */
export const AREA_DASH = [6, 4];

const OUTLINE_PX = 2.4;
const HOLLOW_EDGE_PX = 2;
const SHARE_RING_PX = 3.5;
/** Around a count that stands on another mark. */
const HALO_PX = 3;
const FILL_ALPHA = 0.9;
const AREA_ALPHA = 0.07;
/** What the areas of a whole map may come to where they all lie over each other. */
const MOST_AREA_ALPHA = 0.35;

/** Paints marks in their order, areas and rings of precision under all symbols. */
export function paintMarks(canvas: MarkCanvas, marks: readonly Mark[], style: MarkStyle): void {
  const areas = marks.filter((mark) => mark.kind === 'area');
  const alpha = Math.min(AREA_ALPHA, MOST_AREA_ALPHA / areas.length);
  for (const area of areas) paintArea(canvas, area, { ...style, alpha });
  for (const mark of marks)
    if (mark.kind !== 'area' && mark.ring !== null)
      paintRing(canvas, mark, { ring: mark.ring, colour: ringColour(mark, style) });
  for (const mark of marks) {
    if (mark.kind === 'single') paintSingle(canvas, mark, style);
    if (mark.kind === 'stack') paintStack(canvas, mark, style);
  }
  for (const mark of listHiddenCounts(marks)) paintCount(canvas, mark, style.palette, true);
}

/** Of more marks nobody reads every number. */
const MOST_COUNTED = 400;

/** Stacks on whose count a later mark lies. */
function listHiddenCounts(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length > MOST_COUNTED) return [];
  return marks.filter(
    (mark, i) =>
      mark.kind === 'stack' &&
      marks.some(
        (other, j) =>
          j > i &&
          other.kind !== 'area' &&
          Math.hypot(other.x - mark.x, other.y - mark.y) < other.radiusPx + mark.radiusPx / 2,
      ),
  );
}

/** The font of a label or a count: weight, and size in px as on a desk. */
export function fontOf(
  palette: Pick<MarkPalette, 'fontFamily' | 'textScale'>,
  weight: number,
  sizePx: number,
): string {
  return `${weight} ${sizePx * (palette.textScale ?? 1)}px ${palette.fontFamily}`;
}

function paintSingle(canvas: MarkCanvas, mark: SingleMark, { palette, unknown }: MarkStyle): void {
  const scale = strokeScaleOf(palette);
  const edgePx = HOLLOW_EDGE_PX * scale;
  const { shape, isOpen } = mark.slot;
  const colour = colourOf(palette, mark.slot.colour);
  const isHollow = isOpen || (mark.isUnknown && unknown === 'hollow');
  const isDotted = mark.isUnknown && unknown === 'dotted';
  const trace = (radiusPx: number) => {
    canvas.beginPath();
    traceSymbol(canvas, shape, { x: mark.x, y: mark.y, radiusPx });
  };
  canvas.save();
  canvas.lineJoin = 'round';
  trace(mark.radiusPx);
  stroke(canvas, palette.outline, OUTLINE_PX * scale);
  canvas.fillStyle = isHollow || isDotted ? palette.outline : colour;
  canvas.globalAlpha = isHollow || isDotted ? 1 : FILL_ALPHA;
  canvas.fill();
  canvas.globalAlpha = 1;
  if (isHollow || isDotted) {
    trace(mark.radiusPx - edgePx / 2);
    if (isDotted && !isOpen) fillFaint(canvas, colour, 0.35);
    canvas.setLineDash(isDotted ? [edgePx, edgePx] : []);
    stroke(canvas, colour, edgePx);
  }
  canvas.restore();
}

/** Strokes grow slower than text: at twice the size they are half as thick again. */
function strokeScaleOf({ textScale = 1 }: MarkPalette): number {
  return (1 + textScale) / 2;
}

function paintStack(canvas: MarkCanvas, mark: StackMark, { palette }: MarkStyle): void {
  canvas.save();
  circle(canvas, mark, mark.radiusPx + (OUTLINE_PX * strokeScaleOf(palette)) / 2);
  canvas.fillStyle = palette.outline;
  canvas.fill();
  paintShares(canvas, mark, palette);
  paintCount(canvas, mark, palette);
  canvas.restore();
}

/** The ring in shares of the encoding, clockwise from 12 o'clock, parted by thin gaps. */
function paintShares(canvas: MarkCanvas, mark: StackMark, palette: MarkPalette): void {
  const ringPx = SHARE_RING_PX * strokeScaleOf(palette);
  const radius = mark.radiusPx - ringPx / 2;
  const gap = mark.shares.length > 1 ? 1.5 / radius : 0;
  let angle = -Math.PI / 2;
  for (const { slot, count } of mark.shares) {
    const end = angle + (2 * Math.PI * count) / mark.incidents.length;
    canvas.beginPath();
    canvas.arc(mark.x, mark.y, radius, angle + gap / 2, Math.max(angle + gap / 2, end - gap / 2));
    stroke(canvas, colourOf(palette, slot.colour), ringPx);
    angle = end;
  }
}

function paintCount(canvas: MarkCanvas, mark: Mark, palette: MarkPalette, hasHalo = false): void {
  const deskRadiusPx = mark.radiusPx / (palette.textScale ?? 1);
  // In half pixels: a canvas takes a size that it has had before at a fraction of the cost.
  const sizePx = Math.round(Math.min(16, Math.max(11.5, deskRadiusPx * 0.7)) * 2) / 2;
  canvas.font = fontOf(palette, 650, sizePx);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  const text = String(mark.incidents.length);
  // Figures have no descenders: their middle is a little above the line's.
  const y = mark.y + 0.75;
  if (hasHalo) {
    canvas.lineJoin = 'round';
    canvas.lineWidth = HALO_PX * strokeScaleOf(palette);
    canvas.strokeStyle = palette.outline;
    canvas.strokeText(text, mark.x, y);
  }
  canvas.fillStyle = palette.ink;
  canvas.fillText(text, mark.x, y);
}

function paintArea(
  canvas: MarkCanvas,
  mark: AreaMark,
  { palette, alpha }: MarkStyle & { readonly alpha: number },
): void {
  const colour = mark.slot === null ? palette.note : colourOf(palette, mark.slot.colour);
  canvas.save();
  circle(canvas, mark, mark.radiusPx);
  fillFaint(canvas, colour, alpha);
  canvas.setLineDash(AREA_DASH);
  stroke(canvas, colour, 1.5);
  canvas.setLineDash([]);
  if (mark.radiusPx < ROOMY_AREA_PX) paintCount(canvas, mark, palette);
  canvas.restore();
}

function paintRing(
  canvas: MarkCanvas,
  center: Point,
  { ring, colour }: { readonly ring: PrecisionRing; readonly colour: string },
): void {
  canvas.save();
  circle(canvas, center, ring.radiusPx);
  if (ring.isDashed) {
    fillFaint(canvas, colour, 0.05);
    canvas.setLineDash([3, 3]);
  }
  stroke(canvas, colour, 1);
  canvas.restore();
}

function ringColour(mark: SingleMark | StackMark, { palette }: MarkStyle): string {
  return mark.kind === 'single' ? colourOf(palette, mark.slot.colour) : palette.note;
}

function circle(canvas: MarkCanvas, { x, y }: Point, radiusPx: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radiusPx, 0, 2 * Math.PI);
}

function stroke(canvas: MarkCanvas, colour: string, widthPx: number): void {
  canvas.strokeStyle = colour;
  canvas.lineWidth = widthPx;
  canvas.stroke();
}

function fillFaint(canvas: MarkCanvas, colour: string, alpha: number): void {
  canvas.fillStyle = colour;
  canvas.globalAlpha = alpha;
  canvas.fill();
  canvas.globalAlpha = 1;
}
