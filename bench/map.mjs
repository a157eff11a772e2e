import { copyFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/chromium.mjs';
import { outDir } from './bundle.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */

const repetitions = 3;
/** Reading the points counts as well. */
const patienceMs = 240_000;
/** What each peer was found to finish at all; leaflet's own layers do not at a million. Of two ways to use one, the faster counts. */
const full = [
  {
    peer: 'leaflet canvas',
    ways: ['leaflet canvas', 'leaflet canvas, cleared and filled'],
    rowCount: 100_000,
  },
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
export async function measureMaps({ openPage, onResult, rows: onlyRows }) {
  for (const file of ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs'])
    copyFileSync(`bench/node_modules/maplibre-gl/dist/${file}`, `${outDir}/${file}`);
  const measure = 'map: redraw after a filter';
  for (const { peer, ways = [peer], rowCount: rows } of full) {
    if (onlyRows !== 0 && onlyRows !== rows) continue;
    try {
      const all = [];
      for (const way of ways) all.push({ way, ...(await measureWay(openPage, way, rows)) });
      all.sort((a, b) => a.peer_ms - b.peer_ms);
      const [{ way: _, frame_ms, ...best }, ...slower] = /** @type {[Way, ...Way[]]} */ (all);
      const others = slower.map(({ way, peer_ms }) => `; ${way}: ${peer_ms.toFixed(0)} ms`);
      const [own, its] = [best.ours_ms - frame_ms, best.peer_ms - frame_ms];
      const beyond = own > 0 ? `${(its / own).toFixed(0)} ×` : 'ours is no longer';
      const note = `an idle frame: ${frame_ms.toFixed(1)} ms, beyond it ${beyond}${others.join('')}`;
      onResult({ measure, rows, peer, ...best, note });
    } catch (error) {
      const note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      onResult({ measure, rows, ours_ms: 0, peer, peer_ms: null, equal: false, note });
    }
  }
}

/** @typedef {{ ours_ms: number, peer_ms: number, frame_ms: number, equal: boolean }} Redraws */
/** @typedef {Redraws & { way: string }} Way */

/** One way in a browser of its own. @param {Bench['openPage']} openPage @param {string} peer @param {number} rowCount @returns {Promise<Redraws>} */
async function measureWay(openPage, peer, rowCount) {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: softwareGl,
  });
  try {
    const page = await openPage('map', browser);
    return await withPatience(
      page.evaluate((options) => /** @type {any} */ (globalThis).bench.measureMap(options), {
        peer,
        rowCount,
        repetitions,
      }),
    );
  } finally {
    await browser.close();
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
