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
import { createDensityCanvas, type DensityCanvas } from './density-canvas.ts';
import { createMarkCanvas, type MarkSurface, stretchCanvas } from './mark-surface.ts';
import type { ShownCells } from './shown-cells.ts';

/** What the layer draws. */
export interface CellsPicture {
  readonly shown: ShownCells;
  /** The squares of the grid, and what density can be pointed at by. */
  readonly cells: () => readonly LargeCell[];
  readonly palette: DensityPalette;
  readonly wordCount: (count: number) => string;
}

/** Density lies under the names of places; the numbers of a grid lie over them. */
const LEVELS = { density: '340', grid: '360' };

/** Counts by cell on one canvas. It moves and stretches with the map, and is drawn again when the next answer has come. */
export class CellsLayer extends Layer {
  private picture: CellsPicture;
  private pane: HTMLElement | null = null;
  private grid: MarkSurface | null = null;
  private density: DensityCanvas | null = null;

  constructor(picture: CellsPicture) {
    super();
    this.picture = picture;
  }

  update(picture: CellsPicture): void {
    const { shown, palette, wordCount } = this.picture;
    this.picture = picture;
    // A commit may bring what has been drawn with its answer.
    const isDrawn =
      shown === picture.shown && palette === picture.palette && wordCount === picture.wordCount;
    if (!isDrawn) this.draw();
  }

  override onAdd(map: LeafletMap): this {
    this.pane = map.getPane('cells') ?? map.createPane('cells');
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.pane?.replaceChildren();
    this.pane = null;
    this.grid = null;
    this.density = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoom: () => this.follow(),
      viewreset: () => this.follow(),
      moveend: () => this.follow(),
      resize: () => this.follow(),
      zoomanim: (event) => this.stretch(event as ZoomAnimEvent),
    };
  }

  private get viewport() {
    return this.picture.shown.frame;
  }

  private draw(): void {
    if (this.pane === null) return;
    const { kind } = this.picture.shown;
    const level = LEVELS[kind];
    if (this.pane.style.zIndex !== level) this.pane.style.zIndex = level;
    if (kind === 'grid') this.drawGrid(this.pane);
    else this.drawDensity(this.pane);
    this.follow();
  }

  private drawGrid(pane: HTMLElement): void {
    const { shown, cells, palette, wordCount } = this.picture;
    if (this.grid === null) {
      pane.replaceChildren();
      this.density = null;
      this.grid = createMarkCanvas(pane);
    }
    this.grid.fit(this._map, shown.frame);
    paintCells(this.grid.clear(), cells(), { palette, wordCount });
    this.grid.show(false);
  }

  private drawDensity(pane: HTMLElement): void {
    const { shown, palette } = this.picture;
    if (this.density === null) {
      this.density = createDensityCanvas();
      this.grid = null;
      pane.replaceChildren(this.density.canvas);
    }
    this.density.paint(shown.picture, palette);
  }

  /** The canvas on the map, and where it lies in the picture. */
  private get drawn(): { canvas: HTMLCanvasElement; offsetPx: readonly [number, number] } | null {
    const { grid, density } = this;
    if (density !== null) return { canvas: density.canvas, offsetPx: density.offsetPx() };
    return grid && { canvas: grid.canvas, offsetPx: [-grid.marginPx, -grid.marginPx] };
  }

  private stretch(to: Pick<ZoomAnimEvent, 'center' | 'zoom'>): void {
    if (this.drawn === null) return;
    const { canvas, offsetPx } = this.drawn;
    stretchCanvas(canvas, { map: this._map, drawn: this.viewport, to, offsetPx });
  }

  /** Puts what was drawn where it belongs on the map as it is now, which may have moved on since the question was asked. */
  private follow(): void {
    const { drawn, viewport } = this;
    if (drawn === null) return;
    const map = this._map;
    if (map.getZoom() !== viewport.zoom) {
      this.stretch({ center: map.getCenter(), zoom: map.getZoom() });
      return;
    }
    const [longitude, latitude] = viewport.center;
    const [leftPx, topPx] = drawn.offsetPx;
    const middle = map.latLngToLayerPoint([latitude, longitude]);
    const corner = middle.subtract([viewport.widthPx / 2, viewport.heightPx / 2]);
    DomUtil.setPosition(drawn.canvas, corner.add([leftPx, topPx]).round());
  }
}
