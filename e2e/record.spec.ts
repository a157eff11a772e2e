import { expect, test } from './driver.ts';
import { between, record } from './record.ts';
import type { Screen } from './screen.ts';

const PARLIAMENT = 'Gun and suicide-bomb assault on the parliament office building';

/** What reports of a publisher state as killed, in the order of the table. */
async function killedBy(app: Screen, publisher: string): Promise<readonly string[]> {
  const table = app.details.getByRole('table');
  const heads = await table.getByRole('columnheader').allTextContents();
  const row = table
    .getByRole('row')
    .filter({ has: app.page.getByRole('rowheader', { name: 'Killed' }) });
  // The first column is a row header and no cell.
  const cells = await row.first().getByRole('cell').allTextContents();
  return cells.filter(
    (text, i) => heads[i + 1]?.startsWith(publisher) === true && text !== 'not stated',
  );
}

async function answersTehran(app: Screen): Promise<void> {
  await expect(app.details.getByRole('heading', { name: 'Accounts' })).toBeFocused();
  await expect(app.details).toContainText('Killed here, victimsnot known');
  await expect(app.details).toContainText('Killed in all, 2 sites17–18');
  expect(await killedBy(app, 'Our record')).toEqual([
    expect.stringMatching(/^here: not known\s+all sites: 17–18\s*$/),
  ]);
  expect(await killedBy(app, 'Reuters')).toEqual(['17']);
  expect(await killedBy(app, 'DEBKA Weekly')).toEqual([expect.stringMatching(/^7\s+differs$/)]);
}

test.describe('How many people were killed in Tehran on 7 June 2017, according to whom?', () => {
  test('is answered in three steps by mouse', async ({ atlas, app }) => {
    await atlas.open();
    await app.value('City', 'Tehran').click();
    await app.row(PARLIAMENT).click();
    await app.details.getByRole('button', { name: /^Reports disagree on/ }).click();
    await answersTehran(app);
  });

  test('is answered in three steps by keyboard', async ({ atlas, app, page }) => {
    await atlas.open();
    await page.keyboard.press('/');
    await page.keyboard.type('parliament office');
    await app.shows(1);
    await app.incidents.getByRole('button', { name: PARLIAMENT }).focus();
    await page.keyboard.press('Enter');
    await expect(app.details.getByRole('heading', { name: PARLIAMENT })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await answersTehran(app);
  });
});

test('leaves only reports and fields that differ, if asked', async ({ atlas, app }) => {
  await atlas.open('#incident=tehran-2017-06-07-majlis');
  const table = app.details.getByRole('table');
  await expect(table).toBeVisible();
  const all = await table.getByRole('columnheader').count();
  await app.details.getByRole('checkbox', { name: 'only where they differ' }).check();
  expect(await table.getByRole('columnheader').count()).toBeLessThan(all);
  for (const row of await table.getByRole('row').all()) {
    if ((await row.getByRole('rowheader').count()) > 0) await expect(row).toContainText('differs');
  }
});

test('says how long after the attack it was claimed', async ({ atlas, app }) => {
  await atlas.open('#incident=paris-2017-06-19-champs-elysees');
  await expect(app.details).toContainText('Islamic State: claimed after 24 days');
});

test('filters to incidents whose reports disagree, and counts them', async ({ atlas, app }) => {
  await atlas.open();
  const words = app.page.getByText(/^\d+ with reports that disagree$/).last();
  const count = Number.parseInt((await words.textContent()) ?? '', 10);
  await app.value('Reports', 'Reports disagree').click();
  await app.shows(count);
});

test('leaves only exact places on the map', async ({ atlas, app }) => {
  await atlas.open();
  await app.map.getByLabel('Exact only').check();
  await expect(app.value('Place precision', 'Site')).toBeChecked();
  await expect(app.value('Place precision', 'Street')).toBeChecked();
  await app.map.getByLabel('Exact only').uncheck();
  await app.shows(record.length);
});

test('draws a month as a bar across its days, and counts it by the rule beside the dates', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#date=2016-06-10..2016-06-20&axis=2016-06-01..2016-07-01');
  const overlapping = between('2016-06-10', '2016-06-20');
  const inside = overlapping.filter(({ date = '' }) => date.length === 10);
  expect(overlapping.length).toBeGreaterThan(inside.length);
  await app.shows(overlapping.length);
  await expect(app.timeline).toContainText(
    `${overlapping.length - inside.length} incident dated less exactly than that.`,
  );
  await app.timeline
    .getByLabel('Dates known only by month or year')
    .selectOption('dates wholly inside');
  await app.shows(inside.length);
  await expect(page.getByText('wholly inside 10–20 June 2016').last()).toBeVisible();
  await app.row('Arrests over a reported bombing plot').waitFor({ state: 'detached' });
});

test('shows what happened around the incidents, by keyboard and as a list', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#axis=2017-05-22..2017-07-07');
  const list = app.timeline.getByRole('list', { name: 'Context, all dated events' });
  await expect(list.getByRole('listitem')).toHaveCount(12);
  await expect(list).toContainText("The group's leader dies in a raid, 26 October 2019");
  const lane = app.timeline.getByRole('group', { name: 'Context', exact: true });
  await expect(lane.getByRole('button')).toHaveCount(4);
  await lane.getByRole('button', { name: /^Russian air strike/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(lane.getByRole('button', { name: /^Battle for Raqqa begins/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No power had seriously targeted Raqqa')).toBeVisible();
  await page.keyboard.press('Escape');
  await app.button('Settings').click();
  await page.getByRole('checkbox', { name: /^Context/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(lane).toHaveCount(0);
});

test('says what the data holds and how to cite it', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.button('About the data').click();
  const dialog = page.getByRole('dialog', { name: 'About the data' });
  const share = (city: string) => record.filter((row) => row.city === city).length;
  await expect(dialog).toContainText(`Jerusalem: ${share('Jerusalem')} of ${record.length} (`);
  await expect(dialog).toContainText(`Tehran: ${share('Tehran')} of ${record.length} (`);
  await expect(dialog).toContainText(/\d+ reports\. \d+ of them are compiled/);
  await expect(dialog.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
});
