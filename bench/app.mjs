import { once } from 'node:events';
import { cpSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/serve.mjs';
import { bundlePage, outDir } from './bundle.mjs';
import { summarise } from './measure.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */
/** @typedef {import('playwright').Page} Page */

const rounds = 6;
const movesARound = 12;
/** The brush snaps to the bars of the timeline, which are narrower than this. */
const stepPx = 8;
const madeUp = 'made up for measuring; none of it happened';

/** A copy of the built app whose own dataset is made up. @param {number} rowCount */
async function writeApp(rowCount) {
  const root = `${outDir}/app-${rowCount}`;
  cpSync('dist', root, { recursive: true });
  mkdirSync(`${root}/data`, { recursive: true });
  const manifest = {
    format: 'incident-atlas-dataset',
    formatVersion: 1,
    id: 'made-up',
    name: `Made-up incidents (${madeUp})`,
    version: '1',
    licence: { name: 'none', url: null },
    mayPublish: false,
    description: madeUp,
    citation: '',
    files: { incidents: 'incidents.csv' },
    presets: [],
    places: [],
  };
  writeFileSync(`${root}/data/manifest.json`, JSON.stringify(manifest));
  const { writeCsv } = await import(
    pathToFileURL(`${outDir}/${await bundlePage('made-up-file')}`).href
  );
  const file = createWriteStream(`${root}/data/incidents.csv`);
  for (const part of writeCsv(rowCount)) if (!file.write(part)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
  return root;
}

/** Moves the pointer by a bar at a time, each move when the last has been painted; durations as the page measured them. @param {Page} page @param {string} entry @param {{ x: number, y: number }} from */
async function movePointer(page, entry, { x, y }) {
  await page.evaluate((name) => performance.clearMeasures(name), entry);
  for (let move = 1; move <= movesARound; move++) {
    await page.mouse.move(x + move * stepPx, y);
    await page.waitForFunction(
      ({ name, count }) => performance.getEntriesByName(name, 'measure').length >= count,
      { name: entry, count: move },
      { polling: 'raf', timeout: 60_000 },
    );
  }
  return page.evaluate(
    (name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration),
    entry,
  );
}

/** The whole app through its own screen, its brush dragged by a pointer, beside a page that does nothing. @param {Bench} bench */
export async function measureApp(bench) {
  const sizes = bench.appRows ? [bench.appRows] : [1_000_000];
  for (const rowCount of sizes) await measureAt(bench, rowCount);
}

/** @param {Bench} bench @param {number} rows */
async function measureAt({ browser, openPage, onResult }, rows) {
  const server = await serve({ root: await writeApp(rows), port: 0 });
  const app = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const empty = await openPage('empty');
  try {
    await empty.evaluate(() => /** @type {any} */ (globalThis).bench.echoMoves());
    const startMs = performance.now();
    await app.goto(server.url);
    await app.waitForFunction(() => document.documentElement.dataset.state === 'ready', null, {
      timeout: 300_000,
    });
    console.log(
      `  whole app with ${rows} rows ready after ${Math.round(performance.now() - startMs)} ms`,
    );
    const handle = app.getByRole('slider', { name: 'End date' });
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the brush has no handle');
    let at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await app.mouse.move(at.x, at.y);
    await app.mouse.down();
    at = { x: at.x - 620, y: at.y };
    await app.mouse.move(at.x, at.y);
    const client = await app.context().newCDPSession(app);
    await client.send('Performance.enable');
    /** @type {number[]} */
    const ours = [];
    /** @type {number[]} */
    const floor = [];
    let workMs = 0;
    for (let round = 0; round < rounds; round++) {
      floor.push(...(await movePointer(empty, 'bench:frame', { x: 100, y: 100 + round })));
      const before = await readWork(client);
      ours.push(...(await movePointer(app, 'atlas:frame', at)));
      workMs += (await readWork(client)) - before;
      at = { ...at, x: at.x + movesARound * stepPx };
    }
    const own = summarise(ours);
    const other = summarise(floor);
    onResult({
      measure: 'app: brush step to painted frame',
      rows,
      ours_ms: own.median,
      peer: 'empty page with a worker echo',
      peer_ms: other.median,
      equal: true,
      note: `95 of 100: ${own.p95.toFixed(1)} and ${other.p95.toFixed(1)} ms; main thread ${(workMs / ours.length).toFixed(1)} ms a step`,
    });
  } finally {
    await empty.close();
    await app.close();
    await server.close();
  }
}

/** Milliseconds that the main thread has worked. @param {import('playwright').CDPSession} client */
async function readWork(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
