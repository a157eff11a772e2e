/** A whole slide as a picture: words, map, chart, legend and markings in the boxes of its layout. */
import { CHART_AXIS_PX, type ChartPicture, paintChart } from './paint-chart.ts';
import { type MapPicture, paintMap } from './paint-map.ts';
import type { MarkCanvas } from './paint-marks.ts';
import { fontOfLook, paintText, type TextBox, type TextLook, wrapText } from './paint-text.ts';
import { colourOf, type MarkPalette } from './palette.ts';
import type { Slot } from './slot.ts';
import { traceSymbol } from './symbol.ts';

/** A text in its place. */
export interface SlideText {
  readonly text: string;
  readonly box: TextBox;
  readonly look: TextLook;
}

/** A marking as it stands on its black field. */
export interface MarkingSign {
  readonly text: string;
  readonly colour: string;
}

/** One line of the legend: a sign, its words, and how many incidents have it. */
export interface LegendSign {
  readonly slot: Slot;
  readonly text: string;
  readonly count: string;
}

/** Everything on a slide. All boxes in the picture's px. */
export interface SlidePicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many times larger map and chart are than on a desk. */
  readonly scale: number;
  readonly ground: string;
  readonly line: string;
  readonly palette: MarkPalette;
  /** Title, source line, page number. */
  readonly texts: readonly SlideText[];
  /** One below the other in the words' column. */
  readonly words: readonly SlideText[];
  readonly legend: {
    readonly title: string;
    readonly signs: readonly LegendSign[];
    readonly note: string;
    readonly look: TextLook;
  };
  readonly wordsBox: TextBox;
  readonly map: { readonly box: TextBox; readonly picture: MapPicture } | null;
  readonly chart: { readonly box: TextBox; readonly picture: ChartPicture } | null;
  readonly markings: {
    readonly signs: readonly MarkingSign[];
    readonly background: string;
    readonly boxes: readonly TextBox[];
    readonly look: TextLook;
  };
}

/** Paints a slide over everything in its room. */
export function paintSlide(canvas: MarkCanvas, slide: SlidePicture): void {
  canvas.save();
  canvas.fillStyle = slide.ground;
  canvas.fillRect(0, 0, slide.widthPx, slide.heightPx);
  for (const text of slide.texts) paintText(canvas, text.text, text);
  if (slide.map !== null) {
    const { box, picture } = slide.map;
    within(canvas, box, slide.scale, () => paintMap(canvas, picture));
  }
  if (slide.chart !== null) {
    const { box, picture } = slide.chart;
    within(canvas, box, slide.scale, () => paintChart(canvas, picture));
  }
  paintWords(canvas, slide);
  for (const box of slide.markings.boxes) paintMarkings(canvas, box, slide);
  canvas.restore();
}

/** How large a map is on the desk when it fills a box at a scale. */
export function deskSize(box: TextBox, scale: number): { widthPx: number; heightPx: number } {
  return { widthPx: box.width / scale, heightPx: box.height / scale };
}

/** The height of a chart that fills a box at a scale, without its axis. */
export function chartHeightPx(box: TextBox, scale: number): number {
  return Math.max(20, box.height / scale - CHART_AXIS_PX);
}

function within(canvas: MarkCanvas, box: TextBox, scale: number, paint: () => void): void {
  canvas.save();
  canvas.translate(box.left, box.top);
  canvas.scale(scale, scale);
  paint();
  canvas.restore();
}

/** Words from the top, the legend under a line below them. Where both have no room the words are set smaller, down to the size of the smallest type. */
function paintWords(canvas: MarkCanvas, slide: SlidePicture): void {
  const { wordsBox, legend } = slide;
  const words = slide.words.filter(({ text }) => text !== '');
  const legendPx = legendHeightPx(legend);
  const roomPx = wordsBox.height - legendPx;
  const scale = STEPS.find((step) => wordsHeightPx(canvas, words, step) <= roomPx) ?? LEAST_STEP;
  let y = wordsBox.top;
  const bottom = wordsBox.top + Math.max(roomPx, 0);
  for (const { text, look } of words) {
    const scaled = scaleLook(look, scale);
    if (y + scaled.linePx > bottom + scaled.linePx * 0.6) break;
    const box = { ...wordsBox, top: y, height: Math.max(scaled.linePx, bottom - y) };
    y += paintText(canvas, text, { box, look: scaled }) + scaled.linePx * WORDS_GAP;
  }
  if (legendPx > 0) paintLegend(canvas, slide, y);
}

const STEPS = [1, 0.94, 0.88, 0.82, 0.76] as const;
const LEAST_STEP = 0.76;
const WORDS_GAP = 0.5;

function scaleLook(look: TextLook, scale: number): TextLook {
  return { ...look, sizePx: look.sizePx * scale, linePx: look.linePx * scale };
}

function wordsHeightPx(canvas: MarkCanvas, words: readonly SlideText[], scale: number): number {
  return words.reduce((sum, { text, look, box }) => {
    const scaled = scaleLook(look, scale);
    canvas.font = fontOfLook(scaled);
    const measure = (part: string) => canvas.measureText(part).width;
    const lines = wrapText(text, measure, { widthPx: box.width, most: 100 }).length;
    return sum + (lines + WORDS_GAP) * scaled.linePx;
  }, 0);
}

function legendHeightPx({ signs, note, look }: SlidePicture['legend']): number {
  return signs.length === 0 ? 0 : (signs.length + (note === '' ? 1.4 : 2.4)) * look.linePx;
}

function paintLegend(canvas: MarkCanvas, slide: SlidePicture, top: number): void {
  const { wordsBox, legend, line, palette } = slide;
  const { look } = legend;
  const quiet = { ...look, colour: palette.note };
  canvas.fillStyle = line;
  canvas.fillRect(wordsBox.left, top, wordsBox.width, Math.max(1, look.sizePx / 16));
  let y = top + look.linePx * 0.4;
  const row = () => ({ ...wordsBox, top: y, height: look.linePx });
  paintText(canvas, legend.title, { box: row(), look: quiet });
  for (const sign of legend.signs) {
    y += look.linePx;
    paintSign(canvas, sign, { y, box: wordsBox, look, palette });
  }
  y += look.linePx;
  paintText(canvas, legend.note, { box: row(), look: quiet });
}

interface SignPlace {
  readonly y: number;
  readonly box: TextBox;
  readonly look: TextLook;
  readonly palette: MarkPalette;
}

function paintSign(
  canvas: MarkCanvas,
  { slot, text, count }: LegendSign,
  { y, box, look, palette }: SignPlace,
): void {
  const radiusPx = look.sizePx * 0.36;
  const colour = colourOf(palette, slot.colour);
  canvas.beginPath();
  traceSymbol(canvas, slot.shape, {
    x: box.left + look.sizePx / 2,
    y: y + look.linePx / 2,
    radiusPx,
  });
  canvas.fillStyle = colour;
  canvas.strokeStyle = colour;
  canvas.lineWidth = look.sizePx / 9;
  if (slot.isOpen) canvas.stroke();
  else canvas.fill();
  const countPx = look.sizePx * 2;
  const indent = look.sizePx * 1.4;
  const line = { top: y, height: look.linePx };
  paintText(canvas, text, {
    box: { ...line, left: box.left + indent, width: box.width - indent - countPx },
    look,
  });
  paintText(canvas, count, {
    box: { ...line, left: box.left + box.width - countPx, width: countPx },
    look: { ...look, weight: 650, align: 'right' },
  });
}

/** Markings side by side at the end of their box, each on its own field. */
function paintMarkings(canvas: MarkCanvas, box: TextBox, { markings }: SlidePicture): void {
  const { signs, look, background } = markings;
  const padPx = look.sizePx * 0.5;
  canvas.save();
  canvas.font = fontOfLook(look);
  let right = box.left + box.width;
  for (const { text, colour } of signs.toReversed()) {
    const widthPx = Math.min(canvas.measureText(text).width + 2 * padPx, box.width);
    const field = { left: right - widthPx, top: box.top, width: widthPx, height: look.linePx };
    canvas.fillStyle = background;
    canvas.fillRect(field.left, field.top, field.width, field.height);
    paintText(canvas, text, {
      box: { ...field, left: field.left + padPx, width: field.width - 2 * padPx + 1 },
      look: { ...look, colour },
    });
    right -= widthPx + padPx;
  }
  canvas.restore();
}
