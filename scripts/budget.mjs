import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const budgetKib = 200;

/** As long without a request the app is idle. */
const IDLE_MS = 4000;

/** Opens the built app as a first visitor, and lists each file that it asks for until it is ready and idle. */
async function listFirstLoad() {
  /** @type {Set<string>} */
  const paths = new Set();
  let lastMs = Date.now();
  function onRequest(/** @type {string} */ path) {
    paths.add(path);
    lastMs = Date.now();
  }
  const server = await serve({ root: 'dist', port: 0, onRequest });
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
    while (Date.now() - lastMs < IDLE_MS) await page.waitForTimeout(IDLE_MS / 8);
    return [...paths].sort();
  } finally {
    await browser.close();
    await server.close();
  }
}

const kib = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1).padStart(9);
const scripts = [];
let othersBytes = 0;
for (const path of await listFirstLoad()) {
  const bytes = gzipSync(readFileSync(`dist/${path}`), { level: 9 }).length;
  if (path.endsWith('.js')) scripts.push({ path, bytes });
  else othersBytes += bytes;
}
const totalBytes = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
const isWorkerCounted = scripts.some(({ path }) => path.startsWith('assets/worker-'));

console.log('KiB gzip  JavaScript loaded before the app is idle, workers included');
for (const { path, bytes } of scripts.sort((a, b) => b.bytes - a.bytes))
  console.log(`${kib(bytes)}  ${path}`);
console.log(
  `${kib(totalBytes)}  in all, of ${budgetKib} allowed (page, styles, data and pictures: ${kib(othersBytes).trim()})`,
);
if (!isWorkerCounted) console.error('No worker was loaded, so this is not the whole app.');
process.exit(isWorkerCounted && totalBytes <= budgetKib * 1024 ? 0 : 1);
