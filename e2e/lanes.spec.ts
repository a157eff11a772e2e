import { expect, test } from './driver.ts';
import { between, record } from './record.ts';

test.use({ viewport: { width: 1440, height: 900 } });

function count(rows: readonly { city?: string }[], city: string): number {
  return rows.filter((row) => row.city === city).length;
}

const cities = [...new Set(record.map(({ city = '' }) => city))];

test('splits the timeline by city, with one brush over all lanes', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.button('Rate, lanes').click();
  await page.getByLabel('Lanes', { exact: true }).selectOption('City');
  const lanes = page.getByRole('list', { name: 'Lanes' }).getByRole('listitem');
  await expect(lanes).toHaveCount(cities.length);
  const counts = cities.map((city) => count(record, city)).sort((a, b) => b - a);
  const first = cities.find((city) => count(record, city) === counts[0]) ?? '';
  await expect(lanes.first()).toContainText(`${first}${counts[0]} incidents`);

  await page.getByLabel('First lane').selectOption('earliest incident');
  const dated = record.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  await expect(lanes.first()).toContainText(dated[0]?.city ?? '');
  await page.keyboard.press('Escape');

  await app.type('2015-01-01', '2015-12-31');
  const inRange = count(between('2015-01-01', '2015-12-31'), 'Paris');
  const paris = lanes.filter({ hasText: 'Paris' });
  await expect(paris).toContainText(`${inRange} of ${count(record, 'Paris')} incidents`);
  const brush = page.getByRole('group', { name: 'Brush' });
  expect((await brush.boundingBox())?.height).toBeGreaterThan(180);
  await page.getByRole('slider', { name: 'Start date' }).press('ArrowRight');
  await expect(app.from).not.toHaveValue('2015-01-01');
  await page.reload();
  await expect(paris).toContainText('of');
});

test('reaches the incidents of all lanes by keyboard', async ({ atlas, app, page }) => {
  await atlas.open('#v=1&lanes=city,count,dots&axis=2017-06-01..2017-06-30');
  const dot = page.getByRole('button', { name: /, 1 of \d+$/ });
  await dot.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(app.details.getByRole('heading').first()).toBeVisible();
  await expect(page).toHaveURL(/incident=/);
});
