import { Buffer } from 'node:buffer';
import {
  TINY_SHAPES,
  writeTinyMapFile,
  writeTinyParis,
} from '../scripts/basemap/tiny-map-file.mjs';
import { expect, type Page, test } from './driver.ts';
import { record } from './record.ts';

const PARIS = '#map=2.3522,48.8566,13';

const asUpload = (bytes: Uint8Array | string) => ({
  name: 'mine.pmtiles',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Whether any tile on the map shows a colour token of the page, to the last bit. */
async function shows(page: Page, token: string): Promise<boolean> {
  return page.evaluate((name) => {
    const probe = document.createElement('span');
    probe.style.color = `var(--${name})`;
    document.body.append(probe);
    const wanted = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    probe.remove();
    return [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')].some((tile) => {
      const canvas = new OffscreenCanvas(tile.width, tile.height).getContext('2d');
      canvas?.drawImage(tile, 0, 0);
      const { data } = canvas?.getImageData(0, 0, tile.width, tile.height) ?? { data: [] };
      for (let i = 0; i < data.length; i += 4)
        if (wanted.every((value, k) => data[i + k] === value)) return true;
      return false;
    });
  }, token);
}

test('opens a map file of one’s own, in light and dark, and has it again next time @single', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open(PARIS);
  await expect.poll(() => shows(page, 'map-land')).toBe(true);
  expect(await shows(page, 'map-street')).toBe(false);
  await app.button('Basemap').click();
  const dialog = page.getByRole('dialog', { name: 'Basemap' });
  await dialog.getByRole('radio', { name: 'My map file' }).check();
  await dialog.getByLabel('Map file', { exact: true }).setInputFiles(asUpload(writeTinyParis()));
  await expect(dialog.getByText('Shown now: mine.pmtiles')).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('Kept in this browser');
  await page.keyboard.press('Escape');
  await expect(app.map.getByRole('link', { name: '© OpenStreetMap' })).toBeVisible();
  await expect.poll(() => shows(page, 'map-street')).toBe(true);

  await page.reload();
  await atlas.settled();
  await expect.poll(() => shows(page, 'map-street')).toBe(true);
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => shows(page, 'map-street')).toBe(true);

  await app.button('Basemap').click();
  await dialog.getByRole('radio', { name: 'Embedded' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => shows(page, 'map-street')).toBe(false);
  await expect(app.map.getByRole('link', { name: '© OpenStreetMap' })).toBeHidden();
});

test('opens a map file by keyboard alone', async ({ atlas, app, page }) => {
  await atlas.open(PARIS);
  await app.button('Basemap').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Basemap' });
  await dialog.getByRole('radio', { name: 'Embedded' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'My map file' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Map file', { exact: true })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(asUpload(writeTinyParis()));
  await expect(dialog.getByText('Shown now: mine.pmtiles')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.button('Basemap')).toBeFocused();
});

test('says in one line why a file cannot be shown, and keeps what it has', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open(PARIS);
  await app.button('Basemap').click();
  const dialog = page.getByRole('dialog', { name: 'Basemap' });
  await dialog.getByRole('radio', { name: 'My map file' }).check();
  const field = dialog.getByLabel('Map file', { exact: true });
  const whole = writeTinyParis();
  const pictures = writeTinyMapFile({
    bounds: { west: 2, south: 48, east: 3, north: 49 },
    minZoom: 0,
    maxZoom: 3,
    shapes: TINY_SHAPES,
    metadata: { vector_layers: [{ id: 'transportation', fields: {} }] },
  });
  for (const [bytes, words] of [
    ['id,city', 'not a .pmtiles file'],
    [whole.slice(0, whole.length - 200), 'ends too early'],
    [pictures, 'another schema than Protomaps basemap 4: transportation'],
  ] as const) {
    await field.setInputFiles(asUpload(bytes));
    await expect(dialog.getByRole('alert')).toContainText(words);
  }
  await field.setInputFiles(asUpload(whole));
  await expect(dialog.getByText('Shown now: mine.pmtiles')).toBeVisible();
  await expect(dialog.getByText('another schema')).toBeHidden();
  await field.setInputFiles(asUpload('no map'));
  await expect(dialog.getByRole('alert')).toContainText('not a .pmtiles file');
  await page.keyboard.press('Escape');
  expect(await shows(page, 'map-street')).toBe(true);
  await app.map.getByRole('button', { name: 'Dismiss' }).click();
  await app.shows(record.length);
});

test('opens a map file beside the app, and no other address', async ({ atlas, app, page }) => {
  const file = Buffer.from(writeTinyParis());
  await page.route('**/maps/paris.pmtiles', async (route) => {
    const [, start = '0', end = ''] =
      /bytes=(\d+)-(\d*)/.exec((await route.request().headerValue('range')) ?? '') ?? [];
    const last = Math.min(end === '' ? file.length : Number(end), file.length - 1);
    await route.fulfill({
      status: 206,
      headers: { 'Content-Range': `bytes ${start}-${last}/${file.length}` },
      body: file.subarray(Number(start), last + 1),
    });
  });
  await atlas.open(PARIS);
  await app.button('Basemap').click();
  const dialog = page.getByRole('dialog', { name: 'Basemap' });
  await dialog.getByRole('radio', { name: 'My map file' }).check();
  const address = dialog.getByLabel('Or a file beside the app');
  await address.fill('https://elsewhere.example/paris.pmtiles');
  await address.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Only files beside the app');
  await address.fill('maps/none.pmtiles');
  await address.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('no map file at');
  expect(atlas.takeTroubles().join()).toContain('404');
  await address.fill('maps/paris.pmtiles');
  await address.press('Enter');
  await expect(dialog.getByText('Shown now: paris.pmtiles')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => shows(page, 'map-street')).toBe(true);
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.describe('online tiles', () => {
  test('are loaded on a page of their own, after it was said who will learn what', async ({
    atlas,
    app,
    page,
  }) => {
    const asked: string[] = [];
    await page.route('https://tile.openstreetmap.org/**', async (route) => {
      asked.push(`${route.request().url()} ${await route.request().headerValue('referer')}`);
      await route.fulfill({ contentType: 'image/png', body: PIXEL });
    });
    await atlas.open(`${PARIS}&is.city=Paris`);
    await app.button('Basemap').click();
    const dialog = page.getByRole('dialog', { name: 'Basemap' });
    await dialog.getByRole('radio', { name: 'Online tiles' }).check();
    await expect(dialog.getByText('tile.openstreetmap.org will be asked.')).toBeVisible();
    await expect(dialog.getByText('a close look tells the street')).toBeVisible();
    expect(asked).toEqual([]);

    atlas.expectHost('https://tile.openstreetmap.org/');
    await dialog.getByRole('button', { name: 'Go online with tile.openstreetmap.org' }).click();
    await page.waitForURL(/online\.html#.*map=2\.3522.*$/);
    await atlas.settled();
    await expect(page.getByText('Online: tile.openstreetmap.org sees')).toBeVisible();
    await expect(app.map.getByRole('link', { name: '© OpenStreetMap contributors' })).toBeVisible();
    await expect(app.map.locator('img.leaflet-tile-loaded').first()).toBeVisible();
    await expect(app.value('City', 'Paris')).toBeChecked();
    const home = new URL('.', page.url()).href;
    for (const line of asked)
      expect(line).toMatch(/^https:\/\/tile\.openstreetmap\.org\/1[34]\/\d+\/\d+\.png /);
    expect(asked[0]).toContain(` ${home}`);

    await page.getByRole('link', { name: 'Back to the offline page' }).click();
    await page.waitForURL(/index\.html#.*is\.city=Paris/);
    await atlas.settled();
    expect(await app.map.locator('img').count()).toBe(0);
    await expect(app.value('City', 'Paris')).toBeChecked();
  });

  test('cannot be loaded by the usual page, whatever asks for them', async ({ atlas, page }) => {
    await page.route('https://tiles.example/**', (route) => route.fulfill({ body: PIXEL }));
    await atlas.open();
    const outcome = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const image = new Image();
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('refused');
          image.src = 'https://tiles.example/1/0/0.png';
        }),
    );
    expect(outcome).toBe('refused');
    expect(atlas.takeTroubles().join()).toContain('img-src');
  });

  test('are asked of nobody on a visitor’s first look at the online page', async ({
    atlas,
    page,
  }) => {
    await atlas.open(`online.html${PARIS}`);
    await expect(page.getByText('None is asked now.')).toBeVisible();
  });

  for (const [what, answer] of [
    ['404', { status: 404, body: 'no' }],
    ['a page', { status: 200, contentType: 'text/html', body: '<h1>Please log in</h1>' }],
  ] as const)
    test(`give way to the embedded basemap when a server answers with ${what}`, async ({
      atlas,
      app,
      page,
    }) => {
      await page.route('https://tiles.example/**', (route) => route.fulfill(answer));
      atlas.expectHost('https://tiles.example/');
      await atlas.open(`online.html${PARIS}`);
      await app.button('Basemap').click();
      const dialog = page.getByRole('dialog', { name: 'Basemap' });
      await dialog.getByRole('radio', { name: 'Online tiles' }).check();
      await dialog.getByLabel('Service').selectOption('own');
      const template = dialog.getByLabel('Address of its tiles');
      await template.fill('http://tiles.example/{z}/{x}/{y}.png');
      await expect(dialog.getByRole('alert')).toContainText('Only https');
      await template.fill('https://tiles.example/{z}/{x}/{y}.png');
      await dialog.getByRole('button', { name: 'Use tiles.example' }).click();
      await page.keyboard.press('Escape');
      await expect(app.map.getByText('tiles.example does not answer with tiles')).toBeVisible();
      await expect(page.getByText('None is asked now.')).toBeVisible();
      expect(await app.map.locator('img').count()).toBe(0);
      expect(await shows(page, 'map-land')).toBe(true);
      expect(await atlas.state()).toBe('ready');
      atlas.takeTroubles();
    });
});

test('offers online tiles where the app comes from a server, and says why not elsewhere @single', async ({
  atlas,
  app,
  page,
  edition,
}) => {
  const isSingle = edition === 'single';
  await atlas.open();
  await app.button('Basemap').click();
  const dialog = page.getByRole('dialog', { name: 'Basemap' });
  await dialog.getByRole('radio', { name: 'Online tiles' }).check();
  await expect(dialog.getByText('never asks another host')).toBeVisible({ visible: isSingle });
  await expect(dialog.getByRole('button', { name: /online/ })).toBeVisible({ visible: !isSingle });
});
