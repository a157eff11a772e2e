import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { expect, type Page } from './driver.ts';
import { isUntouched, test } from './import-desk.ts';
import { record } from './record.ts';

const SMALL = 'id,date,title\na,2015-11-13,Small\n';

/** Drops a file that is the same piece many times over: as large as need be, while no more than the piece is held. */
async function dropRepeated(
  page: Page,
  { head, piece, times }: { readonly head: string; readonly piece: string; readonly times: number },
): Promise<void> {
  const data = await page.evaluateHandle(
    ({ head, piece, times }) => {
      const blob = new Blob([piece.repeat(Math.ceil(2 ** 20 / piece.length))]);
      const transfer = new DataTransfer();
      transfer.items.add(new File([head, ...Array<Blob>(times).fill(blob)], 'large.csv'));
      return transfer;
    },
    { head, piece, times },
  );
  await page.getByRole('region', { name: 'Map' }).dispatchEvent('drop', { dataTransfer: data });
}

test('cancelling while a large file is read ends it at once, and leaves what was open', async ({
  app,
  desk,
  page,
}) => {
  await app.value('City', 'Paris').check();
  const shown = Number(await app.summary.getAttribute('data-shown'));
  // Long rows: with short ones there would be too many of them, and the file be refused instead.
  const piece = `x,2015-11-13,"${'A long title. '.repeat(14)}"\n`;
  const cutter = page.waitForEvent('worker');
  await dropRepeated(page, { head: 'id,date,title\n', piece, times: 400 });
  await expect(desk.dialog.getByText(/[1-9][\d,]* rows, /)).toBeVisible();
  await desk.cancel.click();
  await expect(desk.dialog).toBeHidden();
  await isGone(page, await cutter);
  await app.shows(shown);
  await expect(app.value('City', 'Paris')).toBeChecked();
  // The engine is free again: a small file opens while the large one would still be read.
  await desk.open(SMALL);
  await app.shows(1);
  await expect(app.row('Small')).toBeVisible();
});

test('a long file is read by two workers, of which one is gone afterwards @single', async ({
  app,
  desk,
  page,
}) => {
  test.setTimeout(60_000);
  await app.shows(record.length);
  const cutter = page.waitForEvent('worker');
  const piece = `2015-11-13,48.85,2.35,"${'A long title. '.repeat(28)}"\n`;
  const times = 40;
  await dropRepeated(page, { head: 'date,latitude,longitude,title\n', piece, times });
  const worker = await cutter;
  await desk.load.click({ timeout: 30_000 });
  await app.shows(times * Math.ceil(2 ** 20 / piece.length));
  await isGone(page, worker);
});

async function isGone(page: Page, worker: Worker): Promise<void> {
  await expect.poll(() => page.workers().includes(worker)).toBe(false);
}

test('a gigabyte of commas, and half of one, are refused without being read', async ({
  atlas,
  app,
  desk,
  page,
}) => {
  for (const times of [1024, 400]) {
    await dropRepeated(page, { head: '', piece: ',', times });
    await expect(desk.dialog.getByRole('alert')).toContainText('This file is too large');
    await desk.dialog.getByRole('button', { name: 'Close' }).click();
    await isUntouched(app, atlas);
  }
});

test('a row of ten megabytes is read cell by cell; a cell of ten is refused', async ({
  app,
  desk,
}) => {
  const cells = Array.from({ length: 11 }, (_, i) => `long${i}`);
  const row = cells.map(() => 'x'.repeat(2 ** 20 - 10)).join(',');
  await desk.open(`id,date,title,${cells.join(',')}\na,2015-11-13,Long,${row}\n`);
  await app.shows(1);
  await expect(app.row('Long')).toBeVisible();
  await desk.choose(`id,date,title\na,2015-11-13,"${'x'.repeat(10_000_000)}"\n`);
  await expect(desk.dialog.getByRole('alert')).toContainText('This file is too large');
  await expect(desk.dialog.getByRole('alert')).toContainText('title');
  await desk.dialog.getByRole('button', { name: 'Close' }).click();
  await app.shows(1);
});

test('a file that another program writes to meanwhile is told of, and nothing of it is shown', async ({
  atlas,
  app,
  desk,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-'));
  const path = join(folder, 'growing.csv');
  await writeFile(path, SMALL);
  await page.getByRole('button', { name: 'Open data…', exact: true }).click();
  await desk.dialog.getByLabel('Data file').setInputFiles(path);
  await expect(desk.load).toBeVisible();
  await appendFile(path, 'b,2016-03-22,More\n');
  await desk.load.click();
  await expect(desk.dialog.getByRole('alert')).toContainText('This file was moved or changed');
  await desk.dialog.getByRole('button', { name: 'Close' }).click();
  await isUntouched(app, atlas);
  await rm(folder, { recursive: true });
});
