import { build } from 'vite';

const outDir = '.cache/bench';

/**
 * Bundles a script of `pages/` for a page of its own, with its peers, and returns the name of its file in `.cache/bench`.
 *
 * @param {string} name
 */
export async function bundlePage(name) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
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
