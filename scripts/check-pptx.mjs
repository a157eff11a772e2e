import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/** Saves the example briefing as PowerPoint from the built app; gives the file's path and the number of scenes. */
async function saveDeck(/** @type {string} */ folder) {
  const server = await serve({ root: 'dist', port: 0 });
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ serviceWorkers: 'block', viewport });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
    await page.getByRole('button', { name: 'Brief', exact: true }).click();
    await page.getByRole('button', { name: /^Example/ }).click();
    await page.getByText(/^Saved in this browser/).waitFor();
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PowerPoint (PPTX)' }).click();
    const dialog = page.getByRole('dialog', { name: 'PowerPoint (PPTX)' });
    const said = (await dialog.getByText(/^\d+ slides? with text/).textContent()) ?? '';
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    const path = join(folder, 'briefing.pptx');
    await (await download).saveAs(path);
    return { path, slides: Number.parseInt(said, 10) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Pages of a PDF that LibreOffice has written. */
function countPages(/** @type {string} */ path) {
  return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const office = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
if (office === undefined) {
  console.log('LibreOffice is not installed here: nothing was converted.');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
try {
  const { path, slides } = await saveDeck(folder);
  spawnSync(office, ['--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
    timeout: 120_000,
  });
  const pages = countPages(join(folder, 'briefing.pdf'));
  console.log(`${basename(path)}: ${slides} slides, ${pages} pages in LibreOffice`);
  process.exitCode = pages === slides && slides > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
