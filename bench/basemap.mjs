import { createServer } from 'vite';

/** @typedef {import('./basemap-page.mjs').Gesture} Gesture */

const RUNS = 5;
/** @type {readonly Gesture[]} */
const GESTURES = ['pan', 'zoom', 'fly'];
const SIDES = /** @type {const} */ (['ours', 'geoJSON']);

/**
 * Frames a second and the worst frame while the map moves: the embedded basemap, and beside it `L.geoJSON` on Leaflet's
 * own canvas with the land, borders, towns, lakes and rivers of the same files. The two take turns; medians of five.
 *
 * @param {import('playwright').Browser} browser
 */
export async function measureBasemap(browser) {
  const server = await createServer({
    logLevel: 'error',
    server: { port: 0 },
    plugins: [benchPage()],
  });
  await server.listen();
  const [url = ''] = server.resolvedUrls?.local ?? [];
  console.log(
    '\nBasemap while it moves, beside L.geoJSON on a canvas with the same data (medians of five)',
  );
  console.log(
    `${'gesture'.padEnd(10)}${'frames a second'.padStart(24)}${'worst frame ms'.padStart(24)}`,
  );
  console.log(`${''.padEnd(10)}${'ours  geoJSON'.padStart(24)}${'ours  geoJSON'.padStart(24)}`);
  try {
    for (const gesture of GESTURES) {
      /** @type {Record<string, { fps: number[], worstMs: number[] }>} */
      const found = { ours: { fps: [], worstMs: [] }, geoJSON: { fps: [], worstMs: [] } };
      for (let run = 0; run < RUNS; run++)
        for (const side of SIDES) {
          const { fps, worstMs } = await measureOnce(browser, { url, side, gesture });
          found[side]?.fps.push(fps);
          found[side]?.worstMs.push(worstMs);
        }
      const cells = (/** @type {'fps' | 'worstMs'} */ key) =>
        SIDES.map((side) =>
          median(found[side]?.[key] ?? [])
            .toFixed(0)
            .padStart(8),
        ).join('');
      console.log(
        `${gesture.padEnd(10)}${cells('fps').padStart(24)}${cells('worstMs').padStart(24)}`,
      );
    }
  } finally {
    await server.close();
  }
}

/** A page of nothing but the map, beside the sources. @returns {import('vite').Plugin} */
function benchPage() {
  return {
    name: 'bench-page',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/bench.html')) return next();
        response.setHeader('Content-Type', 'text/html');
        response.end(
          '<!doctype html><body style="margin:0"><script type="module" src="/bench/basemap-page.mjs"></script>',
        );
      });
    },
  };
}

/**
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, side: typeof SIDES[number], gesture: Gesture }} wanted
 */
async function measureOnce(browser, { url, side, gesture }) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 640 } });
  try {
    await page.goto(`${url}bench.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await page.evaluate(
      ([which, move]) => /** @type {any} */ (globalThis).bench(which, move),
      [side, gesture],
    );
  } finally {
    await page.close();
  }
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
