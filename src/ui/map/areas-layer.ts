import {
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import { paintAreas } from '../../core/draw/paint-areas.ts';
import type { MarkPalette } from '../../core/draw/palette.ts';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Area } from '../../core/model/area.ts';
import { createMarkCanvas, type MarkSurface } from './mark-surface.ts';
import { viewportOf } from './viewport-of.ts';

/** What the layer draws. */
export interface AreasPicture {
  readonly areas: readonly Area[];
  readonly palette: MarkPalette;
}

/** The outlines of the areas that are filtered by, and the veil over what lies outside, on one canvas over the marks. */
export class AreasLayer extends Layer {
  private picture: AreasPicture;
  private surface: MarkSurface | null = null;
  private drawn: Viewport | null = null;

  constructor(picture: AreasPicture) {
    super();
    this.picture = picture;
  }

  update(picture: AreasPicture): void {
    this.picture = picture;
    this.draw();
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane('areas') ?? map.createPane('areas');
    pane.style.zIndex = '455';
    this.surface = createMarkCanvas(pane);
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.surface?.canvas.remove();
    this.surface = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const draw = () => this.draw();
    return {
      moveend: draw,
      viewreset: draw,
      resize: draw,
      zoom: draw,
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        if (this.drawn !== null) this.surface?.stretch(this._map, this.drawn, { center, zoom });
      },
    };
  }

  private draw(): void {
    if (this.surface === null) return;
    const viewport = viewportOf(this._map);
    this.drawn = viewport;
    this.surface.fit(this._map, viewport);
    paintAreas(this.surface.clear(), this.picture.areas, {
      viewport,
      palette: this.picture.palette,
      marginPx: this.surface.marginPx,
    });
  }
}
