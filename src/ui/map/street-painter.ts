/** Paints the tiles of the user's own map file, as the embedded basemap's painter paints its own. */
import {
  type Bbox,
  Labeler,
  type LabelRule,
  type LabelSymbolizer,
  PmtilesSource,
  type PreparedTile,
  paint,
  TileCache,
  View,
} from 'protomaps-leaflet';
import { type Bounds, toMercator } from '../../core/model/place.ts';
import type { TileNews, TileRequest } from '../../core/model/ports.ts';
import type { LayerPainter } from './basemap-grid.ts';
import type { MapFile } from './open-map-file.ts';
import { listLabelRules, listPaintRules } from './street-rules.ts';

/** The library counts in tiles of 256 px, four of which make one of ours. */
const OWN_TILE_PX = 512;
const LEVELS_BETWEEN = 1;

const MOST_LABELED_TILES = 16;

type OwnArchive = ConstructorParameters<typeof PmtilesSource>[0];

export function createStreetPainter(
  { archive, maxZoom, bounds }: MapFile,
  type: { readonly language: string; readonly fontFamily: string },
): LayerPainter {
  // Its types are those of an older pmtiles; the build gives it ours.
  const source = new PmtilesSource(archive as unknown as OwnArchive, false);
  const view = new View(new TileCache(source, OWN_TILE_PX), maxZoom, LEVELS_BETWEEN);
  const canvas = document.createElement('canvas');
  const listeners = new Set<(news: TileNews) => void>();
  let missing: TileNews | null = null;
  let turn: Promise<void> = Promise.resolve();

  function tellMissing(cause: unknown): never {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    if (missing === null) {
      missing = { kind: 'missing', error };
      for (const listener of listeners) listener(missing);
    }
    throw error;
  }

  return {
    async paint(tile, signal) {
      const { x, y, zoom } = tile;
      const prepared = await view
        .getDisplayTile({ z: zoom + 1, x: 2 * x, y: 2 * y })
        .catch(tellMissing);
      // One tile at a time, and the page has its turn between two.
      turn = turn.then(() => new Promise((done) => setTimeout(done)));
      await turn;
      signal?.throwIfAborted();
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('No canvas can be painted here.');
      canvas.width = tile.sizePx;
      canvas.height = tile.sizePx;
      paintStreets(context, prepared, { tile, bounds, type });
      return createImageBitmap(canvas);
    },
    watch(listener) {
      if (missing !== null) listener(missing);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

interface Picture {
  readonly tile: TileRequest;
  readonly bounds: Bounds;
  readonly type: { readonly language: string; readonly fontFamily: string };
}

/** Paints a tile onto a cleared canvas, and nothing outside the bounds of its file; nothing at all where the file has no tile. */
function paintStreets(
  context: CanvasRenderingContext2D,
  prepared: PreparedTile,
  { tile, bounds, type }: Picture,
): void {
  if (prepared.data.size === 0) return;
  const { x, y, zoom, sizePx, palette } = tile;
  const tiles = new Map([['', [prepared]]]);
  const [left, top] = [x * OWN_TILE_PX, y * OWN_TILE_PX];
  const box = { minX: left, minY: top, maxX: left + OWN_TILE_PX, maxY: top + OWN_TILE_PX };
  const origin = prepared.origin.clone();
  origin.x = left;
  origin.y = top;
  context.save();
  context.scale(sizePx / OWN_TILE_PX, sizePx / OWN_TILE_PX);
  clipToBounds(context, bounds, { left, top, worldPx: OWN_TILE_PX * 2 ** zoom });
  context.fillStyle = palette.land;
  context.fillRect(0, 0, OWN_TILE_PX, OWN_TILE_PX);
  const rules = listLabelRules(palette, type).map((rule) => keepInside(rule, box));
  const labeler = new Labeler(zoom + 1, context, rules, MOST_LABELED_TILES);
  labeler.add(tiles);
  paint(context, zoom + 1, tiles, labeler.index, listPaintRules(palette), box, origin, true);
  context.restore();
}

function clipToBounds(
  context: CanvasRenderingContext2D,
  { west, south, east, north }: Bounds,
  { left, top, worldPx }: { readonly left: number; readonly top: number; readonly worldPx: number },
): void {
  const [x1, y1] = toMercator([west, north]);
  const [x2, y2] = toMercator([east, south]);
  context.beginPath();
  context.rect(x1 * worldPx - left, y1 * worldPx - top, (x2 - x1) * worldPx, (y2 - y1) * worldPx);
  context.clip();
}

/** A tile is labelled without its neighbours: what would reach into one of them is left out, so that no word is cut. */
function keepInside(rule: LabelRule, { minX, minY, maxX, maxY }: Bbox): LabelRule {
  const symbolizer: LabelSymbolizer = {
    place: (layout, geometry, feature) =>
      rule.symbolizer
        .place(layout, geometry, feature)
        ?.filter(({ bboxes }) =>
          bboxes.every(
            (box) => box.minX >= minX && box.minY >= minY && box.maxX <= maxX && box.maxY <= maxY,
          ),
        ),
  };
  return { ...rule, symbolizer };
}
