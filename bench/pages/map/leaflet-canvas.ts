import { Canvas, CircleMarker, Map as LeafletMap } from 'leaflet';
import { type OpenMap, painted } from './map-peer.ts';
import { FRAME, listPoints } from './points.ts';

/** A circle marker a point on Leaflet's own canvas; a filter takes markers off the map and puts others on. */
export const openLeafletCanvas: OpenMap = async (box, points) => {
  const [longitude, latitude] = FRAME.center;
  const map = new LeafletMap(box, { zoomControl: false, attributionControl: false });
  map.setView([latitude, longitude], FRAME.zoom, { animate: false });
  const renderer = new Canvas();
  const markers = Array.from(
    points.latitude,
    (north, i) =>
      new CircleMarker([north, points.longitude[i] as number], {
        renderer,
        radius: 2,
        stroke: false,
        interactive: false,
      }),
  );
  return {
    async redraw(choice) {
      const chosen = new Set(listPoints(points, choice));
      markers.forEach((marker, i) => {
        if (chosen.has(i) === map.hasLayer(marker)) return;
        if (chosen.has(i)) marker.addTo(map);
        else marker.remove();
      });
      await painted();
      return markers.filter((marker) => map.hasLayer(marker)).length;
    },
  };
};
