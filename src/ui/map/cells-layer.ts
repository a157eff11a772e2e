import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet';
import type { DensityPalette } from '../../core/draw/density-step.ts';
import type { LargeCell } from '../../core/draw/gather-cells.ts';
import { paintCells } from '../../core/draw/paint-cells.ts';
import { paintDensity, type Scratch } from '../../core/draw/paint-density.ts';
import { createMarkCanvas, type MarkSurface } from './mark-surface.ts';
import type { ShownCells } from './shown-cells.ts';

/** What the layer draws. */
export interface CellsPicture {
  readonly shown: ShownCells;
  /** The squares of the grid, and what density can be pointed at by. */
  readonly cells: readonly LargeCell[];
  readonly palette: DensityPalette;
  readonly wordCount: (count: number) => string;
}

/** Density lies under the names of places; the numbers of a grid lie over them. */
const LEVELS = { density: '340', grid: '360' };

/** Counts by cell on one canvas. It moves and stretches with the map, and is drawn again when the next answer has come. */
export class CellsLayer extends Layer {
  private picture: CellsPicture;
  private surface: MarkSurface | null = null;
  private pane: HTMLElement | null = null;
  private readonly scratch: Scratch = createScratch();

  constructor(picture: CellsPicture) {
    super();
    this.picture = picture;
  }

  update(picture: CellsPicture): void {
    if (picture === this.picture) return;
    this.picture = picture;
    this.draw();
  }

  override onAdd(map: LeafletMap): this {
    this.pane = map.getPane('cells') ?? map.createPane('cells');
    this.surface = createMarkCanvas(this.pane);
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.surface?.canvas.remove();
    this.surface = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoom: () => this.follow(),
      viewreset: () => this.follow(),
      moveend: () => this.follow(),
      resize: () => this.follow(),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.surface?.stretch(this._map, this.viewport, { center, zoom });
      },
    };
  }

  private get viewport() {
    return this.picture.shown.frame;
  }

  private draw(): void {
    if (this.surface === null || this.pane === null) return;
    const { shown, cells, palette, wordCount } = this.picture;
    this.pane.style.zIndex = LEVELS[shown.kind];
    this.surface.fit(this._map, shown.frame);
    this.follow();
    const canvas = this.surface.clear();
    if (shown.kind === 'grid') paintCells(canvas, cells, { palette, wordCount });
    else paintDensity(canvas, shown.picture, { palette, scratch: this.scratch });
  }

  /** Puts what was drawn where it belongs on the map as it is now, which may have moved on since the question was asked. */
  private follow(): void {
    const { surface, viewport } = this;
    if (surface === null) return;
    const map = this._map;
    if (map.getZoom() !== viewport.zoom) {
      surface.stretch(map, viewport, { center: map.getCenter(), zoom: map.getZoom() });
      return;
    }
    const [longitude, latitude] = viewport.center;
    const middle = map.latLngToLayerPoint([latitude, longitude]);
    const x = viewport.widthPx / 2 + surface.marginPx;
    const y = viewport.heightPx / 2 + surface.marginPx;
    DomUtil.setPosition(surface.canvas, middle.subtract([x, y]).round());
  }
}

function createScratch(): Scratch {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no canvas');
  return { canvas, context };
}
