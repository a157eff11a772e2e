import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap } from 'leaflet';
import type { TilePainter, TilePalette } from '../../core/model/ports.ts';
import styles from './BasemapLayer.module.css';

/** A tile on the map. `done` tells Leaflet once that there is a picture, or that there will be none. */
interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly coords: Coords;
  request: AbortController;
  /** Of the picture last asked for, in device pixels. */
  sizePx: number;
  done: DoneCallback | null;
}

const TILE_CSS_PX = 512;

/** Beyond this a finer picture costs much and shows little. */
const MAX_PIXEL_RATIO = 2;

/** The embedded basemap as a Leaflet layer: canvases that a painter fills. Zoom and copies of the world are Leaflet's affair. */
export class BasemapGrid extends GridLayer {
  private readonly painter: TilePainter;
  private palette: TilePalette;
  private readonly tiles = new Map<HTMLElement, Tile>();
  private stopWatching: (() => void) | null = null;

  constructor(painter: TilePainter, palette: TilePalette) {
    super({ tileSize: TILE_CSS_PX, keepBuffer: 1, className: styles.basemap });
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
    this.stopWatching = this.painter.watch(({ kind }) => {
      if (kind === 'detail') void this.paint([...this.tiles.values()]);
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
    const tile: Tile = { canvas, coords, request: new AbortController(), sizePx: 0, done };
    this.tiles.set(canvas, tile);
    void this.paint([tile]);
    return canvas;
  }

  /** Repaints the tiles whose pixels are not those of the screen any more. */
  private sharpen(): void {
    const tiles = [...this.tiles.values()];
    void this.paint(tiles.filter((tile) => tile.sizePx !== this.sizePxOf(tile)));
  }

  /** Between whole zooms Leaflet stretches its tiles: their pictures have as many pixels as they cover on the screen. Tiles of another zoom are on their way out, or wait for the end of a flight. */
  private sizePxOf({ coords, sizePx }: Tile): number {
    const zoom = this._map.getZoom();
    if (Math.round(zoom) !== coords.z)
      return sizePx || Math.round(TILE_CSS_PX * currentPixelRatio());
    return Math.round(TILE_CSS_PX * 2 ** (zoom - coords.z) * currentPixelRatio());
  }

  /** Paints tiles and shows them all in one frame, so that no half of an old picture stands beside half of a new one. */
  private async paint(tiles: readonly Tile[]): Promise<void> {
    const pictures = await Promise.all(tiles.map((tile) => this.request(tile)));
    for (const { tile, bitmap, request } of pictures) {
      if (bitmap instanceof Error) finish(tile, bitmap);
      else if (bitmap && !request.signal.aborted) show(tile, bitmap);
      else bitmap?.close();
    }
  }

  /** Asks for a tile's picture in place of any that is still awaited; no bitmap once it is not wanted any more. */
  private async request(tile: Tile) {
    tile.request.abort();
    const request = new AbortController();
    tile.request = request;
    tile.sizePx = this.sizePxOf(tile);
    const { x, y, z } = tile.coords;
    const bitmap = await this.painter
      .paint(
        {
          x,
          y,
          zoom: z - Math.log2(TILE_CSS_PX / 256),
          sizePx: tile.sizePx,
          pixelRatio: currentPixelRatio(),
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

function currentPixelRatio(): number {
  return Math.min(window.devicePixelRatio || 1, MAX_PIXEL_RATIO);
}

function show(tile: Tile, bitmap: ImageBitmap): void {
  tile.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  finish(tile);
}

function finish(tile: Tile, error?: Error): void {
  tile.done?.(error, tile.canvas);
  tile.done = null;
}
