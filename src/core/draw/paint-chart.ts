/** A placed chart → canvas, with the same bars, dots and axis as the timeline on screen. */
import type { Headline } from '../model/incident.ts';
import type { Measure } from '../model/query.ts';
import type { DayRange } from '../model/time.ts';
import type { Bar } from './histogram.ts';
import type { Dot } from './histogram-dots.ts';
import type { Tick } from './histogram-ticks.ts';
import { paintHaloed } from './paint-haloed.ts';
import { fontOf, type MarkCanvas } from './paint-marks.ts';
import { paintText } from './paint-text.ts';
import { colourOf, type MarkPalette } from './palette.ts';
import { type Chart, wideTopPx } from './place-chart.ts';
import { placePins } from './place-pins.ts';
import type { PlacedRate } from './place-rate.ts';
import { sizeOf } from './radius.ts';
import { type Slot, slotOf } from './slot.ts';
import { traceSymbol } from './symbol.ts';

/** Colours of a chart beside those of the marks. */
export interface ChartPalette {
  readonly marks: MarkPalette;
  /** All incidents. */
  readonly rest: string;
  /** The chosen part. */
  readonly chosen: string;
  readonly axis: string;
  readonly ground: string;
}

/** One lane of a chart that is split: its own picture, its name and how much is in it. */
export interface ChartLane {
  readonly topPx: number;
  readonly chart: Chart;
  readonly name: string;
  readonly count: string;
}

/** What a chart's picture shows. */
export interface ChartPicture {
  /** Of a chart with lanes, its axis over the height of them all. */
  readonly chart: Chart;
  /** Empty for a chart in one piece. */
  readonly lanes: readonly ChartLane[];
  /** At the left of the chart, for the lanes' names. */
  readonly gutterPx: number;
  /** A rolling rate over the bars; `null` for none. */
  readonly rate: PlacedRate | null;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly encoding: { readonly size: Measure; readonly colour: string };
  readonly isInRange: (headline: Headline) => boolean;
  /** Two periods that are compared; empty for none. */
  readonly periods: readonly { readonly sign: string; readonly range: DayRange }[];
  /** Texts that a briefer has pinned to days. */
  readonly notes: readonly { readonly day: number; readonly text: string }[];
  /** What the chart's width shows. */
  readonly axis: DayRange;
  readonly palette: ChartPalette;
  readonly wordTick: (tick: Tick) => string;
  readonly wordCount: (count: number) => string;
}

const TICK_PX = 4;
const TEXT_PX = 13;
const WIDE_PX = 6;

/** The room under the chart's own height that the axis takes. */
export const CHART_AXIS_PX = 20;

/** Paints a chart with its axis; one unit of the context is one px of the chart. */
export function paintChart(canvas: MarkCanvas, picture: ChartPicture): void {
  canvas.save();
  canvas.translate(picture.gutterPx, 0);
  for (const period of picture.periods) paintPeriod(canvas, period, picture);
  if (picture.lanes.length > 0) for (const lane of picture.lanes) paintLane(canvas, lane, picture);
  else {
    paintIncidents(canvas, picture);
    paintPeak(canvas, picture);
    paintRate(canvas, picture);
  }
  paintAxis(canvas, picture);
  paintNotes(canvas, picture);
  canvas.restore();
}

function paintIncidents(canvas: MarkCanvas, picture: ChartPicture): void {
  for (const bar of picture.chart.histogram.bars) paintBar(canvas, bar, picture);
  for (const dot of picture.chart.dots) paintDot(canvas, dot, picture);
  paintWide(canvas, picture);
}

function paintPeak(canvas: MarkCanvas, { chart, palette, wordCount }: ChartPicture): void {
  const { peak } = chart.histogram;
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'center';
  canvas.font = fontOf(palette.marks, 400, 11);
  canvas.fillStyle = palette.marks.note;
  if (peak !== null)
    canvas.fillText(
      wordCount(peak.total),
      Math.max(8, Math.min(chart.widthPx - 8, peak.xPx + peak.widthPx / 2)),
      chart.baseYPx - peak.heightPx - 4,
    );
}

/** The smallest of a lane's words, and the end of its gutter. */
const LANE_TEXT_PX = 11;
const LANE_LINE_PX = 14;
const LANE_PAD_PX = 8;

/** A lane on its own baseline; its name stands before it, its count at the end of the gutter. */
function paintLane(canvas: MarkCanvas, lane: ChartLane, picture: ChartPicture): void {
  const { palette, gutterPx } = picture;
  const { chart } = lane;
  canvas.save();
  canvas.translate(0, lane.topPx);
  paintIncidents(canvas, { ...picture, chart });
  canvas.strokeStyle = palette.axis;
  canvas.lineWidth = 0.5;
  canvas.beginPath();
  canvas.moveTo(0, chart.baseYPx + 0.5);
  canvas.lineTo(chart.widthPx, chart.baseYPx + 0.5);
  canvas.stroke();
  const { fontFamily, ink, note } = palette.marks;
  const look = { fontFamily, sizePx: LANE_TEXT_PX, linePx: LANE_LINE_PX };
  canvas.font = fontOf(palette.marks, 400, LANE_TEXT_PX);
  const countPx = canvas.measureText(lane.count).width;
  const line = { top: chart.baseYPx - LANE_LINE_PX, height: LANE_LINE_PX };
  const endPx = gutterPx - LANE_PAD_PX;
  paintText(canvas, lane.name, {
    box: { ...line, left: -gutterPx, width: endPx - countPx - LANE_PAD_PX },
    look: { ...look, weight: 600, colour: ink },
  });
  paintText(canvas, lane.count, {
    box: { ...line, left: -gutterPx, width: endPx + 1 },
    look: { ...look, weight: 400, colour: note, align: 'right' },
  });
  canvas.restore();
}

const BAND_ALPHA = 0.12;

/** The rate on the bars' own scale: its band, and its line on a halo. */
function paintRate(canvas: MarkCanvas, { rate, chart, palette }: ChartPicture): void {
  if (rate === null || rate.line === '') return;
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, 0, chart.widthPx, chart.baseYPx + 1);
  canvas.clip();
  canvas.fillStyle = palette.marks.ink;
  canvas.globalAlpha = BAND_ALPHA;
  canvas.fill(new Path2D(rate.band));
  canvas.globalAlpha = 1;
  const line = new Path2D(rate.line);
  canvas.lineJoin = 'round';
  for (const [colour, widthPx] of [
    [palette.ground, 4],
    [palette.marks.ink, 1.5],
  ] as const) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = widthPx;
    canvas.stroke(line);
  }
  canvas.restore();
}

function paintBar(canvas: MarkCanvas, bar: Bar, { chart, palette }: ChartPicture): void {
  const hasDots = chart.stack !== null;
  canvas.fillStyle = palette.rest;
  canvas.globalAlpha = hasDots ? 0.4 : 1;
  canvas.fillRect(bar.xPx, chart.baseYPx - bar.heightPx, bar.widthPx, bar.heightPx);
  canvas.globalAlpha = 1;
  if (hasDots) return;
  canvas.fillStyle = palette.chosen;
  for (const heightPx of [bar.chosenHeightPx, bar.comparedHeightPx])
    canvas.fillRect(bar.xPx, chart.baseYPx - heightPx, bar.widthPx, heightPx);
}

/** A compared period: its days tinted, with its sign at their start. */
function paintPeriod(
  canvas: MarkCanvas,
  { sign, range }: ChartPicture['periods'][number],
  { chart, palette }: ChartPicture,
): void {
  const left = Math.max(0, chart.scale(range.startDay));
  const right = Math.min(chart.widthPx, chart.scale(range.endDay));
  if (right <= left) return;
  canvas.fillStyle = palette.chosen;
  canvas.globalAlpha = 0.14;
  canvas.fillRect(left, 0, right - left, chart.baseYPx);
  canvas.globalAlpha = 1;
  canvas.strokeStyle = palette.chosen;
  canvas.lineWidth = 1.5;
  canvas.setLineDash(sign === 'A' ? [] : [4, 3]);
  canvas.beginPath();
  for (const x of [left, right]) {
    canvas.moveTo(x, 0);
    canvas.lineTo(x, chart.baseYPx);
  }
  canvas.stroke();
  canvas.setLineDash([]);
  canvas.font = fontOf(palette.marks, 600, 12);
  canvas.fillStyle = palette.marks.ink;
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'left';
  canvas.fillText(sign, left + 4, 12);
}

function paintDot(
  canvas: MarkCanvas,
  dot: Dot,
  { chart, palette, headlines, slots, encoding, isInRange }: ChartPicture,
): void {
  const headline = headlines.get(dot.row);
  if (headline === undefined || chart.stack === null) return;
  const slot = slotOf(slots, headline.terms[encoding.colour] ?? ['']);
  const { isUnknown } = sizeOf(headline.figures, encoding.size);
  const colour = isInRange(headline) ? colourOf(palette.marks, slot.colour) : palette.rest;
  const isDotted = isUnknown && encoding.colour === 'claimStatus';
  canvas.beginPath();
  traceSymbol(canvas, slot.shape, {
    x: dot.xPx,
    y: chart.baseYPx - dot.aboveBasePx,
    radiusPx: chart.stack.radiusPx,
  });
  if (!isUnknown && !slot.isOpen) {
    canvas.fillStyle = colour;
    canvas.fill();
    return;
  }
  canvas.fillStyle = palette.ground;
  canvas.fill();
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1.8;
  canvas.setLineDash(isDotted ? [1.8, 1.8] : []);
  canvas.stroke();
  canvas.setLineDash([]);
}

/** Dates wider than a bin, in their own lane under the baseline. */
function paintWide(
  canvas: MarkCanvas,
  { chart, palette, headlines, isInRange }: ChartPicture,
): void {
  for (const bar of chart.wide) {
    const isChosen = bar.rows.some((row) => {
      const headline = headlines.get(row);
      return headline !== undefined && isInRange(headline);
    });
    const top = wideTopPx(bar, chart.baseYPx);
    canvas.fillStyle = isChosen ? palette.chosen : palette.rest;
    canvas.strokeStyle = canvas.fillStyle;
    canvas.globalAlpha = isChosen ? 0.25 : 0.4;
    canvas.fillRect(bar.xPx, top, bar.widthPx, WIDE_PX);
    canvas.globalAlpha = 1;
    canvas.lineWidth = 1;
    canvas.beginPath();
    for (const y of [top, top + WIDE_PX]) {
      canvas.moveTo(bar.xPx, y);
      canvas.lineTo(bar.xPx + bar.widthPx, y);
    }
    canvas.stroke();
  }
}

function paintAxis(canvas: MarkCanvas, { chart, gutterPx, palette, wordTick }: ChartPicture): void {
  canvas.strokeStyle = palette.axis;
  canvas.lineWidth = 1;
  canvas.beginPath();
  canvas.moveTo(0, chart.baseYPx + 0.5);
  canvas.lineTo(chart.widthPx, chart.baseYPx + 0.5);
  for (const { xPx, isOpening } of chart.ticks) {
    if (isOpening) continue;
    canvas.moveTo(xPx, chart.axisYPx);
    canvas.lineTo(xPx, chart.axisYPx + TICK_PX);
  }
  canvas.stroke();
  for (const tick of chart.ticks) {
    if (tick.label === 'none') continue;
    canvas.font = fontOf(palette.marks, tick.isMajor ? 600 : 400, 11);
    canvas.fillStyle = tick.isMajor ? palette.marks.ink : palette.marks.note;
    const text = wordTick(tick);
    const half = canvas.measureText(text).width / 2;
    const x = Math.max(half - gutterPx, Math.min(chart.widthPx - half, tick.xPx));
    canvas.fillText(text, x, chart.axisYPx + TICK_PX + TEXT_PX);
  }
}

const PIN_LANE_PX = 15;

/** Texts over their days, each with a line down to the axis. */
function paintNotes(canvas: MarkCanvas, { chart, palette, notes, axis }: ChartPicture): void {
  for (const { text, xPx, lane, side } of placePins(notes, { ...axis, widthPx: chart.widthPx })) {
    const top = lane * PIN_LANE_PX;
    canvas.strokeStyle = palette.marks.ink;
    canvas.lineWidth = 1;
    canvas.setLineDash([1, 3]);
    canvas.beginPath();
    canvas.moveTo(xPx, top);
    canvas.lineTo(xPx, chart.baseYPx);
    canvas.stroke();
    canvas.setLineDash([]);
    canvas.font = fontOf(palette.marks, 600, 12);
    canvas.textBaseline = 'alphabetic';
    canvas.textAlign = side === 'left' ? 'right' : 'left';
    paintHaloed(canvas, text, {
      x: side === 'left' ? xPx - 5 : xPx + 5,
      y: top + 10,
      ink: palette.marks.ink,
      halo: palette.ground,
    });
  }
}
