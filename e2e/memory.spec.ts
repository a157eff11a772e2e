import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { deskOf } from './import-desk.ts';
import { record } from './record.ts';
import { makeIncidents } from './synthetic-incidents.ts';

interface EngineWorker {
  readonly end: () => void;
  /** Ends when it is asked next, before it has answered. */
  readonly endWhenAsked: () => Promise<void>;
  readonly limit: (mostNumbers: number) => Promise<void>;
}

/** The worker that holds the data, to be ended from inside and without a word, as a browser does that needs its memory, or to be given only small arrays. */
async function findEngine(page: Page): Promise<EngineWorker> {
  for (const worker of page.workers()) {
    const name = await worker.evaluate(() => self.name).catch(() => '');
    // It ends before it can say that it has.
    const end = () => void worker.evaluate(() => self.close()).catch(() => undefined);
    const endWhenAsked = () =>
      worker.evaluate(() => addEventListener('message', () => self.close()));
    const limit = (mostNumbers: number) =>
      worker.evaluate((most) => {
        const create = Float64Array;
        self.Float64Array = new Proxy(create, {
          construct(_, args) {
            if (args[0] > most) throw new RangeError('Array buffer allocation failed');
            return Reflect.construct(create, args);
          },
        });
      }, mostNumbers);
    if (name === 'engine') return { end, endWhenAsked, limit };
  }
  throw new Error('no worker is the engine');
}

test('goes on where it was when the browser ends its worker', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.value('City', 'Paris').check();
  await app.type('2015-01-01', '2015-12-31');
  await app.hasDates('2015-01-01', '2015-12-31');
  const shown = Number(await app.summary.getAttribute('data-shown'));
  expect(shown).toBeLessThan(record.length);
  (await findEngine(page)).end();
  const notice = page.getByRole('status').filter({ hasText: 'started again' });
  await expect(notice).toBeVisible();
  await app.shows(shown);
  await expect(app.value('City', 'Paris')).toBeChecked();
  await app.hasDates('2015-01-01', '2015-12-31');
  await app.value('City', 'Paris').uncheck();
  await expect
    .poll(async () => Number(await app.summary.getAttribute('data-shown')))
    .toBeGreaterThan(shown);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await app.incidents.getByRole('row').nth(1).click();
  await expect(app.details.getByRole('heading').first()).toBeVisible();
});

test('refuses a file that needs more memory than allowed, and says how many rows would fit', async ({
  atlas,
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await atlas.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Memory for data').selectOption('At most 64 MB');
  await page.keyboard.press('Escape');
  const { csv, count } = makeIncidents(200_000);
  const { dialog, load, cancel, choose } = deskOf(page);
  await choose(csv);
  await load.click({ timeout: 60_000 });
  const alert = dialog.getByRole('alert').filter({ hasText: 'memory' });
  await expect(alert).toContainText('Not enough memory', { timeout: 60_000 });
  const [, fitting = ''] = /about ([\d,]+) rows/.exec((await alert.textContent()) ?? '') ?? [];
  const rows = Number(fitting.replaceAll(',', ''));
  expect(rows).toBeGreaterThan(50_000);
  expect(rows).toBeLessThan(count);
  await cancel.click();
  await app.shows(record.length);

  const part = csv
    .split('\n')
    .slice(0, Math.floor(rows * 0.9))
    .join('\n');
  await choose(part);
  await load.click({ timeout: 60_000 });
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await app.shows(Math.floor(rows * 0.9) - 1);
});

test('says how many rows would fit where an array cannot be had, and goes on', async ({
  atlas,
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await atlas.open();
  const { csv, count } = makeIncidents(20_000);
  const { dialog, load, cancel, choose } = deskOf(page);
  await choose(csv);
  await expect(load).toBeEnabled({ timeout: 60_000 });
  const engine = await findEngine(page);
  await engine.limit(count / 2);
  await load.click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Not enough memory');
  await expect(alert).toContainText('about 10,000 rows');
  await cancel.click();
  await app.shows(record.length);
  await app.value('City', 'Paris').check();
  await expect
    .poll(async () => Number(await app.summary.getAttribute('data-shown')))
    .toBeLessThan(record.length);
  const part = csv.split('\n').slice(0, 5001).join('\n');
  await choose(part);
  await load.click({ timeout: 60_000 });
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await app.shows(5000);
});

test('keeps what was open when its worker ends over a file', async ({ atlas, app, page }) => {
  test.setTimeout(120_000);
  await atlas.open();
  await app.value('City', 'Paris').check();
  const shown = Number(await app.summary.getAttribute('data-shown'));
  const { dialog, load, cancel, choose } = deskOf(page);
  await choose(makeIncidents(300_000).csv);
  await expect(load).toBeEnabled({ timeout: 60_000 });
  await (await findEngine(page)).endWhenAsked();
  await load.click();
  await expect(dialog.getByRole('alert')).toContainText('has stopped');
  await cancel.click();
  await app.shows(shown);
  await app.value('City', 'Paris').uncheck();
  await app.shows(record.length);
});
