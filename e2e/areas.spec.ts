import type { Locator } from '@playwright/test';
import { countIn, pointIn, readArea } from './drawn-area.ts';
import { expect, test } from './driver.ts';
import { between, record } from './record.ts';

test('draws a box with the mouse, counts what is in it, reshapes, names and removes it', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await app.button('Areas…').click();
  await app.button('Box').click();
  await page.mouse.move(...(await pointIn(app.map, 0.08, 0.2)));
  await page.mouse.down();
  await page.mouse.move(...(await pointIn(app.map, 0.2, 0.4)), { steps: 3 });
  await page.mouse.move(...(await pointIn(app.map, 0.3, 0.48)), { steps: 3 });
  await page.mouse.up();
  const drawn = await readArea(page);
  expect(drawn.kind).toBe('box');
  const panel = page.getByRole('region', { name: 'Areas' });
  await app.shows(countIn(drawn.numbers));
  await expect(panel.getByText(`${countIn(drawn.numbers)} inside`, { exact: true })).toBeVisible();

  await page.mouse.move(...(await centreOf(page.getByRole('button', { name: /^Corner 3/ }))));
  await page.mouse.down();
  await page.mouse.move(...(await pointIn(app.map, 0.2, 0.3)), { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await readArea(page)).numbers).not.toEqual(drawn.numbers);
  const smaller = await readArea(page);
  expect(smaller.numbers[0]).toBe(drawn.numbers[0]);
  expect(smaller.numbers[3]).toBe(drawn.numbers[3]);
  await app.shows(countIn(smaller.numbers));
  await app.button('Undo').click();
  await app.shows(countIn(drawn.numbers));

  await page.getByRole('textbox', { name: 'Name of area 1' }).fill('North west');
  await expect(app.summary.locator('xpath=..')).toContainText('in North west');
  await page.reload();
  await app.shows(countIn(drawn.numbers));
  await app.button('Areas…').click();
  await app.button('Remove North west').click();
  await app.shows(record.length);
});

async function centreOf(handle: Locator): Promise<[number, number]> {
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the handle is not there');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test('draws a polygon by clicks and closes it at its first corner', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await app.button('Areas…').click();
  await app.button('Polygon').click();
  const corners = [
    [0.08, 0.2],
    [0.3, 0.2],
    [0.3, 0.46],
    [0.08, 0.46],
    [0.08, 0.2],
  ] as const;
  for (const [x, y] of corners) await page.mouse.click(...(await pointIn(app.map, x, y)));
  const { kind, numbers } = await readArea(page);
  expect(kind).toBe('poly');
  expect(numbers).toHaveLength(8);
  // Its sides run along the grid, so that it is a box as well.
  const [west = 0, north = 0, , , east = 0, south = 0] = numbers;
  await app.shows(countIn([west, south, east, north]));
});

test('draws a circle by keyboard alone, moves it, and says what it holds', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#v=1&map=2.35,48.86,9');
  await app.button('Areas…').focus();
  await page.keyboard.press('Enter');
  await app.button('Circle').focus();
  await page.keyboard.press('Enter');
  const surface = page.getByRole('application', { name: 'Draw on the map: Circle' });
  await expect(surface).toBeFocused();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const radius = page.getByRole('button', { name: /^Radius/ });
  await expect(radius).toBeFocused();
  const drawn = await readArea(page);
  expect(drawn.kind).toBe('circle');
  expect(drawn.numbers[0]).toBeCloseTo(2.35, 2);
  const shown = Number(await app.summary.getAttribute('data-shown'));
  expect(shown).toBeGreaterThan(0);
  await expect(page.getByText(`Circle 1: ${shown} inside.`)).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await readArea(page)).numbers[2])
    .toBeGreaterThan(drawn.numbers[2] ?? 0);
  await page.keyboard.press('Escape');
  await expect(app.button('Reshape Circle 1')).toBeFocused();
});

test('counts what is in view as well, and draws areas on both maps of a comparison', async ({
  atlas,
  app,
  page,
}) => {
  const area = 'area=box,1,48,3,50~Paris';
  await atlas.open(`#v=1&date=2015-01-01..2015-12-31&vs=2016-01-01..2016-12-31&${area}`);
  const inParis = (from: string, to: string) =>
    between(from, to).filter(
      ({ longitude = '', latitude = '' }) =>
        latitude !== '' &&
        Number(longitude) >= 1 &&
        Number(longitude) <= 3 &&
        Number(latitude) >= 48 &&
        Number(latitude) <= 50,
    ).length;
  const status = page.getByRole('status', { name: 'Comparison' });
  await expect(status).toHaveAttribute('data-a', String(inParis('2015-01-01', '2015-12-31')));
  await expect(status).toHaveAttribute('data-b', String(inParis('2016-01-01', '2016-12-31')));
  await app.button('London').click();
  await page.getByRole('checkbox', { name: 'Only in view' }).check();
  await expect(status).toHaveAttribute('data-a', '0');
});
