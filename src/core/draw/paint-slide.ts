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
  /** No text is set smaller than this; what then has no room is cut, with an ellipsis. */
  readonly leastPx: number;
  readonly ground: string;
  readonly line: string;
  readonly palette: MarkPalette;
  /** Title, heads of maps, source line, page number. */
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
  /** One, or one for each of two periods; empty for none. */
  readonly maps: readonly { readonly box: TextBox; readonly picture: MapPicture }[];
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
  for (const text of slide.texts) paintFitted(canvas, text, slide.leastPx);
  for (const { box, picture } of slide.maps)
    within(canvas, box, slide.scale, () => paintMap(canvas, picture));
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

/** Words from the top, the legend under a line below them. Where both have no room all of it is set smaller. */
function paintWords(canvas: MarkCanvas, slide: SlidePicture): void {
  const { wordsBox, leastPx } = slide;
  const given = slide.words.filter(({ text }) => text !== '');
  const scaled = (step: number) => ({
    words: given.map((one) => ({ ...one, look: scaleLook(one.look, step, leastPx) })),
    legend: scaleLegend(slide.legend, step, leastPx),
  });
  const step = chooseStep((one) => {
    const { words, legend } = scaled(one);
    const heightPx = wordsHeightPx(canvas, words) + legendHeightPx(canvas, legend, wordsBox);
    return heightPx <= wordsBox.height + 1;
  });
  const { words, legend } = scaled(step);
  const legendPx = legendHeightPx(canvas, legend, wordsBox);
  const bottom = wordsBox.top + wordsBox.height - legendPx;
  let y = wordsBox.top;
  for (const [i, { text, look }] of words.entries()) {
    const box = { ...wordsBox, top: y, height: bottom - y };
    if (box.height < look.linePx) break;
    const widthPx = box.width;
    const end = y + (linesOf(canvas, text, { look, widthPx }) + WORDS_GAP) * look.linePx;
    const next = words[i + 1];
    const isLast = next === undefined || end + next.look.linePx <= bottom;
    y += paintText(canvas, isLast ? text : `${text} …`, { box, look }) + look.linePx * WORDS_GAP;
  }
  if (legendPx > 0) paintLegend(canvas, { ...slide, legend }, Math.min(y, bottom));
}

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64] as const;
const WORDS_GAP = 0.5;
const LEGEND_GAP = 0.4;
/** No line of the legend is lower than this many times its type. */
const LEAST_LINE = 1.15;

/** The largest step that fits, or the smallest there is. */
function chooseStep(fits: (step: number) => boolean): number {
  return STEPS.find(fits) ?? (STEPS.at(-1) as number);
}

function scaleLook(look: TextLook, scale: number, leastPx: number): TextLook {
  const share = Math.max(scale, Math.min(1, leastPx / look.sizePx));
  return { ...look, sizePx: look.sizePx * share, linePx: look.linePx * share };
}

/** Signs stand closer before words are set smaller. */
function scaleLegend(
  legend: SlidePicture['legend'],
  scale: number,
  leastPx: number,
): SlidePicture['legend'] {
  const look = scaleLook(legend.look, Math.sqrt(scale), leastPx);
  const linePx = Math.max(legend.look.linePx * scale, look.sizePx * LEAST_LINE);
  return { ...legend, look: { ...look, linePx } };
}

function linesOf(
  canvas: MarkCanvas,
  text: string,
  { look, widthPx }: { look: TextLook; widthPx: number },
): number {
  canvas.font = fontOfLook(look);
  const measure = (part: string) => canvas.measureText(part).width;
  return wrapText(text, measure, { widthPx, most: 100 }).length;
}

function wordsHeightPx(canvas: MarkCanvas, words: readonly SlideText[]): number {
  return words.reduce((sum, { text, look, box }) => {
    const lines = linesOf(canvas, text, { look, widthPx: box.width });
    return sum + (lines + WORDS_GAP) * look.linePx;
  }, 0);
}

function legendHeightPx(
  canvas: MarkCanvas,
  { signs, note, look }: SlidePicture['legend'],
  { width }: TextBox,
): number {
  if (signs.length === 0) return 0;
  const noteLines = linesOf(canvas, note, { look, widthPx: width });
  return (signs.length + 1 + noteLines + LEGEND_GAP) * look.linePx;
}

function paintLegend(canvas: MarkCanvas, slide: SlidePicture, top: number): void {
  const { wordsBox, legend, line, palette } = slide;
  const { look } = legend;
  const quiet = { ...look, colour: palette.note };
  canvas.fillStyle = line;
  canvas.fillRect(wordsBox.left, top, wordsBox.width, Math.max(1, look.sizePx / 16));
  let y = top + look.linePx * LEGEND_GAP;
  paintText(canvas, legend.title, {
    box: { ...wordsBox, top: y, height: look.linePx },
    look: quiet,
  });
  for (const sign of legend.signs) {
    y += look.linePx;
    paintSign(canvas, sign, { y, box: wordsBox, look, palette });
  }
  y += look.linePx;
  paintText(canvas, legend.note, {
    box: { ...wordsBox, top: y, height: look.linePx * 3 },
    look: quiet,
  });
}

/** A text in its box; one that is too long is set smaller before it is cut. */
function paintFitted(canvas: MarkCanvas, { text, box, look }: SlideText, leastPx: number): void {
  const scale = chooseStep((step) => {
    const scaled = scaleLook(look, step, leastPx);
    const lines = linesOf(canvas, text, { look: scaled, widthPx: box.width });
    return lines * scaled.linePx <= box.height + 1;
  });
  paintText(canvas, text, { box, look: scaleLook(look, scale, leastPx) });
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
  canvas.font = fontOfLook({ ...look, weight: 650 });
  const countPx = Math.max(look.sizePx * 2, canvas.measureText(count).width + look.sizePx * 0.5);
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
