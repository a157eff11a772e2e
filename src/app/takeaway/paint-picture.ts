import { chartHeightOf, type SlideSize } from '../../core/briefing/slide-layout.ts';
import { CHART_AXIS_PX, paintChart } from '../../core/draw/paint-chart.ts';
import { paintMap } from '../../core/draw/paint-map.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import { paintSlide } from '../../core/draw/paint-slide.ts';
import { paintText } from '../../core/draw/paint-text.ts';
import type { SceneMap } from '../scene-maps.ts';
import { listMaps } from '../slide-maps.ts';
import type { Slide, SlideSource } from './slide.ts';
import { createChart } from './slide-chart.ts';
import {
  headLook,
  mapWordsOf,
  type Paintbox,
  pictureScale,
  placeMap,
  placeSlide,
  unitOf,
  wordMarks,
} from './slide-picture.ts';

/** The size at which slides are laid out; pictures have more pixels. */
export const SLIDE_SIZE: SlideSize = { widthPx: 1920, heightPx: 1080 };

/** The side of a picture beside words, as a share of the slide's. */
const PICTURE_SHARE = 0.72;

interface Tools {
  readonly source: SlideSource;
  readonly box: Paintbox;
}

interface SizedTools extends Tools {
  readonly size: SlideSize;
}

interface Sheet {
  readonly canvas: OffscreenCanvas;
  readonly context: MarkCanvas;
}

function createSheet({ widthPx, heightPx }: SlideSize, pixelRatio: number): Sheet {
  const canvas = new OffscreenCanvas(
    Math.round(widthPx * pixelRatio),
    Math.round(heightPx * pixelRatio),
  );
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No canvas can be painted here.');
  context.scale(pixelRatio, pixelRatio);
  return { canvas, context };
}

/** A slide with all its words, at the size of a stage. */
export async function paintSlideSheet(
  slide: Slide,
  { source, box, size }: SizedTools,
): Promise<OffscreenCanvas> {
  const { canvas, context } = createSheet(size, box.pixelRatio);
  paintSlide(context, await placeSlide(context, slide, { size, source, box }));
  return canvas;
}

/** A slide with all its words as a PNG. */
export async function paintSlidePicture(slide: Slide, tools: Tools): Promise<Blob> {
  const canvas = await paintSlideSheet(slide, { ...tools, size: SLIDE_SIZE });
  return canvas.convertToBlob({ type: 'image/png' });
}

/** One of a slide's maps alone as a PNG; `scale` as in `pictureScale`. */
export async function paintMapPicture(
  slide: Slide,
  { source, box, size, scale, period, place }: SceneMap & SizedTools & { readonly scale: number },
): Promise<Blob> {
  const { canvas, context } = createSheet(size, box.pixelRatio);
  const desk = { widthPx: size.widthPx / scale, heightPx: size.heightPx / scale };
  const picture = await placeMap(slide, { ...desk, scale, source, paintbox: box, period, place });
  context.scale(scale, scale);
  paintMap(context, picture);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A slide's timeline alone as a PNG. */
export async function paintTimelinePicture(
  slide: Slide,
  { source, box, size }: SizedTools,
): Promise<Blob> {
  const { canvas, context } = createSheet(size, box.pixelRatio);
  context.fillStyle = box.look.ground;
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  paintTimeline(context, slide, { ...size, source, box });
  return canvas.convertToBlob({ type: 'image/png' });
}

function paintTimeline(
  context: MarkCanvas,
  slide: Slide,
  { widthPx, heightPx, source, box }: SlideSize & Tools,
): void {
  const scale = pictureScale(SLIDE_SIZE);
  context.scale(scale, scale);
  const desk = {
    widthPx: widthPx / scale,
    heightPx: Math.max(20, heightPx / scale - CHART_AXIS_PX),
  };
  paintChart(context, createChart(slide, { ...desk, source, look: box.look }));
}

/** How much of a picture of map and timeline is the timeline, and the gap above it. */
const CHART_SHARE = 0.22;
const GAP_PX = 20;

function chartPxOf({ laneCount }: Slide): number {
  return laneCount === 0
    ? SLIDE_SIZE.heightPx * PICTURE_SHARE * CHART_SHARE
    : SLIDE_SIZE.heightPx * chartHeightOf({ laneCount });
}

/** A slide's map over its timeline as a PNG, and what its marks mean; without words, which stand beside it as text. */
export async function paintScenePicture(
  slide: Slide,
  { source, box }: Tools,
): Promise<{ readonly blob: Blob; readonly note: string }> {
  const { shows, view } = slide.scene;
  const widthPx = SLIDE_SIZE.widthPx * PICTURE_SHARE;
  const heightPx = SLIDE_SIZE.heightPx * PICTURE_SHARE;
  const chartPx = shows === 'timeline' ? heightPx : shows === 'map' ? 0 : chartPxOf(slide);
  const mapPx = shows === 'timeline' ? 0 : heightPx - chartPx - (chartPx > 0 ? GAP_PX : 0);
  const { canvas, context } = createSheet({ widthPx, heightPx }, box.pixelRatio);
  const scale = pictureScale(SLIDE_SIZE);
  context.fillStyle = box.look.ground;
  context.fillRect(0, 0, widthPx, heightPx);
  const room = { left: 0, top: 0, width: widthPx, height: mapPx };
  const maps = mapPx > 0 ? listMaps(mapWordsOf(slide, source), room, unitOf(SLIDE_SIZE)) : [];
  let zoom: number | null = null;
  for (const { heads, map: room, ...shown } of maps) {
    for (const { text, box: head } of heads)
      paintText(context, text, { box: head, look: headLook(SLIDE_SIZE, box.look) });
    const desk = { widthPx: room.width / scale, heightPx: room.height / scale };
    const map = await placeMap(slide, { ...desk, scale, source, paintbox: box, ...shown });
    zoom = map.viewport.zoom;
    context.save();
    context.translate(room.left, room.top);
    context.scale(scale, scale);
    paintMap(context, map);
    context.restore();
  }
  if (chartPx > 0) {
    context.translate(0, heightPx - chartPx);
    paintTimeline(context, slide, { widthPx, heightPx: chartPx, source, box });
  }
  return {
    blob: await canvas.convertToBlob({ type: 'image/png' }),
    note: zoom === null ? '' : wordMarks(view.encoding, zoom, source.words),
  };
}
