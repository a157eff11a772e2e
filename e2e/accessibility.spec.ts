import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, type Page, test } from './driver.ts';
import { deskOf } from './import-desk.ts';

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** How many colours stand in the middle of a control: letters have edges. */
async function countColours(page: Page, control: Locator): Promise<number> {
  const picture = (await control.screenshot()).toString('base64');
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const row = context?.getImageData(12, bitmap.height / 2, bitmap.width - 24, 1).data;
    return new Set(new Uint32Array(row?.buffer ?? new ArrayBuffer(0))).size;
  }, picture);
}

const STATES = [
  ['loaded', ''],
  ['filtered', 'date=2017-06-03..2017-06-20&is.city=Tehran%3BLondon'],
  ['empty', 'is.city=Tehran&date=2014-07-01..2014-08-31'],
  ['with details open', 'incident=brussels-2014-05-24-jewish-museum'],
  ['with lenses, lanes and a rhythm', 'lenses=1&lanes=city,count,dots&rate=90'],
  ['with accounts open', 'incident=tehran-2017-06-07-majlis&axis=2017-05-22..2017-07-07'],
] as const;

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 1024, 320]) {
    test.describe(`${theme}, ${width} px wide`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme: theme });

      for (const [state, hash] of STATES) {
        test(`has nothing that axe finds when ${state}`, async ({ atlas, page }) => {
          await atlas.open(`#${hash}`);
          await expect(page.getByRole('status', { name: 'Summary' })).toHaveAttribute(
            'data-shown',
            /\d/,
          );
          expect(await findings(page)).toEqual([]);
        });
      }

      test('has nothing that axe finds when the data is missing', async ({ atlas, page }) => {
        await page.route('**/data/incidents.csv', (route) => route.fulfill({ status: 404 }));
        await atlas.open();
        atlas.takeTroubles();
        expect(await findings(page)).toEqual([]);
      });
    });
  }
}

for (const name of ['Settings', 'Help', 'Share…', 'About the data']) {
  test(`has nothing that axe finds in ${name}`, async ({ atlas, page }) => {
    await atlas.open();
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

for (const name of ['My map file', 'Online tiles']) {
  test(`has nothing that axe finds in Basemap, ${name}`, async ({ atlas, page }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'Basemap', exact: true }).click();
    await page.getByRole('dialog').getByRole('radio', { name }).check();
    await expect(page.getByRole('dialog').getByText(/How to make one|will be asked/)).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('keep the app whole', async ({ atlas, page }) => {
    await atlas.open();
    expect(await findings(page)).toEqual([]);
  });

  test('show the letters of the button that goes on', async ({ atlas, page }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'Open data…', exact: true }).click();
    const { dialog, load } = deskOf(page);
    await dialog.getByLabel('Data file').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('title,date\nA,2015-01-02\n'),
    });
    expect(await countColours(page, load)).toBeGreaterThan(2);
  });
});

test('says a new count once, after the last change', async ({ atlas, page, app }) => {
  await atlas.open();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector('[role="status"][aria-label="Summary"]');
    if (status !== null)
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await app.timeline.getByRole('button', { name: '2016', exact: true }).click();
  // By key, which is quick wherever the machine has much to do: a rest between two changes would be the last for a moment.
  await app.timeline.getByRole('button', { name: 'Earlier' }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(1);
});
