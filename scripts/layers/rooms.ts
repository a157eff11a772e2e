/** Who may import whom, as ARCHITECTURE.md draws it. A folder stands for itself and everything below it. */

/** Room → the rooms that it may import besides itself. `ui/*` is any panel. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/ingest': ['core/model'],
  'core/engine': ['core/model'],
  'core/view': ['core/model'],
  'core/draw': ['core/model'],
  'core/briefing': ['core/model', 'core/view'],
  i18n: [],
  platform: ['core', 'i18n'],
  session: ['core', 'i18n'],
  ui: ['session', 'core', 'i18n'],
  'ui/kit': ['i18n'],
  'ui/*': ['ui/kit', 'ui', 'session', 'core', 'i18n'],
  app: ['platform', 'session', 'ui', 'core', 'i18n'],
};

/** Package → the folders of src that it may appear in. A package that is not named here may appear nowhere. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  react: ['ui', 'app'],
  'react-dom': ['ui', 'app'],
  zustand: ['session'],
  valibot: ['core', 'platform'],
  comlink: ['platform/worker'],
  idb: ['platform'],
  pptxgenjs: ['platform/export'],
  jstat: ['core/engine/rate'],
  leaflet: ['ui/map'],
  pmtiles: ['ui/map'],
  'protomaps-leaflet': ['ui/map'],
  'react-leaflet': ['ui/map'],
  '@react-leaflet/core': ['ui/map'],
  '@tanstack/react-virtual': ['ui/table', 'ui/facets'],
  hyparquet: ['core/ingest/formats'],
  'hyparquet-compressors': ['core/ingest/formats'],
  geojson: ['core/draw', 'core/ingest', 'ui/map'],
};

/** Names from `d3`, by the module that they come from → the folders that may use them. */
export const d3Modules: Readonly<Record<string, readonly string[]>> = {
  'd3-brush': ['ui/timeline'],
  'd3-drag': ['ui/timeline'],
  'd3-selection': ['ui/timeline'],
  'd3-zoom': ['ui/timeline'],
  'd3-array': ['core/draw', 'ui/timeline'],
  'd3-format': ['core/draw', 'ui/timeline'],
  'd3-scale': ['core/draw', 'ui/timeline'],
  'd3-shape': ['core/draw', 'ui/timeline'],
  'd3-time': ['core/draw', 'ui/timeline'],
  'd3-time-format': ['core/draw', 'ui/timeline'],
  'd3-geo': ['core/draw'],
};

/** What a test may use besides what its room may: test tools, and tools that stand in as oracles. */
export const testPackages: readonly string[] = [
  'vitest',
  'vitest-browser-react',
  'fast-check',
  'fflate',
  'big-list-of-naughty-strings',
  'hyparquet-writer',
  'topojson-client',
  'topojson-specification',
];

/** Names that say nothing of what a file or folder holds. */
export const emptyNames: readonly string[] = [
  'common',
  'constants',
  'helper',
  'helpers',
  'index',
  'lib',
  'misc',
  'shared',
  'types',
  'util',
  'utilities',
  'utils',
];

export const mostLines = 400;

/** Message tables grow with the product, not with its thinking. */
export const foldersWithoutLineLimit: readonly string[] = ['i18n'];
