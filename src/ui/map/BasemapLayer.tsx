import {
  createElementObject,
  createTileLayerComponent,
  type LayerProps,
} from '@react-leaflet/core';
import type { TilePalette } from '../../core/model/ports.ts';
import { type BasemapArea, BasemapGrid, type LayerPainter } from './basemap-grid.ts';

interface BasemapProps extends LayerProps {
  /** Stays the same for the life of the layer. */
  readonly painter: LayerPainter;
  /** A new object means new colours. */
  readonly palette: TilePalette;
  /** Without one the whole world; stays the same for the life of the layer. */
  readonly area?: BasemapArea;
}

/** A basemap, as a child of the map. It carries no credit: the map's furniture does. */
export const BasemapLayer = createTileLayerComponent<BasemapGrid, BasemapProps>(
  function createBasemap({ painter, palette, area }, context) {
    return createElementObject(new BasemapGrid(painter, palette, area), context);
  },
  function updateBasemap(grid, { palette }, before) {
    if (palette !== before.palette) grid.setPalette(palette);
  },
);
