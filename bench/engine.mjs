import { copyFileSync } from 'node:fs';
import { outDir } from './bundle.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */

const quick = [
  { rowCount: 1_000_000, peer: 'crossfilter2', rounds: 3, peerSteps: 100, moves: 8 },
  { rowCount: 1_000_000, peer: 'naive objects', rounds: 1, peerSteps: 4, moves: 2 },
  { rowCount: 1_000_000, peer: 'duckdb-wasm', rounds: 1, peerSteps: 4, moves: 2 },
];
const full = [
  { rowCount: 200_000, peer: 'crossfilter2', rounds: 3, peerSteps: 100, moves: 15 },
  { rowCount: 200_000, peer: 'naive objects', rounds: 3, peerSteps: 20, moves: 5 },
  { rowCount: 200_000, peer: 'duckdb-wasm', rounds: 3, peerSteps: 10, moves: 5 },
  { rowCount: 1_000_000, peer: 'crossfilter2', rounds: 3, peerSteps: 100, moves: 15 },
  { rowCount: 1_000_000, peer: 'naive objects', rounds: 3, peerSteps: 5, moves: 3 },
  { rowCount: 1_000_000, peer: 'duckdb-wasm', rounds: 3, peerSteps: 5, moves: 3 },
  { rowCount: 2_500_000, peer: 'crossfilter2', rounds: 3, peerSteps: 100, moves: 8 },
  { rowCount: 2_500_000, peer: 'duckdb-wasm', rounds: 3, peerSteps: 5, moves: 3 },
  { rowCount: 10_000_000, peer: 'crossfilter2', rounds: 3, peerSteps: 100, moves: 2 },
  { rowCount: 10_000_000, peer: 'duckdb-wasm', rounds: 2, peerSteps: 3, moves: 2 },
];

/** Engines side by side, each pair in a page of its own so that no peer's rubbish is collected on another's time. @param {Bench} bench */
export async function measureEngines({ isQuick, openPage, onResult }) {
  for (const file of ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'])
    copyFileSync(`bench/node_modules/@duckdb/duckdb-wasm/dist/${file}`, `${outDir}/${file}`);
  for (const options of isQuick ? quick : full) {
    const { rowCount: rows, peer } = options;
    const page = await openPage('engine');
    try {
      const timings = await page.evaluate((chosen) => {
        const { measureEngine } = /** @type {any} */ (globalThis).bench;
        return measureEngine(chosen);
      }, options);
      for (const timing of timings) onResult({ ...timing, rows, peer });
    } catch (error) {
      const note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      onResult({
        measure: 'engine: brush step',
        rows,
        ours_ms: 0,
        peer,
        peer_ms: null,
        equal: false,
        note,
      });
    } finally {
      await page.close();
    }
  }
}
