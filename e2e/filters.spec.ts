import { expect, test } from './driver.ts';
import { record } from './record.ts';

test('filters by a facet, and counts the others as if it were set @single', async ({
  atlas,
  app,
}) => {
  await atlas.open();
  const paris = record.filter(({ city }) => city === 'Paris');
  await app.value('City', 'Paris').check();
  await app.shows(paris.length);
  await expect(app.value('City', 'London')).toHaveAccessibleName(
    new RegExp(`${record.filter(({ city }) => city === 'London').length}`),
  );
  const firearms = paris.filter(({ weapon = '' }) =>
    weapon.split('; ').includes('Firearms'),
  ).length;
  await expect(app.value('Weapon', 'Firearms')).toHaveAccessibleName(new RegExp(`${firearms}`));
});

test('counts an incident with several weapons once under each', async ({ atlas, app }) => {
  await atlas.open();
  for (const weapon of ['Firearms', 'Explosives', 'Melee', 'Vehicle']) {
    const count = record.filter((row) => (row.weapon ?? '').split('; ').includes(weapon)).length;
    await expect(app.value('Weapon', weapon)).toHaveAccessibleName(new RegExp(`\\b${count}\\b`));
  }
});

test('joins values by "or" and facets by "and"', async ({ atlas, app }) => {
  await atlas.open();
  await app.value('City', 'Paris').check();
  await app.value('City', 'London').check();
  await app.value('Attack type', 'Unarmed Assault').check();
  const expected = record.filter(
    ({ city, attack_type = '' }) =>
      (city === 'Paris' || city === 'London') &&
      attack_type.split('; ').includes('Unarmed Assault'),
  );
  await app.shows(expected.length);
});

test('keeps a value that would give nothing in its place, disabled', async ({ atlas, app }) => {
  await atlas.open();
  await app.value('City', 'Tehran').check();
  await expect(app.value('Attack type', 'Unarmed Assault')).toBeDisabled();
});

test('has every facet by its name', async ({ atlas, app }) => {
  await atlas.open();
  for (const name of [
    'City',
    'Territory',
    'Attack type',
    'Weapon',
    'Target',
    'Group',
    'Claim status',
    'Outcome',
    'Place precision',
    'Killed',
    'Wounded',
  ]) {
    await expect(app.facet(name)).toBeVisible();
  }
});

test('limits the killed, with the unknown as a choice', async ({ atlas, app }) => {
  await atlas.open();
  const facet = app.facet('Killed');
  await facet.getByLabel('Killed at least').fill('10');
  await facet.getByLabel('Killed at least').press('Enter');
  const known = record.filter(({ killed }) => killed !== '' && Number(killed) >= 10).length;
  await app.shows(known);
  await facet.getByRole('checkbox', { name: /not known/ }).check();
  await app.shows(known + record.filter(({ killed }) => killed === '').length);
});

test('finds words whatever their accents and case @single', async ({ atlas, app }) => {
  await atlas.open();
  await app.search.fill('CHAMPS elysees');
  const expected = record.filter((row) => {
    const text =
      `${row.title} ${row.place} ${row.summary} ${row.source1_title} ${row.source2_title}`
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase();
    return text.includes('champs') && text.includes('elysees');
  });
  await app.shows(expected.length);
});

test('names what emptied the picture, and brings it back', async ({ atlas, app }) => {
  await atlas.open('#is.city=Tehran&date=2014-07-01..2014-08-31');
  await app.shows(0);
  await expect(app.map.getByText('No incident matches')).toBeVisible();
  await app.map
    .getByRole('button', { name: /Remove/ })
    .first()
    .click();
  await expect(app.summary).not.toHaveAttribute('data-shown', '0');
});

test('clears a single part from the Summary, or everything', async ({ atlas, app, page }) => {
  await atlas.open('#is.city=Tehran&date=2017-06-03..2017-06-20');
  await page.getByRole('button', { name: 'Clear 3–20 June 2017' }).click();
  await app.shows(record.filter(({ city }) => city === 'Tehran').length);
  await app.value('Outcome', 'Foiled').check();
  await app.button('Reset all').click();
  await app.shows(record.length);
  await expect(page).not.toHaveURL(/is\./);
});

test('counts only what the map shows when asked to, and says so', async ({ atlas, app }) => {
  await atlas.open();
  await app.map.getByRole('button', { name: 'Tehran', exact: true }).click();
  await app.shows(record.length);
  await app.map.getByLabel('Only in view').check();
  await app.shows(
    record.filter(({ city, latitude }) => city === 'Tehran' && latitude !== '').length,
  );
  await expect(app.page.getByText('only in view', { exact: true })).toBeVisible();
});
