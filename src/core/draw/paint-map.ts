/** One map as a picture of any size: basemap, names, marks, labels, rings and scale bar, as the map on screen has them. */
import type { Area } from '../model/area.ts';
import type { Headline } from '../model/incident.ts';
import { toMercator } from '../model/place.ts';
import type { TilePalette, TileRequest } from '../model/ports.ts';
import { linkCampaigns } from './campaign-links.ts';
import { findMark, labelMarks } from './label-marks.ts';
import { scaleBarOf } from './legend-values.ts';
import type { MapName } from './map-name.ts';
import type { Mark, MarkEncoding } from './mark.ts';
import { paintAnnotations } from './paint-annotations.ts';
import { paintAreas } from './paint-areas.ts';
import { paintHaloed } from './paint-haloed.ts';
import { paintLinks } from './paint-links.ts';
import { paintLooks } from './paint-looks.ts';
import { fontOf, type MarkCanvas, type MarkStyle, paintMarks } from './paint-marks.ts';
import { measureName, type NamePalette, paintNames } from './paint-names.ts';
import type { MapAnnotation } from './place-annotations.ts';
import { type Box, boxOfLabel, type LabelText, measureLabel, paintLabels } from './place-labels.ts';
import { placeMarks } from './place-marks.ts';
import { boxOfName, placeNames } from './place-names.ts';
import { reachOf } from './reach.ts';
import { boxesOfMarks } from './taken-room.ts';
import type { Viewport } from './viewport.ts';

/** What a map shows; everything in px as on a desk, whatever the picture's scale. */
export interface MapPicture {
  readonly viewport: Viewport;
  /** As `basemapRequest` asked for it; `null` where there is none. */
  readonly basemap: CanvasImageSource | null;
  readonly background: string;
  readonly headlines: readonly Headline[];
  readonly encoding: MarkEncoding;
  /** Paints counts by cell under the names, where there are no marks. */
  readonly paintCells?: ((canvas: MarkCanvas) => void) | null;
  readonly style: MarkStyle;
  readonly selected: Headline | null;
  /** The areas that incidents are filtered by. */
  readonly areas: readonly Area[];
  /** Lines join the incidents of each campaign. */
  readonly hasLinks: boolean;
  readonly names: readonly MapName[];
  readonly namePalette: NamePalette;
  readonly labelOf: (mark: Mark, viewport: Viewport) => LabelText | null;
  /** Beside the scale bar; empty for none. */
  readonly credit: string;
  /** A distance in words. */
  readonly wordDistance: (metres: number) => string;
  /** Whether there is a scale bar; there is one if absent. */
  readonly hasScale?: boolean;
  /** Over everything else. */
  readonly annotations?: readonly MapAnnotation[];
  /** Why marks are missing; empty when none are. */
  readonly note: string;
}

const MARGIN_PX = 8;
const BAR_PX = 92;
const LINE_PX = 15;
const BAR_GAP_PX = 5;
const CREDIT_GAP_PX = 12;

/** The request for a basemap under a whole picture: one square as wide as the longer side, around the same middle. `scale`: device px in one of the viewport's. */
export function basemapRequest(
  { center, zoom, widthPx, heightPx }: Viewport,
  { scale, palette }: { readonly scale: number; readonly palette: TilePalette },
): TileRequest {
  const sidePx = Math.max(widthPx, heightPx);
  const span = sidePx / (256 * 2 ** zoom);
  const [x, y] = toMercator(center);
  return {
    x: x / span - 0.5,
    y: y / span - 0.5,
    zoom: -Math.log2(span),
    sizePx: Math.ceil(sidePx * scale),
    pixelRatio: scale,
    palette,
  };
}

/** Paints a map over everything in its room; one unit of the context is one px of the viewport. */
export function paintMap(canvas: MarkCanvas, picture: MapPicture): void {
  const { viewport, style, encoding } = picture;
  const { widthPx, heightPx } = viewport;
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, 0, widthPx, heightPx);
  canvas.clip();
  paintGround(canvas, picture);
  picture.paintCells?.(canvas);
  const marks = placeMarks(picture.headlines, viewport, encoding);
  const selected = findMark(picture.selected, { marks, viewport, encoding });
  const furniture = placeFurniture(canvas, picture, marks);
  const boxes = picture.hasScale === false ? [] : [furniture];
  const labels = labelMarks(canvas, {
    marks,
    selected,
    viewport,
    boxes,
    palette: style.palette,
    labelOf: picture.labelOf,
  });
  const labelBoxes = labels.map((label) =>
    boxOfLabel(label, measureLabel(canvas, label, style.palette)),
  );
  const names = placeNames(
    picture.names,
    {
      viewport,
      marginPx: 0,
      marks,
      labels: labels.map(({ title }, i) => ({ title, box: labelBoxes[i] as Box })),
      boxes,
      measure: (name) => measureName(canvas, name, picture.namePalette),
    },
    null,
  );
  const whole = names.names.filter((name) => {
    const box = boxOfName(name, measureName(canvas, name.name, picture.namePalette));
    return box.left > 0 && box.top > 0 && box.right < widthPx && box.bottom < heightPx;
  });
  paintNames(canvas, whole, picture.namePalette);
  if (picture.hasLinks)
    paintLinks(canvas, linkCampaigns(picture.headlines), { viewport, palette: style.palette });
  paintMarks(canvas, marks, style);
  if (selected !== null && !marks.includes(selected)) paintMarks(canvas, [selected], style);
  paintAreas(canvas, picture.areas, { viewport, palette: style.palette });
  paintLooks(canvas, { hovered: [], focused: null, selected }, style.palette);
  paintLabels(canvas, labels, style.palette);
  if (picture.hasScale !== false) paintFurniture(canvas, picture, furniture);
  paintAnnotations(canvas, picture.annotations ?? [], {
    viewport,
    palette: style.palette,
    taken: [...boxesOfMarks(marks), ...labelBoxes, ...boxes],
  });
  canvas.restore();
}

function paintGround(canvas: MarkCanvas, { viewport, basemap, background }: MapPicture): void {
  const { widthPx, heightPx } = viewport;
  canvas.fillStyle = background;
  canvas.fillRect(0, 0, widthPx, heightPx);
  if (basemap === null) return;
  const sidePx = Math.max(widthPx, heightPx);
  canvas.drawImage(basemap, (widthPx - sidePx) / 2, (heightPx - sidePx) / 2, sidePx, sidePx);
}

/** Scale bar, distance and credit in one line or two, and a note over them. */
function paintFurniture(canvas: MarkCanvas, picture: MapPicture, box: Box): void {
  const { viewport, style, credit, note, wordDistance } = picture;
  const { palette } = style;
  const { metres, widthPx: barPx } = scaleBar(viewport);
  const y = box.top + (LINE_PX + MARGIN_PX) / 2;
  canvas.save();
  canvas.font = fontOf(palette, 400, 11);
  canvas.textBaseline = 'middle';
  canvas.textAlign = 'left';
  canvas.lineJoin = 'round';
  const write = (text: string, x: number, lineY: number) =>
    paintHaloed(canvas, text, { x, y: lineY, ink: palette.note, halo: palette.halo });
  const distance = wordDistance(metres);
  const left = box.left + MARGIN_PX;
  canvas.beginPath();
  for (const [x, dy] of [
    [left, -4],
    [left, 4],
    [left + barPx, 4],
    [left + barPx, -4],
  ] as const)
    canvas.lineTo(x, y + dy);
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = 3.5;
  canvas.stroke();
  canvas.strokeStyle = palette.note;
  canvas.lineWidth = 1.2;
  canvas.stroke();
  write(distance, left + barPx + BAR_GAP_PX, y);
  const distancePx = canvas.measureText(distance).width;
  const creditPx = left + barPx + BAR_GAP_PX + distancePx + CREDIT_GAP_PX;
  const isBeside = box.bottom - box.top < 2 * LINE_PX;
  write(credit, isBeside ? creditPx : left, isBeside ? y : y + LINE_PX);
  if (note !== '') write(note, left, y - LINE_PX - 2);
  canvas.restore();
}

function scaleBar({ center, zoom, widthPx }: Viewport) {
  return scaleBarOf(center[1], zoom, Math.min(BAR_PX, widthPx / 4));
}

/** A corner without a mark, the lower right one first. */
function placeFurniture(
  canvas: MarkCanvas,
  { viewport, credit, style, wordDistance }: MapPicture,
  marks: readonly Mark[],
): Box {
  const { metres, widthPx: barPx } = scaleBar(viewport);
  canvas.font = fontOf(style.palette, 400, 11);
  const creditPx = canvas.measureText(credit).width;
  const distancePx = canvas.measureText(wordDistance(metres)).width + barPx + BAR_GAP_PX;
  const besidePx = creditPx + distancePx + CREDIT_GAP_PX + 2 * MARGIN_PX;
  // Where both are too long for the map the credit stands under the scale.
  const isBeside = besidePx <= viewport.widthPx;
  const widthPx = isBeside ? besidePx : Math.max(creditPx, distancePx) + 2 * MARGIN_PX;
  const heightPx = LINE_PX * (isBeside ? 1 : 2) + MARGIN_PX;
  return freeCorner(marks, viewport, { widthPx, heightPx });
}

/** A corner of a map without a mark for something of a size, the lower right one first, and where there is none. */
export function freeCorner(
  marks: readonly Mark[],
  viewport: Viewport,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Box {
  const corner = (left: number, top: number): Box => ({
    left,
    top,
    right: left + widthPx,
    bottom: top + heightPx,
  });
  const right = Math.max(0, viewport.widthPx - widthPx);
  const bottom = viewport.heightPx - heightPx;
  const corners = [corner(right, bottom), corner(0, bottom), corner(right, 0), corner(0, 0)];
  return corners.find((box) => !marks.some((mark) => isOver(mark, box))) ?? (corners[0] as Box);
}

function isOver(mark: Mark, { left, top, right, bottom }: Box): boolean {
  const reach = reachOf(mark);
  return (
    mark.x + reach > left &&
    mark.x - reach < right &&
    mark.y + reach > top &&
    mark.y - reach < bottom
  );
}
