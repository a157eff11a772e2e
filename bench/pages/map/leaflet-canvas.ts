import { Canvas, CircleMarker, LayerGroup, Map as LeafletMap } from 'leaflet';
import { type OpenMap, paintedOn } from './map-peer.ts';
import { FRAME, listPoints, type Points } from './points.ts';

/** A map with Leaflet's own canvas, and a circle marker a point that is on no map yet. */
function openMap(box: HTMLElement, points: Points) {
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
  return { map, markers };
}

/** As a careful user writes it: a filter takes off the markers that it leaves out, and puts on those that it lets in. */
export const openLeafletCanvas: OpenMap = async (box, points) => {
  const { map, markers } = openMap(box, points);
  return {
    async redraw(choice) {
      const chosen = new Set(listPoints(points, choice));
      markers.forEach((marker, i) => {
        if (chosen.has(i) === map.hasLayer(marker)) return;
        if (chosen.has(i)) marker.addTo(map);
        else marker.remove();
      });
      await paintedOn(box);
      return markers.filter((marker) => map.hasLayer(marker)).length;
    },
  };
};

/** As most write it: a filter clears a group and fills it again. */
export const openLeafletGroup: OpenMap = async (box, points) => {
  const { map, markers } = openMap(box, points);
  const group = new LayerGroup().addTo(map);
  return {
    async redraw(choice) {
      group.clearLayers();
      for (const i of listPoints(points, choice)) group.addLayer(markers[i] as CircleMarker);
      await paintedOn(box);
      return group.getLayers().length;
    },
  };
};
