import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Paths like `data/incidents.csv`: the embedded dataset without its documents, and the licences that go with the app. */
export function listDataFiles(): string[] {
  const tables = readdirSync('data').filter((name) => /\.(csv|json|geojson)$/.test(name));
  return [...tables.sort().map((name) => `data/${name}`), 'THIRD-PARTY-NOTICES.md'];
}

/** Files of `public/basemap`, as paths relative to `public`. */
export function listBasemapFiles(): string[] {
  const list = (folder: string): string[] =>
    readdirSync(join('public', folder)).flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(join('public', path)).isDirectory() ? list(path) : [path];
    });
  const isData = (path: string) => !path.endsWith('.md');
  return existsSync('public/basemap') ? list('basemap').filter(isData).sort() : [];
}

/** Copies `data/` into a served build, and serves it while developing. */
export function dataFilesPlugin(): Plugin {
  return {
    name: 'atlas:data-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/^\/|[?#].*$/g, '');
        if (!listDataFiles().includes(path)) return next();
        response.setHeader(
          'Content-Type',
          path.endsWith('json') ? 'application/json' : 'text/plain',
        );
        response.end(readFileSync(path));
      });
    },
    generateBundle() {
      for (const path of listDataFiles()) {
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(path) });
      }
    },
  };
}
