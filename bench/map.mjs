import { copyFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/chromium.mjs';
import { outDir } from './bundle.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */

const repetitions = 3;
/** Reading the points counts as well. */
const patienceMs = 240_000;
/** What each peer was found to finish at all; leaflet's own layers do not at a million. */
const full = [
  { peer: 'leaflet canvas', rowCount: 100_000 },
  { peer: 'markercluster', rowCount: 100_000 },
  { peer: 'glify', rowCount: 100_000 },
  { peer: 'deck.gl', rowCount: 100_000 },
  { peer: 'maplibre', rowCount: 100_000 },
  { peer: 'glify', rowCount: 1_000_000 },
  { peer: 'maplibre', rowCount: 1_000_000 },
  { peer: 'deck.gl', rowCount: 1_000_000 },
];

/** WebGL without a GPU, as on many an office computer: drawn by the processor. */
const softwareGl = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Maps side by side, each pair in a page of its own. @param {Bench} bench */
export async function measureMaps({ openPage, onResult }) {
  for (const file of ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs'])
    copyFileSync(`bench/node_modules/maplibre-gl/dist/${file}`, `${outDir}/${file}`);
  const executablePath = findChromium();
  for (const { peer, rowCount: rows } of full) {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: softwareGl,
    });
    const measure = 'map: redraw after a filter';
    try {
      const page = await openPage('map', browser);
      const redraws = await withPatience(
        page.evaluate((options) => /** @type {any} */ (globalThis).bench.measureMap(options), {
          peer,
          rowCount: rows,
          repetitions,
        }),
      );
      onResult({ measure, rows, peer, ...redraws });
    } catch (error) {
      const note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      onResult({ measure, rows, ours_ms: 0, peer, peer_ms: null, equal: false, note });
    } finally {
      await browser.close();
    }
  }
}

/** @template Value @param {Promise<Value>} task @returns {Promise<Value>} */
function withPatience(task) {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`not finished after ${patienceMs / 1000} s`));
    const timer = setTimeout(late, patienceMs);
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
