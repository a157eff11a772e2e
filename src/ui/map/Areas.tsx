import { createElementObject, createLayerComponent, type LayerProps } from '@react-leaflet/core';
import type { Area } from '../../core/model/area.ts';
import { AreasLayer, type AreasPicture } from './areas-layer.ts';
import { useMarkPalette } from './use-palette.ts';

/** The areas that are filtered by, as a child of the map. */
export function Areas({ areas }: { readonly areas: readonly Area[] }) {
  return <AreasOverlay areas={areas} palette={useMarkPalette()} />;
}

const AreasOverlay = createLayerComponent<AreasLayer, AreasPicture & LayerProps>(
  function createAreas(picture, context) {
    return createElementObject(new AreasLayer(picture), context);
  },
  function updateAreas(layer, picture, before) {
    if (picture.areas !== before.areas || picture.palette !== before.palette) layer.update(picture);
  },
);
