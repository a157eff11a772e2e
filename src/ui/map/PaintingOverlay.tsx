import { createElementObject, createLayerComponent, type LayerProps } from '@react-leaflet/core';
import { type Painting, PaintingLayer } from './painting-layer.ts';

/** A painting over or under the marks, as a child of the map; it is painted again when `paint` is another. */
export const PaintingOverlay = createLayerComponent<PaintingLayer, Painting & LayerProps>(
  function createPainting(picture, context) {
    return createElementObject(new PaintingLayer(picture), context);
  },
  function updatePainting(layer, picture, before) {
    if (picture.paint !== before.paint) layer.update(picture);
  },
);
