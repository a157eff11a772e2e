import { expect, test } from './driver.ts';
import { Screen } from './screen.ts';
import { WEEKS } from './takeaway.ts';

test('a link says what it reveals, and one of other data says which is missing', async ({
  atlas,
  page,
}) => {
  await atlas.open(`${WEEKS}&data=0123456789ab%2CMy+own+file.csv`);
  const notice = page.getByRole('status').filter({ hasText: 'made with other data' });
  await expect(notice).toContainText('My own file.csv, fingerprint 0123456789ab');
  await expect(notice.getByRole('button', { name: 'Open data…' })).toBeVisible();
  await page.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog.getByRole('listitem').first()).toHaveText('the filters: 3–20 June 2017');
  await dialog.getByRole('button', { name: 'Save one HTML file…' }).click();
  await expect(page.getByRole('dialog', { name: 'One HTML file' })).toBeVisible();
});

test('a link to a file of one’s own names it, and opens without a word where it is open', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await page.getByLabel('Data file').setInputFiles({
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('date,latitude,longitude,title\n2020-01-01,50.1,4.2,One\n'),
  });
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await new Screen(page).shows(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share…' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/data=[0-9a-f]{12}%2Cown/);
  await page.goto(link);
  await new Screen(page).shows(1);
  await expect(page.getByText('made with other data')).toBeHidden();
});
