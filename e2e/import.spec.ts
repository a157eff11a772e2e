import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { expect, type Page } from './driver.ts';
import { accounts, deskOf, isUntouched, test } from './import-desk.ts';
import { record } from './record.ts';

const HEADER = 'id,title,date,latitude,longitude,city,attack_type,killed';
const ROWS = [
  'm1,Market,2015-02-13,33.31,44.36,Baghdad,Bombing/Explosion,4',
  'm2,Bridge,2015-03-14,33.32,44.37,Baghdad,Armed Assault,',
  'm3,Gate,2015-04-15,36.34,43.13,Mosul,Armed Assault,0',
];
const TABLE = csv(HEADER, ...ROWS);

function csv(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

async function readDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function saveAs(page: Page, name: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name, exact: true }).click();
  const download = await waiting;
  await page.keyboard.press('Escape');
  return download;
}

async function exportAs(page: Page, name: string): Promise<string> {
  return readDownload(await saveAs(page, name));
}

test('opens a file that was chosen, and accounts for every row @single', async ({
  atlas,
  app,
  desk,
  page,
}) => {
  await desk.choose(csv(HEADER, ...ROWS, 'm4,Nowhere,2015-05-16,0,0,Mosul,,1', ',,,,,,,'));
  await expect(desk.dialog.getByLabel('date becomes')).toHaveValue('date');
  await expect(desk.dialog.getByLabel('latitude becomes')).toHaveValue('latitude');
  await expect(desk.dialog.getByLabel('killed becomes')).toHaveValue('killed');
  await expect(desk.dialog.getByRole('cell', { name: '13 February 2015' })).toBeVisible();
  await isUntouched(app, atlas);
  await desk.load.click();
  await app.shows(4);
  await expect(desk.report).toHaveAttribute('data-file', 'invented.csv');
  await accounts(desk.report, { read: 5, placed: 3, unplaced: 1, rejected: 1 });
  await expect(app.summary).toContainText('1 row could not be read');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('invented.csv');
  await expect(page.getByRole('button', { name: /^Baghdad/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Brussels/ })).toHaveCount(0);
  await expect(app.facet('City')).toBeVisible();
  await expect(app.facet('Weapon')).toHaveCount(0);
});

test('takes a file that is dropped anywhere on the page', async ({ app, desk, page }) => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return transfer;
  }, TABLE);
  await app.map.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the files to open them')).toBeVisible();
  await app.map.dispatchEvent('drop', { dataTransfer: data });
  await desk.load.click();
  await app.shows(3);
  await expect(desk.report).toHaveAttribute('data-file', 'dropped.csv');
});

test('takes a table that is pasted outside fields', async ({ app, desk, page }) => {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    TABLE.replaceAll(',', '\t'),
  );
  await desk.load.click();
  await app.shows(3);
});

test('reads several files as parts of one dataset', async ({ app, desk, page }) => {
  await page.getByRole('button', { name: 'Open data…', exact: true }).click();
  await desk.dialog.getByLabel('Data file').setInputFiles([
    { name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(HEADER, ROWS[0] ?? '')) },
    { name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(HEADER, ROWS[2] ?? '')) },
  ]);
  await desk.load.click();
  await app.shows(2);
  await accounts(desk.report, { read: 2, placed: 2, unplaced: 0, rejected: 0 });
});

test('asks once which number is the day, with rows read both ways', async ({ app, desk }) => {
  await desk.choose(
    csv('title,when,latitude,longitude', 'A,03/04/2015,33.3,44.4', 'B,05/06/2015,33.3,44.4'),
  );
  const question = desk.dialog.getByRole('group', { name: /Which number is the day in “when”/ });
  await expect(question.getByRole('cell', { name: '3 April 2015' })).toBeVisible();
  await expect(question.getByRole('cell', { name: '4 March 2015' })).toBeVisible();
  await question.getByRole('radio', { name: 'The first number is the month' }).check();
  await desk.load.click();
  await app.hasDates('2015-03-04', '2015-05-06');
  // Asked once: the same header brings the same answer.
  await desk.choose(csv('title,when,latitude,longitude', 'C,07/08/2015,33.3,44.4'));
  await expect(desk.dialog.getByLabel('Order in when')).toHaveValue('month-first');
  await expect(desk.dialog.getByText('dates, as it was read last time')).toBeVisible();
});

test('notices swapped coordinates, and takes the repair back when told so', async ({
  app,
  desk,
}) => {
  await desk.choose(
    csv('id,date,latitude,longitude', 'a,2015-01-02,144.9,-37.8', 'b,2015-01-03,145.1,-37.9'),
  );
  const question = desk.dialog.getByRole('group', { name: /latitude and longitude swapped/ });
  await expect(question.getByRole('radio', { name: 'Swap them' })).toBeChecked();
  await desk.load.click();
  await accounts(desk.report, { read: 2, placed: 2, unplaced: 0, rejected: 0 });
  await desk.report.getByRole('button', { name: 'Show findings' }).click();
  await desk.report.getByRole('button', { name: 'Change how it is read…' }).click();
  await question.getByRole('radio', { name: 'Leave them as they are' }).check();
  await desk.load.click();
  await accounts(desk.report, { read: 2, placed: 0, unplaced: 2, rejected: 0 });
  await app.shows(2);
});

test('shows the rows of a finding, opens one, and saves the list', async ({ app, desk, page }) => {
  await desk.open(csv(HEADER, ...ROWS, 'm4,Lost,2015-02-30,,,Mosul,,"=HYPERLINK(1)"'));
  await desk.report.getByRole('button', { name: 'Show findings' }).click();
  await desk.report.getByRole('button', { name: /Latitude or longitude is blank/ }).click();
  await desk.report.getByRole('button', { name: 'Show the incident of row 4' }).click();
  await expect(app.details).toContainText('Lost');
  const waiting = page.waitForEvent('download');
  await desk.report.getByRole('button', { name: 'Save list as CSV' }).click();
  const text = await readDownload(await waiting);
  expect(text).toContain('2015-02-30');
  expect(text).toContain("'=HYPERLINK(1)");
});

test('cancelling, or a file that is no table, leaves everything as it was', async ({
  app,
  desk,
}) => {
  await app.value('City', 'Paris').check();
  const shown = await app.summary.getAttribute('data-shown');
  await desk.choose(TABLE);
  await desk.cancel.click();
  await expect(desk.dialog).toBeHidden();
  await desk.choose('<!doctype html><html><body>Not found</body></html>', 'page.csv');
  await expect(desk.dialog.getByRole('alert')).toContainText('Nothing was changed');
  await desk.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(app.value('City', 'Paris')).toBeChecked();
  await expect(app.summary).toHaveAttribute('data-shown', shown ?? '');
  await expect(desk.report).toHaveCount(0);
});

test('a newer version keeps the filters and says what came, changed and went', async ({
  app,
  desk,
}) => {
  await desk.open(TABLE, 'v1.csv');
  await app.value('City', 'Mosul').check();
  await app.shows(1);
  await desk.open(
    csv(HEADER, ROWS[0] ?? '', `${ROWS[2]}9`, 'm5,Mill,2015-06-01,36.3,43.1,Mosul,,2'),
    'v2.csv',
  );
  await app.shows(2);
  await expect(app.value('City', 'Mosul')).toBeChecked();
  await desk.report.getByRole('button', { name: 'Show findings' }).click();
  await expect(desk.report.getByText('1 added')).toBeVisible();
  await desk.report.getByText('1 changed').click();
  await expect(desk.report.getByRole('button', { name: 'm3: Killed' })).toBeVisible();
  await expect(desk.report.getByText('1 removed')).toBeVisible();
});

test('what goes out comes back the same, with a receipt, and runs nothing in a spreadsheet @single', async ({
  app,
  desk,
  page,
}) => {
  await desk.open(csv(HEADER, ...ROWS, 'm4,=1+1,2015-05-16,-33.4,-70.6,Santiago,,1'));
  await app.shows(4);
  const safe = await exportAs(page, 'CSV');
  expect(safe).toContain("'=1+1");
  expect(safe).toContain('-70.6');
  expect(safe).toContain('Incident Atlas');
  const geojson = JSON.parse(await exportAs(page, 'GeoJSON')) as { features: unknown[] };
  expect(geojson.features).toHaveLength(4);
  const plain = await exportAs(page, 'Plain table for machines');
  expect(plain).toContain(',=1+1,');
  await desk.open(safe, 'again.csv');
  await app.shows(4);
  await accounts(desk.report, { read: 4, placed: 4, unplaced: 0, rejected: 0 });
  await expect(app.row('=1+1')).toBeVisible();
});

test('is there again after a reload, and gone after "Clear everything"', async ({
  atlas,
  app,
  desk,
  page,
}) => {
  await desk.open(TABLE, 'kept.csv');
  await app.shows(3);
  await expect(desk.report).toBeVisible();
  await page.reload();
  await atlas.settled();
  await app.shows(3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('kept.csv');
  expect(page.url()).not.toContain('kept');
  await page.getByRole('button', { name: 'Open data…', exact: true }).click();
  await desk.dialog.getByRole('button', { name: 'Clear everything' }).click();
  const sure = desk.dialog.getByRole('button', { name: 'Yes, clear everything' });
  await expect(sure).toBeFocused();
  await sure.click();
  await app.shows(record.length);
  const left = await page.evaluate(async () => ({
    keys: Object.keys(localStorage).filter((key) => key.startsWith('incident-atlas')),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(left).toEqual({ keys: [], databases: [] });
});

test('goes back to the data that came with the app', async ({ atlas, app, desk, page }) => {
  await desk.open(TABLE);
  await app.shows(3);
  await page.getByRole('button', { name: 'Open data…', exact: true }).click();
  await desk.dialog.getByRole('button', { name: 'Back to the five cities' }).click();
  await app.shows(record.length);
  await page.reload();
  await atlas.settled();
  await app.shows(record.length);
});

test('works, and says so, where the browser keeps nothing', async ({ atlas, app, page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  const desk = deskOf(page);
  await atlas.open();
  await desk.open(TABLE);
  await app.shows(3);
  await desk.report.getByRole('button', { name: 'Show findings' }).click();
  await expect(desk.report.getByText(/this browser keeps nothing/)).toBeVisible();
});

test('shows a script in any cell, header or file name as the characters it is', async ({
  app,
  desk,
  page,
}) => {
  const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  let hasDialog = false;
  page.on('dialog', (dialog) => {
    hasDialog = true;
    void dialog.dismiss();
  });
  await desk.choose(
    csv(
      `id,title,date,latitude,longitude,city,"${attack}",__proto__,constructor`,
      `a,"${attack}",2015-01-02,33.3,44.4,"${attack}","${attack}","${attack}",x`,
      `b,"${attack}",2015-02-30,"${attack}",44.4,"${attack}","${attack}","${attack}",x`,
    ),
    `${attack}.csv`,
  );
  await desk.load.click();
  await app.shows(2);
  await desk.report.getByRole('button', { name: 'Show findings' }).click();
  await app.incidents.getByRole('row').nth(1).getByRole('button').first().click();
  await expect(app.details).toContainText(attack);
  await expect(app.details).toContainText('__proto__');
  expect(await page.locator('img, script:not([src])').count()).toBe(0);
  expect(hasDialog).toBe(false);
});

test('saves an atlas file, opens it again, and says what is wrong with a damaged one', async ({
  app,
  desk,
  page,
}) => {
  const saved = await saveAs(page, 'Atlas file');
  expect(saved.suggestedFilename()).toMatch(/\.atlas$/);
  const bytes = await readFile(await saved.path());
  await desk.choose(bytes, 'again.atlas');
  await desk.load.click();
  await expect(desk.dialog).toBeHidden();
  await app.shows(record.length);
  await expect(desk.report).toHaveAttribute('data-file', 'again.atlas');
  await accounts(desk.report, { read: record.length, rejected: 0 });

  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 20] = (damaged[damaged.length - 20] ?? 0) ^ 0xff;
  await desk.choose(damaged, 'damaged.atlas');
  await desk.load.click();
  await expect(desk.dialog.getByRole('alert')).toContainText('This .atlas file is damaged');
  await app.shows(record.length);
});
