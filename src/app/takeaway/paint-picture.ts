import type { SlideSize } from '../../core/briefing/slide-layout.ts';
import { paintMap } from '../../core/draw/paint-map.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import { paintSlide } from '../../core/draw/paint-slide.ts';
import type { Slide, SlideSource } from './slide.ts';
import { type Paintbox, placeMap, placeSlide } from './slide-picture.ts';

/** The size at which slides are laid out; pictures have more pixels. */
export const SLIDE_SIZE: SlideSize = { widthPx: 1920, heightPx: 1080 };

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
