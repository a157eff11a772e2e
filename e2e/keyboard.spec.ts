import { expect, test } from './driver.ts';
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

test('reaches every region within forty stops, the first one a way past the map', async ({
  atlas,
  page,
}) => {
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
