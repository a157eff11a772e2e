import * as leaflet from 'leaflet';
import { type OpenMap, painted } from './map-peer.ts';
import { FRAME, listPoints } from './points.ts';

/** What the plug-in adds to Leaflet. */
interface ClusterGroup extends leaflet.Layer {
  clearLayers(): void;
  addLayers(markers: readonly leaflet.Marker[]): void;
  getLayers(): readonly unknown[];
}
type WithClusters = typeof leaflet & {
  readonly MarkerClusterGroup: new (options: object) => ClusterGroup;
};

/** Markers in clusters; a filter clears the group and fills it again, as its documentation advises for many at once. */
export const openMarkercluster: OpenMap = async (box, points) => {
  // It looks for Leaflet among the page's names, and adds itself there.
  const extended = { ...leaflet } as WithClusters;
  Object.assign(globalThis, { L: extended });
  await import('leaflet.markercluster');
  const [longitude, latitude] = FRAME.center;
  const map = new leaflet.Map(box, { zoomControl: false, attributionControl: false, maxZoom: 18 });
  map.setView([latitude, longitude], FRAME.zoom, { animate: false });
  const group = new extended.MarkerClusterGroup({ animate: false });
  group.addTo(map);
  const icon = new leaflet.DivIcon();
  const markers = Array.from(
    points.latitude,
    (north, i) => new leaflet.Marker([north, points.longitude[i] as number], { icon }),
  );
  return {
    async redraw(choice) {
      group.clearLayers();
      group.addLayers(listPoints(points, choice).flatMap((i) => (markers[i] ? [markers[i]] : [])));
      await painted();
      return group.getLayers().length;
    },
  };
};
