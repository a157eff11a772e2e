import { expect, type Page, test } from './driver.ts';
import { between, record } from './record.ts';

test('sets a range, finds an incident and reads it without a pointer', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await page.keyboard.press('/');
  await expect(app.search).toBeFocused();
  await page.keyboard.type('bataclan');
  await app.shows(
    record.filter((row) => Object.values(row).join(' ').toLowerCase().includes('bataclan')).length,
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await app.from.focus();
  await app.from.fill('2015-11-13');
  await app.to.fill('2015-11-13');
  await app.shows(between('2015-11-13', '2015-11-13').length);
  await app.incidents.getByRole('row').nth(1).getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(app.details.getByRole('heading').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.details).toBeHidden();
});

test('passes the map in one stop, and can step into its marks', async ({ atlas, app, page }) => {
  await atlas.open('#is.city=Brussels&map=4.36,50.85,12');
  const map = app.map.getByRole('group', { name: /marks/i });
  await map.focus();
  await page.keyboard.press('Enter');
  const said = app.map.getByRole('status');
  await expect(said).toContainText(/1 of \d+/);
  const first = await said.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(said).not.toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(app.details).toBeVisible();
});

test('reaches every region and the end of the page within forty stops', async ({ atlas, page }) => {
  await atlas.open();
  const all = await tabThrough(page);
  expect(all.stops.size).toBeGreaterThan(10);
  expect(all.stops.size).toBeLessThanOrEqual(40);
  expect(all.regions).toEqual(new Set(['', 'Filters', 'Map', 'Incidents', 'Timeline']));
  // Incidents and Details share a place: a tab of two changes which is there.
  await page.getByRole('button', { name: 'Incidents', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const others = await tabThrough(page);
  expect(others.stops.size).toBeLessThanOrEqual(40);
  expect(others.regions).toEqual(new Set(['', 'Filters', 'Map', 'Details', 'Timeline']));
});

/** What Tab stops at from the top of the page to its end. A date field takes a press for each of its parts and is one stop all the same. */
async function tabThrough(page: Page): Promise<{ stops: Set<number>; regions: Set<string> }> {
  const stops = new Set<number>();
  const regions = new Set<string>();
  await page.getByRole('button', { name: 'Skip to the incidents' }).focus();
  for (let presses = 0; presses < 120; presses++) {
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      return {
        place: [...document.querySelectorAll('*')].indexOf(focused),
        region: focused.closest('section[aria-label]')?.getAttribute('aria-label') ?? '',
      };
    });
    if (stop === null) return { stops, regions };
    stops.add(stop.place);
    regions.add(stop.region);
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come to the end of the page');
}

test('begins with a way past the map', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the incidents' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true);
});

test('lists all keys, and switches the single ones off', async ({ atlas, page, app }) => {
  await atlas.open();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: /help/i })).toContainText('Ctrl+Z');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: /Single-key/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.locator('body').press('/');
  await expect(app.search).not.toBeFocused();
  await page.reload();
  await atlas.settled();
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
