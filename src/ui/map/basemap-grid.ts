import {
  type Coords,
  type DoneCallback,
  GridLayer,
  type GridLayerOptions,
  type Map as LeafletMap,
} from 'leaflet';
import type { Bounds } from '../../core/model/place.ts';
import type { TilePainter, TilePalette, TileRequest } from '../../core/model/ports.ts';
import styles from './BasemapLayer.module.css';

/** A tile on the map. `done` tells Leaflet once that there is a picture, or that there will be none. */
interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly coords: Coords;
  request: AbortController;
  /** How the picture last asked for was to be painted. */
  grain: Grain;
  done: DoneCallback | null;
}

const TILE_CSS_PX = 512;

/** A tile's size in its own pixels, and how many of them go into a CSS pixel. */
type Grain = Pick<TileRequest, 'sizePx' | 'pixelRatio'>;

/** Beyond this a finer picture costs much and shows little. */
const FINEST_PIXEL_RATIO = 2;

/** What a layer asks of a painter. */
export type LayerPainter = Pick<TilePainter, 'paint' | 'watch'>;

/** The part of the world that a layer has to show, and from which zoom on. */
export interface BasemapArea {
  readonly bounds: Bounds;
  readonly fromZoom: number;
}

/** Streets lie over the layer of the whole world. */
const OVER_THE_WORLD = 2;

function toOptions(area: BasemapArea | undefined): GridLayerOptions {
  if (area === undefined) return {};
  const { west, south, east, north } = area.bounds;
  return {
    minZoom: area.fromZoom,
    zIndex: OVER_THE_WORLD,
    bounds: [
      [south, west],
      [north, east],
    ],
  };
}

/** A basemap as a Leaflet layer: canvases that a painter fills. Zoom and copies of the world are Leaflet's affair. */
export class BasemapGrid extends GridLayer {
  private readonly painter: LayerPainter;
  private palette: TilePalette;
  private readonly tiles = new Map<HTMLElement, Tile>();
  private stopWatching: (() => void) | null = null;

  constructor(painter: LayerPainter, palette: TilePalette, area?: BasemapArea) {
    super({ tileSize: TILE_CSS_PX, keepBuffer: 1, className: styles.basemap, ...toOptions(area) });
    this.painter = painter;
    this.palette = palette;
    this.on('tileunload', ({ tile }) => this.forget(tile));
  }

  /** Repaints in other colours; the old picture stays until the whole new one is there. */
  setPalette(palette: TilePalette): void {
    this.palette = palette;
    void this.paint([...this.tiles.values()]);
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    this.getContainer()?.setAttribute('aria-hidden', 'true');
    this.stopWatching = this.painter.watch((news) => {
      if (news.kind === 'detail') void this.paint(this.tilesFrom(news.fromZoom));
    });
    return this;
  }

  override onRemove(map: LeafletMap): this {
    this.stopWatching?.();
    return super.onRemove(map);
  }

  override getEvents() {
    const sharpen = () => this.sharpen();
    return { ...super.getEvents?.(), resize: sharpen, zoomend: sharpen };
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    const grain = this.grainAt(coords.z) ?? { sizePx: TILE_CSS_PX, pixelRatio: 1 };
    const tile: Tile = { canvas, coords, request: new AbortController(), grain, done };
    this.tiles.set(canvas, tile);
    void this.paint([tile]);
    return canvas;
  }

  /** The tiles that show a map zoom of `zoom` or more; between whole zooms those of the nearest one are stretched. */
  private tilesFrom(zoom: number): readonly Tile[] {
    return [...this.tiles.values()].filter(({ coords }) => coords.z + 0.5 >= zoom);
  }

  /** Repaints the tiles whose pixels do not suit the screen any more. Those that wait for their first picture get that first: while someone zooms on and on, a rough one is better than none. */
  private sharpen(): void {
    const tiles = [...this.tiles.values()].filter((tile) => {
      const grain = this.grainAt(tile.coords.z);
      if (tile.done || grain === null || grain.sizePx === tile.grain.sizePx) return false;
      tile.grain = grain;
      return true;
    });
    // One by one: they look alike before and after, and a frame that takes over all of them at once is a long one.
    for (const tile of tiles) void this.paint([tile]);
  }

  /**
   * As many pixels as a tile covers on the screen. Between whole zooms Leaflet stretches its tiles and they come to lie
   * between the screen's pixels, so these have pixels to spare. `null` for tiles of a zoom that is coming or going.
   */
  private grainAt(tileZoom: number): Grain | null {
    const zoom = this._map.getZoom();
    if (Math.round(zoom) !== tileZoom) return null;
    const ratio = window.devicePixelRatio;
    const isAligned = zoom === tileZoom && Number.isInteger(ratio);
    const pixelRatio = isAligned ? Math.min(ratio, FINEST_PIXEL_RATIO) : FINEST_PIXEL_RATIO;
    return { pixelRatio, sizePx: Math.round(TILE_CSS_PX * 2 ** (zoom - tileZoom) * pixelRatio) };
  }

  /** Paints tiles and shows them all in one frame, so that no half of an old picture stands beside half of a new one. */
  private async paint(tiles: readonly Tile[]): Promise<void> {
    const pictures = await Promise.all(tiles.map((tile) => this.request(tile)));
    for (const { tile, bitmap, request } of pictures) {
      if (bitmap instanceof Error) finish(tile, bitmap);
      else if (bitmap && !request.signal.aborted) show(tile, bitmap);
      else bitmap?.close();
    }
    this.sharpen();
  }

  /** Asks for a tile's picture in place of any that is still awaited; no bitmap once it is not wanted any more. */
  private async request(tile: Tile) {
    tile.request.abort();
    const request = new AbortController();
    tile.request = request;
    const { x, y, z } = tile.coords;
    const bitmap = await this.painter
      .paint(
        {
          x,
          y,
          zoom: z - Math.log2(TILE_CSS_PX / 256),
          ...tile.grain,
          palette: this.palette,
        },
        request.signal,
      )
      .catch((error: unknown) => {
        if (request.signal.aborted) return null;
        return error instanceof Error ? error : new Error(String(error));
      });
    return { tile, bitmap, request };
  }

  private forget(canvas: HTMLElement): void {
    this.tiles.get(canvas)?.request.abort();
    this.tiles.delete(canvas);
  }
}

function show(tile: Tile, bitmap: ImageBitmap): void {
  tile.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  finish(tile);
}

function finish(tile: Tile, error?: Error): void {
  tile.done?.(error, tile.canvas);
  tile.done = null;
}
