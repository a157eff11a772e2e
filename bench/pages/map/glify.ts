import { Map as LeafletMap } from 'leaflet';
import { glify } from 'leaflet.glify';
import { type OpenMap, paintedBy } from './map-peer.ts';
import { type Choice, FRAME, listPoints } from './points.ts';

/** One WebGL layer of points over Leaflet; a filter hands it other data. */
export const openGlify: OpenMap = async (box, points) => {
  const [longitude, latitude] = FRAME.center;
  const map = new LeafletMap(box, { zoomControl: false, attributionControl: false });
  map.setView([latitude, longitude], FRAME.zoom, { animate: false });
  const dataOf = (choice: Choice) =>
    listPoints(points, choice).map((i) => [
      points.latitude[i] as number,
      points.longitude[i] as number,
    ]);
  const layer = glify.points({
    map,
    data: dataOf('many'),
    size: 3,
    color: { r: 0.2, g: 0.3, b: 0.6, a: 1 },
  });
  return {
    async redraw(choice) {
      layer.setData(dataOf(choice));
      await paintedBy(layer.gl);
      return layer.allLatLngLookup.length;
    },
  };
};
