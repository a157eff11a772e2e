import type { Plugin } from 'vite';

/**
 * Leaflet's parts that the app replaces with its own: controls, markers, popups, vectors, image overlays. Each adds
 * itself to the map class when its module runs, so a bundler keeps them all unless it is told that nobody needs that.
 */
const replaced =
  /leaflet\/src\/(?:control\/|layer\/(?:vector|marker)\/|layer\/(?:index|Popup|Tooltip|DivOverlay|ImageOverlay|VideoOverlay|SVGOverlay|GeoJSON|FeatureGroup|LayerGroup)\.js|layer\/tile\/(?:index|TileLayer|TileLayer\.WMS)\.js)/;

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
  };
}
