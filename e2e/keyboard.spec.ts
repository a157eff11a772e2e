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

test('keeps focus on the tab that was pressed beside the map', async ({ atlas, page }) => {
  await atlas.open();
  for (const name of ['Details', 'Incidents'] as const) {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
});

test('opens an incident from its dot on the timeline, and comes back to it', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#date=2017-06-03..2017-06-20');
  const dot = app.timeline.getByRole('button', { name: /June 2017: .*, \d+ of \d+$/ });
  await dot.focus();
  await page.keyboard.press('ArrowUp');
  const name = (await dot.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const heading = app.details.getByRole('heading').first();
  await expect(heading).toBeFocused();
  expect(name).toContain(await heading.innerText());
  await page.keyboard.press('Escape');
  await expect(app.timeline.getByRole('button', { name, exact: true })).toBeFocused();
});

test('measures a search from the key to the frame', async ({ atlas, app, page }) => {
  await atlas.open();
  await page.keyboard.press('/');
  await page.keyboard.type('bataclan');
  await expect(app.summary).not.toHaveAttribute('data-shown', String(record.length));
  const count = (name: string) =>
    page.evaluate((of) => performance.getEntriesByName(of).length, name);
  await expect.poll(() => count('atlas:answer')).toBeGreaterThan(0);
  await expect.poll(() => count('atlas:frame')).toBeGreaterThan(0);
});

test('reaches every region and the end of the page within forty stops, with some to spare', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const all = await tabThrough(page);
  expect(all.stops.size).toBeGreaterThan(10);
  expect(all.stops.size).toBeLessThanOrEqual(38);
  expect(all.regions).toEqual(new Set(['', 'Filters', 'Map', 'Incidents', 'Timeline']));
});

test('does so with Details in the place of Incidents too', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Incidents', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const others = await tabThrough(page);
  expect(others.stops.size).toBeLessThanOrEqual(38);
  expect(others.regions).toEqual(new Set(['', 'Filters', 'Map', 'Details', 'Timeline']));
});

test('takes few more stops with filters, a search and a part of the time', async ({
  atlas,
  page,
}) => {
  await atlas.open(
    '#date=2017-06-03..2017-06-20&is.city=Tehran%3BLondon&q=attack&axis=2017-05-22..2017-07-07',
  );
  expect((await tabThrough(page)).stops.size).toBeLessThanOrEqual(40);
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
  await expect(page.locator('table:focus-within')).toBeVisible();
});

test('the way past the map leads to the incidents from wherever they are hidden', async ({
  atlas,
  app,
  page,
}) => {
  const skip = async () => {
    await page.getByRole('button', { name: 'Skip to the incidents' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => app.incidents.evaluate((one) => one.matches(':focus-within')))
      .toBe(true);
  };
  await atlas.open();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(app.incidents).toBeHidden();
  await skip();
  // A desk at 200 %.
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(app.incidents).toBeHidden();
  await skip();
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
