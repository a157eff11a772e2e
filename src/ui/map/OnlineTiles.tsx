import {
  createElementObject,
  createTileLayerComponent,
  type LayerProps,
} from '@react-leaflet/core';
import { OnlineGrid, type OnlineGridOptions } from './online-grid.ts';

/** Pictures of an online service, as a child of the map; for another service give it another key. */
export const OnlineTiles = createTileLayerComponent<OnlineGrid, OnlineGridOptions & LayerProps>(
  function createTiles(options, context) {
    return createElementObject(new OnlineGrid(options), context);
  },
);
