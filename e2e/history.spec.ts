import { expect, test } from './driver.ts';
import { between, record } from './record.ts';

test('takes back and repeats every filter', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.value('City', 'Paris').check();
  await app.type('2015-01-01', '2015-12-31');
  const both = between('2015-01-01', '2015-12-31').filter(({ city }) => city === 'Paris').length;
  await app.shows(both);
  await page.locator('body').press('Control+z');
  await page.locator('body').press('Control+z');
  await app.shows(record.filter(({ city }) => city === 'Paris').length);
  await app.button('Undo').click();
  await app.shows(record.length);
  await app.button('Redo').click();
  await app.button('Redo').click();
  await app.button('Redo').click();
  await app.shows(both);
});

test('goes back and forward with the browser', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.value('City', 'Brussels').check();
  await app.value('City', 'London').check();
  await page.goBack();
  await app.shows(record.filter(({ city }) => city === 'Brussels').length);
  await page.goBack();
  await app.shows(record.length);
  await page.goForward();
  await app.shows(record.filter(({ city }) => city === 'Brussels').length);
});

test('a link gives the same picture on another machine', async ({
  atlas,
  app,
  page,
  browser,
  home,
}) => {
  await atlas.open();
  await app.type('2015-11-01', '2016-12-31');
  await app.value('City', 'Paris').check();
  await app.map.getByLabel('Area').selectOption({ label: 'Wounded' });
  await app.map.getByRole('button', { name: 'Paris', exact: true }).click();
  await app.incidents.getByRole('row').nth(1).getByRole('button').first().click();
  await expect(page).toHaveURL(/incident=/);
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: 'Share…' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link.startsWith(home)).toBe(true);
  const shown = await app.summary.getAttribute('data-shown');
  const bounds = await app.bounds();
  const heading = await app.details.getByRole('heading').first().innerText();

  const other = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await other.goto(link);
  await expect(other.getByRole('status', { name: 'Summary' })).toHaveAttribute(
    'data-shown',
    shown ?? '',
  );
  await expect(
    other.getByRole('region', { name: 'Details' }).getByRole('heading').first(),
  ).toHaveText(heading);
  await expect(other.getByRole('region', { name: 'Map', exact: true })).toHaveAttribute(
    'data-bounds',
    /\d/,
  );
  const otherBounds = (
    (await other.getByRole('region', { name: 'Map', exact: true }).getAttribute('data-bounds')) ??
    ''
  )
    .split(',')
    .map(Number.parseFloat);
  for (const [i, degrees] of otherBounds.entries()) expect(degrees).toBeCloseTo(bounds[i] ?? 0, 2);
  await other.close();
});

test('a link from a stranger opens the app and names what it did not understand', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open(
    '#v=1&theme=dark&date=2017-02-30..oops&<img src=x onerror=alert(1)>=1&is.city=Paris',
  );
  await app.shows(record.filter(({ city }) => city === 'Paris').length);
  await expect(page.getByText(/not understood/)).toContainText('date=2017-02-30..oops');
  expect(await page.locator('img').count()).toBe(0);
});

test('a link that names what is not there shows nothing, and how to come back', async ({
  atlas,
  app,
}) => {
  await atlas.open('#is.city=Atlantis');
  await app.shows(0);
  await app.map.getByRole('button', { name: /Remove/ }).click();
  await app.shows(record.length);
});
