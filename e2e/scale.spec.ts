import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';
import { makeIncidents, serveCopy, serveSynthetic } from './synthetic-incidents.ts';

const made = makeIncidents(200_000);

test.describe.configure({ timeout: 180_000 });
test.beforeEach(({ page }) => {
  // Reading so many rows on a busy machine is no gesture.
  page.setDefaultTimeout(90_000);
});

test('splits 200,000 rows into lanes, tells their rhythm, and shows them through lenses', async ({
  atlas,
  app,
  page,
}) => {
  await serveSynthetic(page, made);
  await atlas.open('#v=1&lanes=city,count,dots&lenses=1&rate=90');
  await app.shows(made.count);
  const lanes = page.getByRole('list', { name: 'Lanes by City' }).getByRole('listitem');
  await expect(lanes.first()).toContainText(/^\D+[\d,]+ incidents/);
  expect(await lanes.count()).toBeLessThanOrEqual(12);
  await expect(page.getByRole('group', { name: 'Rhythm' })).toHaveAttribute('data-most', /^\d/);
  await expect(app.map).toHaveAttribute('data-marks', /^[1-9]/);
  await page.getByRole('slider', { name: 'Start date' }).press('PageUp');
  await expect(lanes.first()).toContainText(/[\d,]+ of [\d,]+ incidents/);
});

const million = test.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  home: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('app');
    const served = await serveCopy(makeIncidents(1_000_000), folder);
    await use(served.url);
    await served.close();
    rmSync(folder, { recursive: true });
  },
});

million(
  'opens a million rows, ends an export, brushes, filters, opens a cell and selects an incident',
  async ({ atlas, app, page }) => {
    await atlas.open();
    await app.shows(1_000_000);
    expect(Number(await app.map.getAttribute('data-marks'))).toBeGreaterThan(890_000);
    await expect(app.map.getByText(/not risk/)).toBeVisible();

    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('menuitem', { name: 'GeoJSON' }).click();
    const progress = page.getByRole('progressbar');
    await expect(progress).toHaveAttribute('value', /\d/);
    await page.keyboard.press('Escape');
    await expect(progress).toBeHidden();
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect(progress).toHaveAttribute('value', /\d/);
    await expect(page.getByRole('menuitem', { name: 'GeoJSON' })).toBeDisabled();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(page.getByText('GeoJSON was cancelled; nothing was saved.')).toBeVisible();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await app.shows(1_000_000);

    const frames = await watchFrames(page);
    const box = await page.getByRole('group', { name: 'Brush' }).boundingBox();
    if (box === null) throw new Error('the brush is not on screen');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 8 });
    await page.mouse.up();
    await expect(app.summary).not.toHaveAttribute('data-shown', '1000000');
    expect(await frames.end(), 'frames in which the panels disagree').toEqual([]);

    const shown = Number(await app.summary.getAttribute('data-shown'));
    await app.value('City', 'Foxtrot').check();
    await expect
      .poll(async () => Number(await app.summary.getAttribute('data-shown')))
      .toBeLessThan(shown);
    const filtered = Number(await app.summary.getAttribute('data-shown'));
    await app.shows(filtered);

    await app.map.getByLabel('Draw').selectOption('Grid');
    const marks = app.map.getByRole('group', { name: 'Marks on the map' });
    await marks.focus();
    await page.keyboard.press('Enter');
    const cell = app.map.getByRole('status', { name: 'Cells on the map' });
    await expect(cell).toHaveText(/^[\d,]+ incidents?, cell \d+ of \d+ in view$/);
    const [count = ''] = /^[\d,]+ incidents?/.exec((await cell.textContent()) ?? '') ?? [];
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: count, exact: true });
    await list
      .getByRole('button', { name: /Made-up incident/ })
      .first()
      .click();
    await expect(app.details).toContainText('Made-up incident');
    await expect(page).toHaveURL(/mode=grid/);
  },
);

test('asks for symbols as soon as few enough are in view, and says so', async ({
  atlas,
  app,
  page,
}) => {
  await serveSynthetic(page, made);
  await atlas.open('#v=1&map=51.4,35.7,4');
  await expect(app.map.getByText(/not risk/)).toBeVisible();
  await app.type('2005-03-01', '2005-03-04');
  await expect(app.map.getByText(/not risk/)).toBeHidden();
  await expect(app.map.getByRole('status')).toHaveText('The map draws each incident.');
  const marks = Number(await app.map.getAttribute('data-marks'));
  expect(marks).toBeGreaterThan(0);
  expect(marks).toBeLessThan(Number(await app.summary.getAttribute('data-shown')));
});

test('draws symbols by force while they are few enough to draw, and says when they are not', async ({
  atlas,
  app,
  page,
}) => {
  await serveSynthetic(page, made);
  await atlas.open('#v=1&mode=symbols');
  await expect(app.map.getByText(/too many/i)).toBeVisible();
  await expect(app.map.getByText('The map draws none of these incidents.')).toBeAttached();
  await expect(app.map).toHaveAttribute('data-marks', '0');
  await app.type('2005-03-01', '2006-06-30');
  await expect(app.map.getByText(/too many/i)).toBeHidden();
  const marks = Number(await app.map.getAttribute('data-marks'));
  // More than density begins at, and fewer than the most that can be forced.
  expect(marks).toBeGreaterThan(3000);
  expect(marks).toBe(Number(await app.summary.getAttribute('data-shown')));
});

/** Looks at every frame whether map, table and Summary speak of the same incidents, and lists those in which they do not. */
async function watchFrames(page: Page): Promise<{ readonly end: () => Promise<string[]> }> {
  await page.evaluate(() => {
    const seen = window as typeof window & { disagreeing?: string[]; isWatching?: boolean };
    const read = (selector: string, name: string) =>
      Number(document.querySelector(selector)?.getAttribute(name));
    const coarse = () =>
      Number(
        /coarser: ([\d,]+)/
          .exec(document.querySelector('section[data-marks]')?.textContent ?? '')?.[1]
          ?.replaceAll(',', '') ?? 0,
      );
    seen.disagreeing = [];
    seen.isWatching = true;
    function look(): void {
      const shown = read('[data-shown]', 'data-shown');
      const rows = read('table[aria-rowcount]', 'aria-rowcount') - 1;
      const marks = read('section[data-marks]', 'data-marks') + coarse();
      if (shown !== rows || shown !== marks) seen.disagreeing?.push(`${shown} ${rows} ${marks}`);
      if (seen.isWatching) requestAnimationFrame(look);
    }
    requestAnimationFrame(look);
  });
  return {
    end: () =>
      page.evaluate(() => {
        const seen = window as typeof window & { disagreeing?: string[]; isWatching?: boolean };
        seen.isWatching = false;
        return seen.disagreeing ?? [];
      }),
  };
}
