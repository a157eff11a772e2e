import type { SlideSize } from '../../core/briefing/slide-layout.ts';
import { CHART_AXIS_PX, paintChart } from '../../core/draw/paint-chart.ts';
import { paintMap } from '../../core/draw/paint-map.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import { paintSlide } from '../../core/draw/paint-slide.ts';
import type { Slide, SlideSource } from './slide.ts';
import {
  createChart,
  type Paintbox,
  pictureScale,
  placeMap,
  placeSlide,
  wordMarks,
} from './slide-picture.ts';

/** The size at which slides are laid out; pictures have more pixels. */
export const SLIDE_SIZE: SlideSize = { widthPx: 1920, heightPx: 1080 };

/** The side of a picture beside words, as a share of the slide's. */
const PICTURE_SHARE = 0.72;

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

/** A slide with all its words as a PNG. */
export async function paintSlidePicture(
  slide: Slide,
  {
    source,
    box,
    size = SLIDE_SIZE,
  }: { readonly source: SlideSource; readonly box: Paintbox; readonly size?: SlideSize },
): Promise<Blob> {
  const { canvas, context } = createSheet(size, box.pixelRatio);
  paintSlide(context, await placeSlide(context, slide, { size, source, box }));
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A slide's map alone as a PNG; `scale` as in `pictureScale`. */
export async function paintMapPicture(
  slide: Slide,
  {
    source,
    box,
    size,
    scale,
  }: {
    readonly source: SlideSource;
    readonly box: Paintbox;
    readonly size: SlideSize;
    readonly scale: number;
  },
): Promise<Blob> {
  const { canvas, context } = createSheet(size, box.pixelRatio);
  const desk = { widthPx: size.widthPx / scale, heightPx: size.heightPx / scale };
  const picture = await placeMap(slide, { ...desk, scale, source, paintbox: box });
  context.scale(scale, scale);
  paintMap(context, picture);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** How much of a picture of map and timeline is the timeline, and the gap above it. */
const CHART_SHARE = 0.22;
const GAP_PX = 20;

/** A slide's map over its timeline as a PNG, and what its marks mean; without words, which stand beside it as text. */
export async function paintScenePicture(
  slide: Slide,
  { source, box }: { readonly source: SlideSource; readonly box: Paintbox },
): Promise<{ readonly blob: Blob; readonly note: string }> {
  const { shows, view } = slide.scene;
  const widthPx = SLIDE_SIZE.widthPx * PICTURE_SHARE;
  const heightPx = SLIDE_SIZE.heightPx * PICTURE_SHARE;
  const chartPx = shows === 'timeline' ? heightPx : shows === 'map' ? 0 : heightPx * CHART_SHARE;
  const mapPx = shows === 'timeline' ? 0 : heightPx - chartPx - (chartPx > 0 ? GAP_PX : 0);
  const { canvas, context } = createSheet({ widthPx, heightPx }, box.pixelRatio);
  const scale = pictureScale(SLIDE_SIZE);
  context.fillStyle = box.look.ground;
  context.fillRect(0, 0, widthPx, heightPx);
  context.scale(scale, scale);
  const room = { widthPx: widthPx / scale, scale, source };
  const map =
    mapPx > 0 ? await placeMap(slide, { ...room, heightPx: mapPx / scale, paintbox: box }) : null;
  if (map !== null) paintMap(context, map);
  if (chartPx > 0) {
    context.translate(0, (heightPx - chartPx) / scale);
    const chartHeight = Math.max(20, chartPx / scale - CHART_AXIS_PX);
    paintChart(context, createChart(slide, { ...room, heightPx: chartHeight, look: box.look }));
  }
  return {
    blob: await canvas.convertToBlob({ type: 'image/png' }),
    note: map === null ? '' : wordMarks(view.encoding, map.viewport.zoom, source.words),
  };
}
