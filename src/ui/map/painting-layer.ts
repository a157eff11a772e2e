import {
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import type { MarkCanvas } from '../../core/draw/paint-marks.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import { createDrawOnce } from './draw-once.ts';
import { createMarkCanvas, type MarkSurface } from './mark-surface.ts';
import { viewportOf } from './viewport-of.ts';

/** What the layer draws, and where between the map's other layers. */
export interface Painting {
  /** The pane's name, and how high it lies. */
  readonly pane: string;
  readonly level: number;
  /** `marginPx`: how far the canvas reaches past the viewport. */
  readonly paint: (canvas: MarkCanvas, viewport: Viewport, marginPx: number) => void;
}

/** A picture on a canvas of its own, painted anew whenever the map rests or steps. */
export class PaintingLayer extends Layer {
  private picture: Painting;
  private surface: MarkSurface | null = null;
  private drawn: Viewport | null = null;
  private readonly drawing = createDrawOnce(() => this.draw());

  constructor(picture: Painting) {
    super();
    this.picture = picture;
  }

  update(picture: Painting): void {
    this.picture = picture;
    this.drawing.ask();
  }

  override onAdd(map: LeafletMap): this {
    const { pane: name, level } = this.picture;
    const pane = map.getPane(name) ?? map.createPane(name);
    pane.style.zIndex = String(level);
    this.surface = createMarkCanvas(pane);
    this.drawing.ask();
    return this;
  }

  override onRemove(): this {
    this.surface?.canvas.remove();
    this.surface = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const draw = () => this.drawing.ask();
    return {
      moveend: draw,
      viewreset: draw,
      resize: draw,
      zoom: draw,
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.drawing.settle();
        if (this.drawn !== null) this.surface?.stretch(this._map, this.drawn, { center, zoom });
      },
    };
  }

  private draw(): void {
    if (this.surface === null) return;
    const viewport = viewportOf(this._map);
    this.drawn = viewport;
    this.surface.fit(this._map, viewport);
    this.picture.paint(this.surface.clear(), viewport, this.surface.marginPx);
    this.surface.show(false);
  }
}
