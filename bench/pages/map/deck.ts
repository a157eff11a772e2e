import { Deck, MapView } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { type OpenMap, paintedBy } from './map-peer.ts';
import { type Choice, FRAME, listPoints, type Points } from './points.ts';

/** Its own map without tiles, data as binary attributes; a filter hands it other data. */
export const openDeck: OpenMap = async (box, points) => {
  const [longitude, latitude] = FRAME.center;
  let onRender = () => {};
  const deck = new Deck({
    parent: box,
    width: FRAME.widthPx,
    height: FRAME.heightPx,
    views: new MapView({ repeat: false }),
    // Its tiles are of 512 px.
    initialViewState: { longitude, latitude, zoom: FRAME.zoom - 1 },
    layers: [],
    onAfterRender: () => onRender(),
  });
  return {
    async redraw(choice) {
      const rendered = new Promise<void>((resolve) => {
        onRender = resolve;
      });
      const layer = layerOf(points, choice);
      deck.setProps({ layers: [layer] });
      await rendered;
      await paintedBy(box.querySelector('canvas')?.getContext('webgl2') ?? null);
      return layer.getNumInstances();
    },
  };
};

function layerOf(points: Points, choice: Choice): ScatterplotLayer {
  const list = listPoints(points, choice);
  const value = new Float32Array(list.length * 2);
  list.forEach((i, at) => {
    value[2 * at] = points.longitude[i] as number;
    value[2 * at + 1] = points.latitude[i] as number;
  });
  return new ScatterplotLayer({
    id: choice,
    data: { length: list.length, attributes: { getPosition: { value, size: 2 } } },
    getFillColor: [50, 80, 150],
    getRadius: 2,
    radiusUnits: 'pixels',
  });
}
