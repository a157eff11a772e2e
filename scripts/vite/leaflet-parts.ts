import type { Plugin } from 'vite';

/**
 * Leaflet's parts that the app replaces with its own: controls, markers, popups, vectors, image overlays. Each adds
 * itself to the map class when its module runs, so a bundler keeps them all unless it is told that nobody needs that.
 */
const replaced =
  /leaflet\/src\/(?:control\/|layer\/(?:vector|marker)\/|layer\/(?:index|Popup|Tooltip|DivOverlay|ImageOverlay|VideoOverlay|SVGOverlay|GeoJSON|FeatureGroup|LayerGroup)\.js|layer\/tile\/(?:index|TileLayer|TileLayer\.WMS)\.js)/;

/** Handlers that `ui/map` switches off and does otherwise. Both lines of each: its import, and its place on the map class. */
const unusedHandlers = /^(?:import \{|Map\.)(?:BoxZoom|Keyboard|TapHold)\b.*$/gm;

/** Planes that the app draws no map on. */
const unusedPlanes = /^(?:import \{|CRS\.)(?:EPSG3395|EPSG4326|Simple)\b.*$/gm;

/** What nobody here asks of a map, its bounds or its tiles; finding out where the reader is stands among it. */
const unusedMethods =
  /\n\t(?:locate|stopLocate|_handleGeolocation(?:Error|Response)|flyToBounds|panInside|setMinZoom|setMaxZoom|pad|toBBoxString|bringTo(?:Front|Back)|_setAutoZIndex|setZIndex): function[\s\S]*?\n\t\},/g;

/** Builds with Leaflet's own modules instead of its bundle, so that only the parts in use are in the app. */
export function leafletPartsPlugin(): Plugin {
  return {
    name: 'atlas:leaflet-parts',
    apply: 'build',
    config: () => ({
      resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/src/Leaflet.js' }] },
      build: {
        rolldownOptions: {
          treeshake: { moduleSideEffects: [{ test: replaced, sideEffects: false }] },
        },
      },
    }),
    transform: {
      filter: {
        id: /leaflet\/src\/(?:map\/(?:index|Map)|geo\/(?:crs\/index|LatLngBounds)|geometry\/Bounds|layer\/tile\/GridLayer)\.js$/,
      },
      handler: (code) =>
        [unusedHandlers, unusedMethods, unusedPlanes].reduce(
          (rest, part) => rest.replace(part, ''),
          code,
        ),
    },
  };
}
