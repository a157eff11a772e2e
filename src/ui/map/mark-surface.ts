import { DomUtil, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet';
import type { Mark } from '../../core/draw/mark.ts';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';

/**
 * A canvas somewhat larger than the map, so that a short drag shows no bare edge. One unit is a CSS pixel from the map's top left corner.
 * What is drawn is seen once it is shown, and then handed to the screen whole: a canvas that is drawn on directly is copied again for every frame of the page.
 */
export interface MarkSurface {
  readonly canvas: HTMLCanvasElement;
  readonly context: MarkCanvas;
  readonly marginPx: number;
  /** Puts the canvas over the map as it is now, with a pixel for each of the screen's. */
  fit(map: LeafletMap, viewport: Viewport): void;
  /** Moves and stretches what was drawn for `drawn` to where it belongs while the map is on its way; until the next `fit`. Returns how much larger it looks. */
  stretch(map: LeafletMap, drawn: Viewport, to: Pick<ZoomAnimEvent, 'center' | 'zoom'>): number;
  /** Begins a picture. */
  clear(): MarkCanvas;
  /** Ends it. One that is empty takes no room on the screen. */
  show(isEmpty: boolean): void;
  /** Those marks that touch the canvas. */
  only(marks: readonly Mark[]): readonly Mark[];
}

const MARGIN_PX = 160;

export function createMarkCanvas(pane: HTMLElement): MarkSurface {
  const canvas = document.createElement('canvas');
  const drawing = new OffscreenCanvas(1, 1);
  const screen = canvas.getContext('bitmaprenderer');
  const context = drawing.getContext('2d');
  if (context === null || screen === null) throw new Error('this browser has no canvas');
  canvas.className = 'leaflet-zoom-animated';
  canvas.setAttribute('aria-hidden', 'true');
  pane.append(canvas);
  let size = { widthPx: 0, heightPx: 0 };
  return {
    canvas,
    context,
    marginPx: MARGIN_PX,
    fit(map, viewport) {
      const ratio = window.devicePixelRatio || 1;
      size = viewport;
      const widthPx = viewport.widthPx + 2 * MARGIN_PX;
      const heightPx = viewport.heightPx + 2 * MARGIN_PX;
      const width = Math.round(widthPx * ratio);
      const height = Math.round(heightPx * ratio);
      if (drawing.width !== width || drawing.height !== height) {
        for (const each of [drawing, canvas]) {
          each.width = width;
          each.height = height;
        }
        canvas.style.width = `${widthPx}px`;
        canvas.style.height = `${heightPx}px`;
      }
      DomUtil.setPosition(canvas, map.containerPointToLayerPoint([-MARGIN_PX, -MARGIN_PX]));
      context.setTransform(ratio, 0, 0, ratio, MARGIN_PX * ratio, MARGIN_PX * ratio);
    },
    stretch: (map, drawn, to) =>
      stretchCanvas(canvas, { map, drawn, to, offsetPx: [-MARGIN_PX, -MARGIN_PX] }),
    clear() {
      context.clearRect(
        -MARGIN_PX,
        -MARGIN_PX,
        size.widthPx + 2 * MARGIN_PX,
        size.heightPx + 2 * MARGIN_PX,
      );
      return context;
    },
    show(isEmpty) {
      canvas.style.display = isEmpty ? 'none' : '';
      screen.transferFromImageBitmap(isEmpty ? null : drawing.transferToImageBitmap());
    },
    only(marks) {
      return marks.filter(({ x, y, radiusPx, ...mark }) => {
        const ring = 'ring' in mark ? (mark.ring?.radiusPx ?? 0) : 0;
        const off = Math.max(radiusPx * 1.6, ring) + MARGIN_PX;
        return x > -off && y > -off && x < size.widthPx + off && y < size.heightPx + off;
      });
    },
  };
}

/** Moves and stretches a canvas, `offsetPx` from the corner of the picture it was drawn for, to where it belongs while the map is on its way. Returns how much larger it looks. */
export function stretchCanvas(
  canvas: HTMLElement,
  {
    map,
    drawn,
    to: { center, zoom },
    offsetPx: [leftPx, topPx],
  }: {
    readonly map: LeafletMap;
    readonly drawn: Viewport;
    readonly to: Pick<ZoomAnimEvent, 'center' | 'zoom'>;
    readonly offsetPx: readonly [number, number];
  },
): number {
  const scale = map.getZoomScale(zoom, drawn.zoom);
  const [longitude, latitude] = drawn.center;
  const pane = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
  const half = map.getSize().divideBy(2);
  const newOrigin = map.project(center, zoom).subtract(half).add(pane).round();
  const offset = half
    .subtract([leftPx, topPx])
    .multiplyBy(-scale)
    .add(map.project([latitude, longitude], zoom))
    .subtract(newOrigin);
  DomUtil.setTransform(canvas, offset, scale);
  return scale;
}
