import type { Locator } from '@playwright/test';
import { countIn, pointIn, readArea } from './drawn-area.ts';
import { expect, test } from './driver.ts';
import { fingerOf, type Point } from './finger.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function centreOf(handle: Locator): Promise<Point> {
  await handle.scrollIntoViewIfNeeded();
  return pointIn(handle, 0.5, 0.5);
}

test.beforeEach(async ({ atlas, app }) => {
  await atlas.open();
  await app.button('Areas…').tap();
});

test('draws a box with a finger, sees the map beside the panel, and reshapes it', async ({
  app,
  page,
}) => {
  const finger = await fingerOf(page);
  const marks = page.getByRole('group', { name: 'Marks on the map' });
  const panel = page.getByRole('region', { name: 'Areas' });
  await expect(panel).toBeVisible();
  const [mapBox, panelBox] = [await marks.boundingBox(), await panel.boundingBox()];
  expect(panelBox?.y).toBeGreaterThanOrEqual((mapBox?.y ?? 0) + (mapBox?.height ?? 0) - 1);

  await app.button('Box').tap();
  await marks.scrollIntoViewIfNeeded();
  await finger.drag(await pointIn(marks, 0.05, 0.2), await pointIn(marks, 0.4, 0.5));
  const drawn = await readArea(page);
  expect(drawn.kind).toBe('box');
  expect(countIn(drawn.numbers)).toBeGreaterThan(0);
  await expect(app.summary).toHaveAttribute('data-shown', String(countIn(drawn.numbers)));
  await expect(panel.getByText(`${countIn(drawn.numbers)} inside`, { exact: true })).toBeVisible();

  const corner = page.getByRole('button', { name: /^Corner 3/ });
  const from = await centreOf(corner);
  await finger.drag(from, [from[0] - 40, from[1] - 40]);
  await expect.poll(async () => (await readArea(page)).numbers).not.toEqual(drawn.numbers);
  const smaller = await readArea(page);
  expect(smaller.numbers[0]).toBe(drawn.numbers[0]);
  expect(smaller.numbers[3]).toBe(drawn.numbers[3]);
  await expect(app.summary).toHaveAttribute('data-shown', String(countIn(smaller.numbers)));
});

test('draws a circle and a polygon by touch, and zooms between its corners', async ({
  app,
  page,
}) => {
  const finger = await fingerOf(page);
  const marks = page.getByRole('group', { name: 'Marks on the map' });
  await app.button('Circle').tap();
  await marks.scrollIntoViewIfNeeded();
  await finger.drag(await pointIn(marks, 0.3, 0.4), await pointIn(marks, 0.45, 0.4));
  expect((await readArea(page)).kind).toBe('circle');
  await app.button('Done').tap();
  await app.button('Remove Circle 1').tap();
  await expect(page).not.toHaveURL(/[&#]area=/);

  await app.button('Polygon').tap();
  await marks.scrollIntoViewIfNeeded();
  const before = await app.bounds();
  await page.touchscreen.tap(...(await pointIn(marks, 0.3, 0.3)));
  await finger.pinch(await pointIn(marks, 0.5, 0.5), 40, 80);
  await expect.poll(() => app.bounds()).not.toEqual(before);
  for (const [x, y] of [
    [0.8, 0.3],
    [0.8, 0.6],
    [0.3, 0.6],
  ] as const)
    await page.touchscreen.tap(...(await pointIn(marks, x, y)));
  await app.button('Finish').tap();
  const { kind, numbers } = await readArea(page);
  expect(kind).toBe('poly');
  expect(numbers).toHaveLength(8);
});
