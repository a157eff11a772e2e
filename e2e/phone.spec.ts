import type { Locator } from '@playwright/test';
import { roomOf } from './briefing-room.ts';
import { expect, type Page, test } from './driver.ts';
import { fingerOf } from './finger.ts';
import { deskOf } from './import-desk.ts';
import { between, record } from './record.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** Whether the bar at the foot of the page leaves something whole. */
async function isAbovePanels(field: Locator, page: Page): Promise<boolean> {
  const panels = page.getByRole('navigation', { name: 'Panels' });
  const [box, bar] = await Promise.all([field.boundingBox(), panels.boundingBox()]);
  return box !== null && bar !== null && box.y + box.height <= bar.y;
}

const tab = (name: string) => ({ name, exact: true });

test('sets the dates without dragging, and reads an incident with one thumb', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await expect(app.map).toBeVisible();
  await app.type('2017-06-03', '2017-06-20');
  await expect(app.summary).toHaveAttribute(
    'data-shown',
    String(between('2017-06-03', '2017-06-20').length),
  );
  const panels = page.getByRole('navigation', { name: 'Panels' });
  await panels.getByRole('button', tab('Incidents')).tap();
  await app.incidents.getByRole('row').nth(1).getByRole('button').first().tap();
  await expect(app.details.getByRole('heading').first()).toBeVisible();
  await panels.getByRole('button', tab('Map')).tap();
  await expect(app.map).toBeVisible();
});

test('has the whole timeline above its tabs, whatever the sentence says', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  const isClear = () => isAbovePanels(app.to, page);
  await expect(app.summary).toHaveAttribute('data-shown', String(record.length));
  await expect.poll(isClear).toBe(true);
  const mapBox = await app.map.boundingBox();
  // More words than two lines hold leave the map as it is, and are there when asked for.
  await atlas.open('#v=1&is.city=London;Paris&is.attackType=Armed Assault&killed=0..200');
  const filters = page.getByRole('list', { name: 'Filters in force' });
  await expect(filters).toContainText('Paris');
  expect(await app.map.boundingBox()).toEqual(mapBox);
  await expect.poll(isClear).toBe(true);
  const last = filters.getByRole('listitem').last();
  await expect(last).not.toBeInViewport();
  await page.getByRole('button', { name: 'Show all', exact: true }).tap();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Show less', exact: true }).tap();
  expect(await app.map.boundingBox()).toEqual(mapBox);
});

test('leaves the dates in view under the report of a file', async ({ atlas, app, page }) => {
  await atlas.open();
  const desk = deskOf(page);
  const rows = ['a,2016-01-10,50,4', 'b,2016-09-27,51,5', 'c,2016-10-01,,'];
  await page.getByLabel('Data file').setInputFiles({
    name: 'invented.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['id,date,latitude,longitude', ...rows].join('\n')),
  });
  await desk.load.click();
  await expect(desk.report).toContainText('3 rows read');
  await expect(app.summary).toHaveAttribute('data-total', '3');
  await expect.poll(() => isAbovePanels(app.to, page)).toBe(true);
});

test('filters in a tab of its own', async ({ atlas, app, page }) => {
  await atlas.open();
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', tab('Filters')).tap();
  await app.value('City', 'London').check();
  const inLondon = record.filter(({ city }) => city === 'London').length;
  await page.getByRole('button', { name: new RegExp(`^Show ${inLondon} `) }).tap();
  await expect(app.map).toBeVisible();
  await expect(app.summary).toHaveAttribute('data-shown', String(inLondon));
});

test('leaves only exact places, and says what the data holds', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.map.getByLabel('Exact only').tap();
  await app.shows(
    record.filter(({ place_precision: precision = '' }) => ['site', 'street'].includes(precision))
      .length,
  );
  await expect(app.map.getByRole('button', { name: /not on the map$/ })).toHaveCount(0);
  await app.map.getByLabel('Exact only').tap();
  await expect(app.map.getByRole('button', { name: /^1 not on the map$/ })).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('button', { name: 'About the data', exact: true }).tap();
  await expect(page.getByRole('dialog', { name: 'About the data' })).toBeVisible();
});

test('reads what each report says as a card, without scrolling sideways', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#incident=tehran-2017-06-07-majlis');
  await app.details.getByRole('button', { name: /^Reports disagree on/ }).tap();
  await expect(app.details.getByRole('heading', { name: 'Accounts' })).toBeFocused();
  const cards = app.details.getByRole('list', { name: /^What each report says/ });
  await expect(cards.getByRole('listitem').filter({ hasText: 'Our record' })).toContainText(
    'all sites: 17–18',
  );
  await expect(
    cards.getByRole('listitem').filter({ hasText: 'DEBKA Weekly' }).filter({ hasText: 'Killed7' }),
  ).toContainText('differs');
  expect(await cards.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
  // The page itself has nothing to scroll, however long the panel.
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
  ).toBeLessThanOrEqual(0);
});

test('is never wider than the screen, and has targets for thumbs', async ({ atlas, page }) => {
  await atlas.open();
  for (const name of ['Map', 'Filters', 'Incidents', 'Details']) {
    const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', tab(name));
    await button.tap();
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  }
});

test('reads a show with one thumb: down a scene, on to the next, and out', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open();
  const room = roomOf(page);
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('button', { name: 'Brief', exact: true }).tap();
  const view = 'v=1&date=2017-06-03..2017-06-20&lenses=1&lanes=city,count,bars';
  await room.openScenes([
    { title: 'Five cities', view },
    { title: 'The same again', view },
  ]);
  await room.present();
  await expect(room.stage.getByRole('group', { name: 'London', exact: true })).toBeAttached();
  const finger = await fingerOf(page);
  const first = room.stage.getByRole('heading', { name: 'Five cities' });
  await finger.drag([180, 500], [180, 100]);
  await expect(first).not.toBeInViewport();
  await finger.drag([320, 400], [60, 400]);
  await room.isAt(2);
  await expect(room.stage.getByRole('heading', { name: 'The same again' })).toBeInViewport();
  await page.touchscreen.tap(180, 300);
  const end = room.stage.getByRole('button', { name: 'End the show' });
  await expect(end).toBeInViewport({ ratio: 1 });
  // What needs a second window or a keyboard is not offered.
  const controls = room.stage.getByRole('toolbar', { name: 'Show controls' });
  await expect(controls.getByRole('button', { name: 'Draw', exact: true })).toBeAttached();
  await expect(controls.getByRole('button', { name: /^(Presenter window|Keys)$/ })).toHaveCount(0);
  // Names of lanes stand over them and leave them the width of the page.
  const lane = room.stage.getByRole('list', { name: 'Lanes by city' }).getByText('London');
  await lane.scrollIntoViewIfNeeded();
  expect((await lane.locator('xpath=../..').boundingBox())?.width).toBeGreaterThan(240);
  await end.tap();
  await expect(room.stage).toHaveCount(0);
});

test.describe('held sideways', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('shows a scene as a page whose smallest text can be read', async ({ atlas, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await atlas.open();
    const room = roomOf(page);
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await room.show();
    await room.startExample();
    await room.present();
    await room.goTo(2);
    const map = room.stage.getByRole('group', { name: /^Marks on the map/ }).first();
    await expect(map).toBeVisible();
    const smallest = () =>
      room.stage.evaluate((stage) => {
        const sizes = [...stage.querySelectorAll('*')].flatMap((element) => {
          const hasText = [...element.childNodes].some(
            ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '',
          );
          const isSeen = element.closest('[role=toolbar], .visually-hidden, [hidden]') === null;
          const { currentCSSZoom = 1 } = element as { currentCSSZoom?: number };
          return hasText && isSeen
            ? [Number.parseFloat(getComputedStyle(element).fontSize) * currentCSSZoom]
            : [];
        });
        return Math.min(...sizes);
      });
    await expect.poll(smallest).toBeGreaterThanOrEqual(12);
    expect((await map.boundingBox())?.height).toBeGreaterThan(200);
    await room.stage.getByText('2 of 8').scrollIntoViewIfNeeded();
    await expect(room.stage.getByText('2 of 8')).toBeInViewport();
  });
});
