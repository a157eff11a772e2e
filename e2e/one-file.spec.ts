import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { Screen } from './screen.ts';
import { addScene, openAlone, openFormat, save, TITLE, WEEKS } from './takeaway.ts';

/** In none of those weeks. */
const ELSEWHERE = 'paris-2015-11-13';

/** Every file inside a saved page, as text, by its path. */
function blocksOf(html: string): Map<string, string> {
  const blocks = html.matchAll(/data-asset="([^"$]+)" data-encoding="gzip-base64">([^<]*)</g);
  return new Map(
    [...blocks].map(([, path = '', text = '']) => [
      path,
      gunzipSync(Buffer.from(text, 'base64')).toString('utf8'),
    ]),
  );
}

test('one file holds only what the scenes show, and opens alone without a network @single', async ({
  atlas,
  page,
  browser,
}) => {
  await atlas.open(WEEKS);
  await addScene(page);
  const dialog = await openFormat(page, 'One HTML file');
  await expect(dialog.getByText(/^11 of \d+ incidents/)).toBeVisible();
  await expect(dialog.getByText('The notes are left out.')).toBeVisible();
  await expect(dialog.locator('[data-size-bytes]')).toBeVisible();
  const bytes = await save(dialog);
  const html = bytes.toString('utf8');
  const all = [html, ...blocksOf(html).values()].join('\n');
  expect(all).toContain(TITLE);
  for (const left of [ELSEWHERE, 'quetzalcoatlus']) expect(all).not.toContain(left);

  await openAlone(browser, bytes, async (alone, saved) => {
    expect(await saved.state()).toBe('ready');
    await tourSavedFile(alone);
  });
});

/** The main job and the show, in a page that has nothing but itself. */
async function tourSavedFile(page: Page): Promise<void> {
  const app = new Screen(page);
  await app.shows(11);
  await app.hasDates('2017-06-03', '2017-06-20');
  await app.hasMarks(11);
  await app.type('2017-06-07', '2017-06-07');
  await app.shows(3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await app.shows(11);
  await page.getByRole('button', { name: 'Close scenes' }).click();
  await app.row('parliament').getByRole('button').first().click();
  await expect(app.details).toContainText('parliament');
  await page.getByRole('button', { name: 'Brief', exact: true }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const stage = page.getByRole('region', { name: 'Stage' });
  await expect(stage).toHaveAttribute('data-scenes', '1');
  await expect(stage.getByRole('heading', { name: TITLE })).toBeVisible();
  await page.keyboard.press('b');
  await expect(stage).toHaveAttribute('data-blank', 'black');
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  const dialog = await openFormat(page, 'One HTML file');
  expect((await save(dialog)).toString('utf8')).toContain('require-trusted-types-for');
}

test('a page saved from a stranger’s file has its own columns as filters again', async ({
  atlas,
  page,
  browser,
}) => {
  await atlas.open();
  const rows = ['North', 'South', 'North', 'South', 'North', 'South'].map(
    (ward, i) => `2020-0${i + 1}-01,50.${i},4.2,Incident ${i},${ward}`,
  );
  await page.getByLabel('Data file').setInputFiles({
    name: 'wards.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${['date,latitude,longitude,title,ward', ...rows].join('\n')}\n`),
  });
  await page.getByLabel('ward becomes').selectOption({ label: 'A filter of its own' });
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  const app = new Screen(page);
  await app.shows(6);
  await page.keyboard.press('Escape');
  await app.value('ward', 'North').check();
  await app.shows(3);
  const dialog = await openFormat(page, 'One HTML file');
  await expect(dialog.getByText(/^No incident: the file does not state/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'These rows may be given on' }).check();
  await openAlone(browser, await save(dialog), async (alone) => {
    const there = new Screen(alone);
    await there.shows(3);
    await expect(there.value('ward', 'North')).toBeChecked();
    await there.value('ward', 'South').check();
    await there.shows(6);
  });
});

test('coordinates can be rounded, and the file says so', async ({ atlas, page }) => {
  await atlas.open(WEEKS);
  const dialog = await openFormat(page, 'One HTML file');
  await dialog.getByRole('combobox', { name: 'Coordinates' }).selectOption('district');
  await expect(dialog.getByText('Coordinates rounded to about 10 km.')).toBeVisible();
  const table = blocksOf((await save(dialog)).toString('utf8')).get('data/incidents.csv') ?? '';
  expect(table).not.toBe('');
  expect(table).not.toMatch(/(?:^|,)-?\d{1,3}\.\d{3,},/m);
});
