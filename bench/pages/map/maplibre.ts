import { Map as MaplibreMap, setWorkerUrl } from 'maplibre-gl';
import style from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { type OpenMap, painted } from './map-peer.ts';
import { type Choice, FRAME, listPoints, type Points } from './points.ts';

/** A circle layer over GeoJSON; a filter is an expression that its worker applies to the tiles. */
export const openMaplibre: OpenMap = async (box, points) => {
  box.append(Object.assign(document.createElement('style'), { textContent: style }));
  setWorkerUrl(new URL('maplibre-gl-worker.mjs', location.href).href);
  const filterOf = (choice: Choice) => ['in', ['get', 'code'], ['literal', points.codesOf(choice)]];
  const map = new MaplibreMap({
    container: box,
    // Its tiles are of 512 px.
    zoom: FRAME.zoom - 1,
    center: FRAME.center,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: { points: { type: 'geojson', data: toGeoJson(points), maxzoom: 2 } },
      layers: [
        {
          id: 'points',
          type: 'circle',
          source: 'points',
          filter: filterOf('many'),
          paint: { 'circle-radius': 2, 'circle-color': '#325096' },
        },
      ],
    },
  });
  const idle = () => new Promise<void>((resolve) => map.once('idle', () => resolve()));
  await idle();
  return {
    async redraw(choice) {
      map.setFilter('points', filterOf(choice));
      await idle();
      await painted();
      // What it has drawn cannot be asked without drawing it again; what the filter leaves in can.
      return listPoints(points, choice).length;
    },
  };
};

function toGeoJson({ latitude, longitude, code }: Points) {
  return {
    type: 'FeatureCollection',
    features: Array.from(code, (one, i) => ({
      type: 'Feature',
      properties: { code: one },
      geometry: { type: 'Point', coordinates: [longitude[i], latitude[i]] },
    })),
  };
}
