import { chromium } from 'playwright';
import { findChromium } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { measureBasemap } from './basemap.mjs';
import { printMeasures } from './measure.mjs';
import { measureWholeApp } from './whole-app.mjs';

const executablePath = findChromium();
const server = await serve({ root: 'dist', port: 0 });
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  console.log(
    `Whole app, embedded dataset, Chromium ${browser.version()}, Node ${process.versions.node}\n`,
  );
  printMeasures(await measureWholeApp(browser, server.url));
  await measureBasemap(browser);
} finally {
  await browser.close();
  await server.close();
}
