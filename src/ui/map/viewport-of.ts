import type { Map as LeafletMap } from 'leaflet';
import type { Viewport } from '../../core/draw/viewport.ts';
import type { Camera } from '../../core/view/view.ts';

/** What a Leaflet map shows now. Here, and only in this folder, latitude comes first. */
export function viewportOf(map: LeafletMap): Viewport {
  const { lat, lng } = map.getCenter();
  const { x, y } = map.getSize();
  return { center: [lng, lat], zoom: map.getZoom(), widthPx: x, heightPx: y };
}

/** The camera of a Leaflet map, its longitude from −180 to 180. */
export function cameraOf(map: LeafletMap): Camera {
  const { lat, lng } = map.getCenter().wrap();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}
