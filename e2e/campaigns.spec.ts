import { readFileSync } from 'node:fs';
import { expect, test } from './driver.ts';
import { between, type record } from './record.ts';

type Row = (typeof record)[number];

/** Campaigns among some incidents, each other incident being one of its own. */
function countCampaigns(rows: readonly Row[]): number {
  return new Set(rows.map(({ campaign, id }) => campaign || id)).size;
}

test('counts by campaign, unfolds one, and says which unit it counts', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#v=1&date=2015-11-01..2015-11-30');
  await app.button('Count by campaign').click();
  const november = between('2015-11-01', '2015-11-30');
  const campaigns = countCampaigns(november);
  expect(campaigns).toBeLessThan(november.length);
  await expect(app.incidents.getByRole('table')).toHaveAttribute(
    'aria-rowcount',
    String(campaigns + 1),
  );
  await expect(app.incidents).toContainText(`${campaigns} campaigns`);
  await expect(app.summary).toContainText(`${campaigns} by campaign`);
  await expect(app.summary).toHaveAttribute('data-shown', String(november.length));
  const inParis = november.filter(({ city }) => city === 'Paris');
  await expect(app.value('City', 'Paris')).toHaveAccessibleName(
    `Paris, ${countCampaigns(inParis)} by campaign`,
  );
  await expect(page.getByText('Lines join the incidents of one campaign.')).toBeVisible();

  const sites = november.filter(({ campaign }) => campaign === 'paris-2015-11-13');
  const title = sites[0]?.campaign_title ?? '';
  const row = app.incidents.getByRole('button', { name: title, exact: true });
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await row.press('ArrowRight');
  const list = app.incidents.getByRole('list', { name: `Incidents of ${title}` });
  await expect(list.getByRole('button')).toHaveCount(sites.length);
  await list.getByRole('button', { name: sites[1]?.title ?? '' }).click();
  await expect(app.details).toContainText(sites[1]?.title ?? '');
  await page.reload();
  await expect(app.summary).toContainText(`${campaigns} by campaign`);
});

test('compares campaigns and exports both periods with a column that says which', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#v=1&date=2015-01-01..2015-12-31&vs=2016-01-01..2016-12-31');
  const status = page.getByRole('status', { name: 'Comparison' });
  const [a, b] = [between('2015-01-01', '2015-12-31'), between('2016-01-01', '2016-12-31')];
  await expect(status).toHaveAttribute('data-a', String(a.length));
  await app.button('By campaign').click();
  await expect(status).toHaveAttribute('data-a', String(countCampaigns(a)));
  await expect(status).toHaveAttribute('data-b', String(countCampaigns(b)));
  await expect(status).toContainText(
    `${countCampaigns(b)} campaigns in B against ${countCampaigns(a)} in A`,
  );
  await expect(page.getByText('A campaign in both periods counts in both')).toBeVisible();

  await app.button('Export…').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'GeoJSON' }).click();
  const { features } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  const inPeriod = (period: string) =>
    features
      .filter((one: { properties: Record<string, string> }) =>
        (one.properties.compared_period ?? '').split('; ').includes(period),
      )
      .map((one: { properties: Record<string, string> }) => one.properties.id)
      .sort();
  expect(inPeriod('A')).toEqual(a.map(({ id }) => id).sort());
  expect(inPeriod('B')).toEqual(b.map(({ id }) => id).sort());
});
