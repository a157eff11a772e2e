import { expect, test } from './driver.ts';
import { placed, record } from './record.ts';

test('opens on every incident of the five cities, and says so @single', async ({ atlas, app }) => {
  await atlas.open();
  await app.shows(record.length);
  await app.hasMarks(placed.length);
  await expect(app.summary).toHaveAttribute('data-total', String(record.length));
  await expect(app.summary).toHaveAttribute('data-rejected', '0');
  await expect(app.summary).toContainText(`${record.length} of ${record.length} incidents`);
});

test('accounts for the incident that has no place', async ({ atlas, app }) => {
  await atlas.open();
  await expect(app.summary).toHaveAttribute('data-unplaced', String(record.length - placed.length));
  await expect(app.summary).toContainText('1 not on the map');
});

for (const city of ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London']) {
  test(`flies to ${city} and back to all`, async ({ atlas, app }) => {
    await atlas.open();
    const ofCity = placed.filter((row) => row.city === city);
    await app.map.getByRole('button', { name: city, exact: true }).click();
    await app.hasMarks(ofCity.length);
    const [west = 0, south = 0, east = 0, north = 0] = await app.bounds();
    for (const { longitude, latitude } of ofCity) {
      expect(Number(longitude)).toBeGreaterThan(west);
      expect(Number(longitude)).toBeLessThan(east);
      expect(Number(latitude)).toBeGreaterThan(south);
      expect(Number(latitude)).toBeLessThan(north);
    }
    await app.shows(record.length);
    await app.map.getByRole('button', { name: 'All', exact: true }).click();
    await app.hasMarks(placed.length);
  });
}

test('tells what happened, and who says so, when a row is chosen @single', async ({
  atlas,
  page,
  app,
}) => {
  await atlas.open();
  const incident = record.find(({ id }) => id === 'brussels-2014-05-24-jewish-museum');
  await app.search.fill('jewish museum');
  await app.shows(1);
  await app
    .row(incident?.title ?? '')
    .getByRole('button')
    .first()
    .click();
  await expect(app.details.getByRole('heading', { name: incident?.title ?? '' })).toBeVisible();
  await expect(app.details).toContainText('Saturday 24 May 2014');
  await expect(app.details).toContainText(incident?.summary ?? '');
  const links = app.details.getByRole('link');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toMatch(/^https?:/);
    expect(await link.getAttribute('rel')).toContain('noopener');
  }
  await app.details.getByRole('button', { name: 'Close' }).click();
  await expect(app.row(incident?.title ?? '')).toBeVisible();
  await expect(page).not.toHaveURL(/incident=/);
});

test('goes through the incidents one by one in the table’s order', async ({ atlas, app }) => {
  await atlas.open('#date=2017-06-03..2017-06-20&sort=date');
  const titles = await app.incidents.getByRole('row').allInnerTexts();
  await app.incidents.getByRole('row').nth(1).getByRole('button').first().click();
  const first = await app.details.getByRole('heading').first().innerText();
  expect(titles[1]).toContain(first);
  await app.details.getByRole('button', { name: 'Next' }).click();
  await expect(app.details.getByRole('heading').first()).not.toHaveText(first);
  expect(titles[2]).toContain(await app.details.getByRole('heading').first().innerText());
  await app.details.getByRole('button', { name: 'Previous' }).click();
  await expect(app.details.getByRole('heading').first()).toHaveText(first);
});

test('never draws an unknown toll as zero', async ({ atlas, app }) => {
  await atlas.open('#date=2017-06-07..2017-06-07&is.city=Tehran');
  await app.shows(
    record.filter(({ date, city }) => date === '2017-06-07' && city === 'Tehran').length,
  );
  await expect(app.row('mausoleum')).toContainText('not known');
});

test('sorts the table by any column, the unknown last', async ({ atlas, app }) => {
  await atlas.open();
  const killed = app.incidents.getByRole('columnheader', { name: /Killed/ });
  await killed.getByRole('button').click();
  await expect(killed).toHaveAttribute('aria-sort', 'descending');
  await expect(app.incidents.getByRole('row').nth(1)).toContainText('90');
  await killed.getByRole('button').click();
  await expect(killed).toHaveAttribute('aria-sort', 'ascending');
  await expect(app.incidents.getByRole('row').nth(1)).toContainText('0');
});

test('changes what the symbols’ area stands for, and the legend with it', async ({
  atlas,
  app,
}) => {
  await atlas.open();
  const area = app.map.getByLabel('Area');
  await area.selectOption({ label: 'Wounded' });
  await expect(app.page).toHaveURL(/size=wounded/);
  await area.selectOption({ label: 'Incidents' });
  await expect(app.page).toHaveURL(/size=count/);
});

test('keeps the way out of an incident on the screen, however many there are', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#incident=london-2017-11-28-downing-street-plot');
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(app.details).toContainText(/10\d of 10\d/);
    const close = app.details.getByRole('button', { name: 'Close details' });
    await expect(close).toBeInViewport({ ratio: 1 });
  }
});
