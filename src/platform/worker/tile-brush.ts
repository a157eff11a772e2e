import { type Basemap, decodeBasemap } from '../../core/draw/basemap.ts';
import { paintBasemapTile } from '../../core/draw/basemap-tile.ts';
import type { TileRequest } from '../../core/model/ports.ts';

/** Holds what was read of the basemap and paints it, in whatever thread it lives. */
export interface TileBrush {
  /** Takes a file's bytes, for tiles of map zoom `fromZoom` and above. Throws `BasemapError`. */
  load(bytes: ArrayBuffer, fromZoom: number): void;
  paint(tile: TileRequest): Promise<ImageBitmap>;
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;
type Level = { readonly fromZoom: number; readonly basemap: Basemap };

export function createTileBrush(canvas: Canvas): TileBrush {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context || !('fillRect' in context)) throw new Error('No canvas can be painted here.');
  const levels: Level[] = [];
  return {
    load(bytes, fromZoom) {
      levels.push({ fromZoom, basemap: decodeBasemap(new Uint8Array(bytes)) });
      levels.sort((a, b) => a.fromZoom - b.fromZoom);
    },
    async paint(tile) {
      const zoom = tile.zoom + Math.log2(tile.sizePx / tile.pixelRatio / 256);
      const basemap = layersAt(levels, zoom);
      if (!basemap.some(({ name }) => name === 'land')) throw new Error('No land has been read.');
      if (canvas.width !== tile.sizePx) canvas.width = tile.sizePx;
      if (canvas.height !== tile.sizePx) canvas.height = tile.sizePx;
      paintBasemapTile(context, basemap, tile);
      return takePicture(canvas);
    },
  };
}

/** Each layer from the finest file made for a zoom, or else from the coarsest there is. */
function layersAt(levels: readonly Level[], zoom: number): Basemap {
  const tooFine = levels.filter(({ fromZoom }) => fromZoom > zoom);
  const best = levels.slice(0, levels.length - tooFine.length).reverse();
  return [...best, ...tooFine].flatMap(({ basemap }) => basemap);
}

async function takePicture(canvas: Canvas): Promise<ImageBitmap> {
  return 'transferToImageBitmap' in canvas
    ? canvas.transferToImageBitmap()
    : createImageBitmap(canvas);
}
