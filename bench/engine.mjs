import { copyFileSync } from 'node:fs';
import { outDir } from './bundle.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */
/** @typedef {{ rowCount: number, peer: string, rounds: number, steps: number, peerSteps: number, moves: number }} Pair */

/** @type {Pair[]} */
const quick = [
  { rowCount: 1_000_000, peer: 'crossfilter2', rounds: 3, steps: 300, peerSteps: 300, moves: 3 },
  { rowCount: 1_000_000, peer: 'naive objects', rounds: 3, steps: 300, peerSteps: 2, moves: 2 },
  { rowCount: 1_000_000, peer: 'duckdb-wasm', rounds: 1, steps: 300, peerSteps: 3, moves: 2 },
];
/** @type {Pair[]} */
const full = [
  { rowCount: 200_000, peer: 'crossfilter2', rounds: 3, steps: 300, peerSteps: 300, moves: 15 },
  { rowCount: 200_000, peer: 'naive objects', rounds: 3, steps: 300, peerSteps: 5, moves: 5 },
  { rowCount: 200_000, peer: 'duckdb-wasm', rounds: 3, steps: 300, peerSteps: 5, moves: 5 },
  { rowCount: 1_000_000, peer: 'crossfilter2', rounds: 3, steps: 300, peerSteps: 300, moves: 15 },
  { rowCount: 1_000_000, peer: 'naive objects', rounds: 3, steps: 300, peerSteps: 5, moves: 3 },
  { rowCount: 1_000_000, peer: 'duckdb-wasm', rounds: 3, steps: 300, peerSteps: 5, moves: 3 },
  { rowCount: 2_500_000, peer: 'crossfilter2', rounds: 3, steps: 300, peerSteps: 300, moves: 8 },
  { rowCount: 2_500_000, peer: 'duckdb-wasm', rounds: 3, steps: 300, peerSteps: 5, moves: 3 },
  { rowCount: 10_000_000, peer: 'crossfilter2', rounds: 3, steps: 300, peerSteps: 300, moves: 2 },
  { rowCount: 10_000_000, peer: 'duckdb-wasm', rounds: 2, steps: 300, peerSteps: 3, moves: 2 },
];

/** Engines side by side, each pair in a page of its own so that no peer's rubbish is collected on another's time. @param {Bench} bench */
export async function measureEngines(bench) {
  for (const file of ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'])
    copyFileSync(`bench/node_modules/@duckdb/duckdb-wasm/dist/${file}`, `${outDir}/${file}`);
  for (const pair of bench.isQuick ? quick : full)
    if (bench.rows === 0 || bench.rows === pair.rowCount) await measurePair(bench, pair);
}

/** @param {Bench} bench @param {Pair} pair */
async function measurePair({ openPage, onResult }, pair) {
  const { rowCount: rows, peer } = pair;
  const page = await openPage('engine');
  const devTools = await page.context().newCDPSession(page);
  /** @param {string} name @param {unknown} [argument] */
  const call = (name, argument) =>
    page.evaluate((asked) => /** @type {any} */ (globalThis).bench[asked.name](asked.argument), {
      name,
      argument,
    });
  /** Bytes that are held, in the heap and in typed arrays, once rubbish is collected. */
  async function weigh() {
    await devTools.send('HeapProfiler.collectGarbage');
    const usage = /** @type {any} */ (await devTools.send('Runtime.getHeapUsage'));
    return usage.usedSize + usage.backingStorageSize;
  }
  try {
    await call('makeUp', rows);
    const columnBytes = await weigh();
    const oursReady = await call('openOurs');
    await call('workAhead');
    const oursBytes = (await weigh()) - columnBytes;
    const peerReady = await call('openPeer', peer);
    const peerBytes = (await weigh()) - columnBytes - oursBytes;
    const timings = await call('measureMoves', pair);
    const equal = timings.every((/** @type {{ equal: boolean }} */ timing) => timing.equal);
    const ready = { measure: 'engine: ready to brush', ours_ms: oursReady, peer_ms: peerReady };
    for (const timing of [{ ...ready, equal }, ...timings]) onResult({ ...timing, rows, peer });
    // DuckDB keeps its table in its own worker, which is not weighed.
    if (peer !== 'duckdb-wasm') printMemory({ rows, peer, oursBytes, peerBytes });
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

/** Not one of the measures, which are times. @param {{ rows: number, peer: string, oursBytes: number, peerBytes: number }} memory */
function printMemory({ rows, peer, oursBytes, peerBytes }) {
  const format = (/** @type {number} */ bytes) =>
    `${(bytes / 2 ** 20).toFixed(0)} MiB (${(bytes / rows).toFixed(0)} bytes a row)`;
  console.log(
    `memory beyond the columns at ${rows.toLocaleString('en')}: ${format(oursBytes)}; ` +
      `${peer} ${format(peerBytes)}: ${(peerBytes / oursBytes).toFixed(1)} ×`,
  );
}
