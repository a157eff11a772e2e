import { createElementObject, createLayerComponent, type LayerProps } from '@react-leaflet/core';
import { NamesLayer, type NamesPicture } from './names-layer.ts';

/** The names of a picture, as a child of the map. */
export const NamesOverlay = createLayerComponent<NamesLayer, NamesPicture & LayerProps>(
  function createNames(picture, context) {
    return createElementObject(new NamesLayer(picture), context);
  },
  function updateNames(layer, picture, before) {
    const isSame = (['names', 'palette', 'placed', 'rings', 'textScale'] as const).every(
      (key) => picture[key] === before[key],
    );
    if (!isSame) layer.update(picture);
  },
);
