import { createElementObject, createLayerComponent, type LayerProps } from '@react-leaflet/core';
import { MarksLayer, type MarksPicture } from './marks-layer.ts';

/** The marks of a picture, as a child of the map. */
export const Marks = createLayerComponent<MarksLayer, MarksPicture & LayerProps>(
  function createMarks(picture, context) {
    return createElementObject(new MarksLayer(picture), context);
  },
  function updateMarks(layer, picture, before) {
    if (picture !== before) layer.update(picture);
  },
);
