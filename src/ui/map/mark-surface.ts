import { DomUtil, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet';
import type { Mark } from '../../core/draw/mark.ts';
import type { Viewport } from '../../core/draw/viewport.ts';

/** A canvas somewhat larger than the map, so that a short drag shows no bare edge. One unit is a CSS pixel from the map's top left corner. */
export interface MarkSurface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly marginPx: number;
  /** Puts the canvas over the map as it is now, with a pixel for each of the screen's. */
  fit(map: LeafletMap, viewport: Viewport): void;
  /** Moves and stretches what was drawn for `drawn` to where it belongs while the map is on its way; until the next `fit`. Returns how much larger it looks. */
  stretch(map: LeafletMap, drawn: Viewport, to: Pick<ZoomAnimEvent, 'center' | 'zoom'>): number;
  clear(): CanvasRenderingContext2D;
  /** Those marks that touch the canvas. */
  only(marks: readonly Mark[]): readonly Mark[];
}

const MARGIN_PX = 160;

export function createMarkCanvas(pane: HTMLElement): MarkSurface {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser has no canvas');
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
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = `${widthPx}px`;
        canvas.style.height = `${heightPx}px`;
      }
      DomUtil.setPosition(canvas, map.containerPointToLayerPoint([-MARGIN_PX, -MARGIN_PX]));
      context.setTransform(ratio, 0, 0, ratio, MARGIN_PX * ratio, MARGIN_PX * ratio);
    },
    stretch(map, drawn, { center, zoom }) {
      const scale = map.getZoomScale(zoom, drawn.zoom);
      const [longitude, latitude] = drawn.center;
      const pane = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
      const half = map.getSize().divideBy(2);
      const newOrigin = map.project(center, zoom).subtract(half).add(pane).round();
      const offset = half
        .add([MARGIN_PX, MARGIN_PX])
        .multiplyBy(-scale)
        .add(map.project([latitude, longitude], zoom))
        .subtract(newOrigin);
      DomUtil.setTransform(canvas, offset, scale);
      return scale;
    },
    clear() {
      context.clearRect(
        -MARGIN_PX,
        -MARGIN_PX,
        size.widthPx + 2 * MARGIN_PX,
        size.heightPx + 2 * MARGIN_PX,
      );
      return context;
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
