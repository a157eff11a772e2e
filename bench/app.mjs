import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundlePage, outDir } from './bundle.mjs';
import { summarise } from './measure.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */
/** @typedef {import('playwright').Page} Page */

const rounds = 6;
const movesARound = 12;
/** The brush snaps to the bars of the timeline, which are narrower than this. */
const stepPx = 8;
const readyMs = 600_000;

/** Made-up incidents as a file. Written once: the same rows each time. @param {number} rowCount */
async function writeRows(rowCount) {
  const path = `${outDir}/made-up-${rowCount}.csv`;
  if (existsSync(path)) return path;
  const { writeCsv } = await import(
    pathToFileURL(`${outDir}/${await bundlePage('made-up-file')}`).href
  );
  const file = createWriteStream(`${path}.part`);
  for (const part of writeCsv(rowCount)) if (!file.write(part)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
  renameSync(`${path}.part`, path);
  return path;
}

/** Has the page call out whenever it has measured an entry. What is asked of the page at each step would be work of its own, so that nothing is. @param {Page} page @param {import('playwright').CDPSession} client @param {string} entry */
async function hearPainted(page, client, entry) {
  await client.send('Runtime.enable');
  await client.send('Runtime.addBinding', { name: 'benchPainted' });
  await page.evaluate((name) => {
    new PerformanceObserver((list) => {
      const { benchPainted } = /** @type {any} */ (globalThis);
      for (const { duration } of list.getEntriesByName(name, 'measure'))
        benchPainted(`${duration}`);
    }).observe({ entryTypes: ['measure'] });
  }, entry);
  return () =>
    new Promise((/** @type {(durationMs: number) => void} */ resolve) => {
      client.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
    });
}

/** Moves the pointer by a bar at a time, its button held, each move when the last has been painted; durations as the page measured them. The browser is told directly: the driver's own move runs two scripts in a page where a button is held. @param {import('playwright').CDPSession} client @param {() => Promise<number>} nextPainted @param {{ x: number, y: number }} from */
async function movePointer(client, nextPainted, { x, y }) {
  const durations = [];
  for (let move = 1; move <= movesARound; move++) {
    const painted = nextPainted();
    await client.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: x + move * stepPx,
      y,
      button: 'left',
      buttons: 1,
    });
    durations.push(await painted);
  }
  return durations;
}

/** The whole app through its own screen, its brush dragged by a pointer, beside a page that does nothing. @param {Bench} bench */
export async function measureApp({ browser, url, openPage, onResult, rows: onlyRows }) {
  const rows = onlyRows || 1_000_000;
  const file = await writeRows(rows);
  const app = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const empty = await openPage('empty');
  try {
    await empty.evaluate(() => /** @type {any} */ (globalThis).bench.echoMoves());
    await openFile(app, { url, file, rows });
    const at = await holdBrush(app);
    const client = await app.context().newCDPSession(app);
    const emptyClient = await empty.context().newCDPSession(empty);
    // Processor time of the thread, not what others take from it.
    const threadTime = { timeDomain: /** @type {const} */ ('threadTicks') };
    await client.send('Performance.enable', threadTime);
    await emptyClient.send('Performance.enable', threadTime);
    const emptyPainted = await hearPainted(empty, emptyClient, 'bench:frame');
    const appPainted = await hearPainted(app, client, 'atlas:frame');
    /** @type {number[]} */
    const ours = [];
    /** @type {number[]} */
    const floor = [];
    let workMs = 0;
    let emptyWorkMs = 0;
    for (let round = 0; round < rounds; round++) {
      await empty.bringToFront();
      const emptyBefore = await readWork(emptyClient);
      floor.push(...(await movePointer(emptyClient, emptyPainted, { x: 100, y: 100 + round })));
      emptyWorkMs += (await readWork(emptyClient)) - emptyBefore;
      await app.bringToFront();
      const before = await readWork(client);
      ours.push(...(await movePointer(client, appPainted, at)));
      workMs += (await readWork(client)) - before;
      at.x += movesARound * stepPx;
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
      note: `95 of 100: ${own.p95.toFixed(1)} and ${other.p95.toFixed(1)} ms; main thread ${(workMs / ours.length).toFixed(1)} and ${(emptyWorkMs / floor.length).toFixed(1)} ms a step`,
    });
  } finally {
    await empty.close();
    await app.close();
  }
}

/** Opens a file as a user does, and says how long that took. @param {Page} app @param {{ url: string, file: string, rows: number }} options */
async function openFile(app, { url, file, rows }) {
  app.setDefaultTimeout(readyMs);
  await app.goto(url);
  await app.waitForFunction(() => document.documentElement.dataset.state === 'ready');
  const startMs = performance.now();
  await app.getByLabel('Data file').setInputFiles(file);
  await app.getByRole('button', { name: 'Load', exact: true }).click();
  await app.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.locator(`[data-total="${rows}"]`).waitFor();
  const tookMs = Math.round(performance.now() - startMs);
  console.log(`  whole app: ${rows.toLocaleString('en')} rows of a CSV open after ${tookMs} ms`);
}

/** Takes hold of the brush's end; returns where it is held. @param {Page} app */
async function holdBrush(app) {
  const box = await app.getByRole('slider', { name: 'End date' }).boundingBox();
  if (box === null) throw new Error('the brush has no handle');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const to = { x: from.x - (rounds * movesARound + 2) * stepPx, y: from.y };
  await app.mouse.move(from.x, from.y);
  await app.mouse.down();
  // There and back a little, so that what loads on first use is there.
  for (const x of [to.x - 2 * stepPx, to.x]) {
    await app.mouse.move(x, to.y);
    await app.waitForFunction(
      () =>
        performance.getEntriesByName('atlas:frame').length > 0 &&
        document.querySelector('canvas') !== null,
    );
  }
  return to;
}

/** Milliseconds that the main thread has worked. @param {import('playwright').CDPSession} client */
async function readWork(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
