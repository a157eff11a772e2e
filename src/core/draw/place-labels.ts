/** Where the words beside marks go: beside, not below, to the side that is free, and left out where none is. */
import type { Mark } from './mark.ts';
import { paintHaloed } from './paint-haloed.ts';
import { fontOf, type MarkCanvas, ROOMY_AREA_PX } from './paint-marks.ts';
import type { MarkPalette } from './palette.ts';
import { reachOf } from './reach.ts';
import type { Viewport } from './viewport.ts';

/** What to write beside a mark: a name and a note under it; either may be empty. */
export interface LabelText {
  readonly title: string;
  readonly note: string;
  /** As the palette's `textScale`; 1 if absent. */
  readonly scale?: number;
}

/** A rectangle in the picture, in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that found its place: `x` is the edge or middle that `align` names, `y` the middle of its height. */
export interface PlacedLabel extends LabelText {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right' | 'center';
}

/** What labels must keep clear of. */
export interface LabelRoom {
  readonly viewport: Viewport;
  readonly marks: readonly Mark[];
  /** Furniture over the picture. */
  readonly boxes: readonly Box[];
  readonly measure: (text: LabelText) => number;
}

/** A label that is wanted; `must`: is placed even where nothing is free (the selected incident's). */
export interface WantedLabel {
  readonly mark: Mark;
  readonly text: LabelText;
  readonly must: boolean;
}

const TITLE_PX = 16;
const NOTE_PX = 15;
const GAP_PX = 6;
/** Room for the ring of the selected mark. */
const RING_PX = 7;

/** Places labels one after the other, those that must be first, then in the order given; each gives way to marks and to labels before it, first its note, then whole. */
export function placeLabels(wanted: readonly WantedLabel[], room: LabelRoom): PlacedLabel[] {
  const placed: { readonly label: PlacedLabel; readonly box: Box }[] = [];
  const ordered = [...wanted.filter(({ must }) => must), ...wanted.filter(({ must }) => !must)];
  for (const want of ordered) {
    const found = findPlace(want, room, [...room.boxes, ...placed.map(({ box }) => box)]);
    if (found !== null) placed.push(found);
  }
  return placed.map(({ label }) => label);
}

/** How wide a label is, in CSS px. Leaves the context's font changed. */
export function measureLabel(
  canvas: MarkCanvas,
  text: LabelText,
  palette: Pick<MarkPalette, 'fontFamily' | 'textScale'>,
): number {
  canvas.font = fontOf(palette, 600, 13);
  const titlePx = canvas.measureText(text.title).width;
  canvas.font = fontOf(palette, 400, 11);
  return Math.max(titlePx, canvas.measureText(text.note).width);
}

/** Paints labels with a halo, so that they can be read over borders and coasts. */
export function paintLabels(
  canvas: MarkCanvas,
  labels: readonly PlacedLabel[],
  palette: MarkPalette,
): void {
  canvas.save();
  canvas.textBaseline = 'middle';
  for (const label of labels) {
    const top = label.y - heightOf(label) / 2;
    canvas.textAlign = label.align;
    const write = (text: string, y: number, look: { font: string; colour: string }) => {
      if (text === '') return;
      canvas.font = look.font;
      paintHaloed(canvas, text, { x: label.x, y, ink: look.colour, halo: palette.halo });
    };
    const scale = label.scale ?? 1;
    const titlePx = label.title === '' ? 0 : TITLE_PX * scale;
    write(label.title, top + (TITLE_PX * scale) / 2, {
      font: fontOf(palette, 600, 13),
      colour: palette.ink,
    });
    write(label.note, top + titlePx + (NOTE_PX * scale) / 2, {
      font: fontOf(palette, 400, 11),
      colour: palette.note,
    });
  }
  canvas.restore();
}

function findPlace(
  { mark, text, must }: WantedLabel,
  room: LabelRoom,
  taken: readonly Box[],
): { readonly label: PlacedLabel; readonly box: Box } | null {
  const short = { ...text, note: '' };
  const texts = must || text.note === '' || text.title === '' ? [text] : [text, short];
  for (const tried of texts) {
    for (const label of candidates(mark, tried, must)) {
      const box = boxOfLabel(label, room.measure(tried));
      if (isFree(box, mark, room, taken)) return { label, box };
    }
  }
  if (!must) return null;
  const label = candidates(mark, text, must).find((one) =>
    isInside(boxOfLabel(one, room.measure(text)), room.viewport),
  );
  return label === undefined ? null : { label, box: boxOfLabel(label, room.measure(text)) };
}

/** Right, left, then a little up and down on either side, then above. In an area with room there is only the middle. */
function candidates(mark: Mark, text: LabelText, hasRing: boolean): readonly PlacedLabel[] {
  const height = heightOf(text);
  if (mark.kind === 'area' && mark.radiusPx >= ROOMY_AREA_PX)
    return [{ ...text, x: mark.x, y: mark.y, align: 'center' }];
  const reach = reachOf(mark) + (hasRing ? RING_PX : 0);
  const off = reach + GAP_PX;
  const lift = reach / 2 + height / 2;
  const beside = [0, -lift, lift].flatMap((dy) => [
    { ...text, x: mark.x + off, y: mark.y + dy, align: 'left' as const },
    { ...text, x: mark.x - off, y: mark.y + dy, align: 'right' as const },
  ]);
  return [
    ...beside,
    { ...text, x: mark.x, y: mark.y - off - height / 2, align: 'center' as const },
  ];
}

function heightOf({ title, note, scale = 1 }: LabelText): number {
  return scale * ((title === '' ? 0 : TITLE_PX) + (note === '' ? 0 : NOTE_PX));
}

/** The box that a label of this width covers. */
export function boxOfLabel(label: PlacedLabel, widthPx: number): Box {
  const height = heightOf(label);
  const share = { left: 0, center: 0.5, right: 1 }[label.align];
  const left = label.x - share * widthPx;
  return {
    left,
    top: label.y - height / 2,
    right: left + widthPx,
    bottom: label.y + height / 2,
  };
}

function isFree(box: Box, own: Mark, room: LabelRoom, taken: readonly Box[]): boolean {
  return (
    isInside(box, room.viewport) &&
    taken.every((other) => !isOverlapping(box, other)) &&
    room.marks.every(
      (mark) => mark.key === own.key || mark.kind === 'area' || !isTouching(box, mark),
    )
  );
}

function isInside(box: Box, { widthPx, heightPx }: Viewport): boolean {
  return box.left >= 4 && box.top >= 4 && box.right <= widthPx - 4 && box.bottom <= heightPx - 4;
}

function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isTouching(box: Box, mark: Mark): boolean {
  const { x, y } = mark;
  const nearestX = Math.max(box.left, Math.min(box.right, x));
  const nearestY = Math.max(box.top, Math.min(box.bottom, y));
  return Math.hypot(nearestX - x, nearestY - y) < reachOf(mark) + 2;
}
