import { build } from 'vite';

const outDir = '.cache/bench';

/** @type {Map<string, Promise<string>>} */
const bundles = new Map();

/**
 * Bundles a script of `pages/` for a page of its own, with its peers, once a run, and returns the name of its file in `.cache/bench`.
 *
 * @param {string} name
 */
export function bundlePage(name) {
  const bundle = bundles.get(name) ?? buildPage(name);
  bundles.set(name, bundle);
  return bundle;
}

/** @param {string} name */
async function buildPage(name) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    // The app's layers and those of peers lie on one Leaflet.
    resolve: { dedupe: ['leaflet'] },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: `bench/pages/${name}.ts`, formats: ['es'], fileName: name },
    },
  });
  return `${name}.js`;
}

export { outDir };
