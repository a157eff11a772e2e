import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright';
import { ensureChromium } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { measureApp } from './app.mjs';
import { measureBasemap } from './basemap.mjs';
import { bundlePage, outDir } from './bundle.mjs';
import { measureComparing } from './compare.mjs';
import { measureEngines } from './engine.mjs';
import { installPeers } from './install.mjs';
import { measureMaps } from './map.mjs';
import { printMeasures, printResults } from './measure.mjs';
import { help, readOptions } from './options.mjs';
import { measureReading } from './reading.mjs';
import { measureWholeApp } from './whole-app.mjs';

/** @typedef {import('./options.mjs').Bench} Bench */

/** In this order; a quick run is of those alone that are. @type {{ name: string, isQuick: boolean, run: (bench: Bench) => Promise<void> }[]} */
const parts = [
  { name: 'engine', isQuick: true, run: measureEngines },
  { name: 'compare', isQuick: false, run: measureComparing },
  { name: 'app', isQuick: true, run: measureApp },
  { name: 'map', isQuick: false, run: measureMaps },
  { name: 'basemap', isQuick: false, run: ({ browser }) => measureBasemap(browser) },
  { name: 'reading', isQuick: false, run: measureReading },
  {
    name: 'embedded',
    isQuick: false,
    run: async ({ browser, url }) => {
      console.log('\nWhole app, embedded dataset');
      printMeasures(await measureWholeApp(browser, url));
    },
  },
];

/** What the file holds; the table for people may have more. */
const written = new Set([
  'engine: ready to brush',
  'engine: brush step',
  'engine: brush jump',
  'engine: facet toggle',
  'app: brush step to painted frame',
  'map: redraw after a filter',
  'read: rows to columns',
]);

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(help);
  process.exit(0);
}
installPeers();
mkdirSync(outDir, { recursive: true });
writeFileSync(`${outDir}/page.html`, '<!doctype html><title>bench</title><body></body>');

// A page alone with its memory gets a clock of 5 µs instead of 100.
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const app = await serve({ root: 'dist', port: 0 });
const pages = await serve({ root: outDir, port: 0, headers: isolated });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--js-flags=--expose-gc'],
});

/** @type {import('./options.mjs').Result[]} */
const results = [];
/** @type {Bench} */
const bench = {
  browser,
  isQuick: options.isQuick,
  rows: options.rows,
  url: app.url,
  async openPage(name, inBrowser = browser) {
    const file = await bundlePage(name);
    const page = await inBrowser.newPage({ viewport: { width: 1024, height: 640 } });
    page.setDefaultTimeout(0);
    await page.goto(`${pages.url}page.html`);
    await page.evaluate(async (path) => {
      Object.assign(globalThis, { bench: await import(path) });
    }, `/${file}`);
    return page;
  },
  onResult: (result) => {
    results.push(result);
    printResults([result]);
  },
};
console.log(`Chromium ${browser.version()}, Node ${process.versions.node}\n`);
try {
  for (const { name, isQuick, run } of parts) {
    if (options.only ? options.only !== name : options.isQuick && !isQuick) continue;
    const startMs = performance.now();
    await run(bench);
    console.log(`  (${name}: ${Math.round((performance.now() - startMs) / 1000)} s)\n`);
  }
} finally {
  await browser.close();
  await app.close();
  await pages.close();
}
console.log('\nAll results');
printResults(results);
if (options.json)
  writeFileSync(
    options.json,
    `${JSON.stringify(
      results
        .filter(({ measure }) => written.has(measure))
        .map(({ measure, rows, ours_ms, peer, peer_ms, equal }) => {
          return { measure, rows, ours_ms, peer, peer_ms, equal };
        }),
      null,
      2,
    )}\n`,
  );
