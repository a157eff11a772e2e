import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from '@playwright/test';
import { Atlas, expect } from './driver.ts';

/** The eleven incidents of three weeks in five cities. */
export const WEEKS = '#v=1&date=2017-06-03..2017-06-20';
export const SECRET = 'The briefer alone knows of the quetzalcoatlus';
export const TITLE = 'Eleven attacks in three weeks';

export async function openFormat(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  return page.getByRole('dialog', { name, exact: true });
}

/** Saves what the dialog offers, and gives the file's bytes. */
export async function save(dialog: Locator): Promise<Buffer> {
  const download = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const path = await (await download).path();
  await expect(dialog.getByRole('status')).toContainText('Saved as');
  return readFileSync(path);
}

/** One scene of what is shown, with words, notes and a marking. */
export async function addScene(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await page.getByRole('button', { name: 'Add scene' }).click();
  await page.getByLabel('Title: a judgement in a sentence').fill(TITLE);
  await page.getByLabel('Notes for the presenter').fill(SECRET);
}

export async function mark(dialog: Locator, marking: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Marking' }).selectOption(marking);
}

/** Opens a saved page from a disk, in a browser that knows nothing else and has no network. */
export async function openAlone(
  browser: Browser,
  html: Buffer,
  tour: (page: Page, saved: Atlas) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  const file = join(folder, 'saved.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  try {
    const page = await context.newPage();
    const saved = new Atlas(page, pathToFileURL(file).href);
    await saved.open();
    await tour(page, saved);
    expect(saved.takeTroubles()).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}
