import { expect, type Page, test } from './driver.ts';
import { record } from './record.ts';

const CITIES = [
  ['Brussels', 4.352, 50.847],
  ['Paris', 2.35, 48.857],
  ['Tehran', 51.4, 35.71],
  ['Jerusalem', 35.217, 31.777],
  ['London', -0.118, 51.51],
] as const;
const ZOOMS = [4, 8, 11, 14];

/** Waits until the map shows this place and all its tiles are painted. */
async function arrive(page: Page, hash: string, longitude: number): Promise<void> {
  await page.evaluate((text) => {
    location.hash = text;
  }, hash);
  await page.waitForFunction(
    ({ wanted }) => {
      const bounds = document.querySelector('[data-bounds]')?.getAttribute('data-bounds') ?? '';
      const [west = 0, , east = 0] = bounds.split(',').map(Number);
      const tiles = [...document.querySelectorAll('canvas.leaflet-tile')];
      return (
        Math.abs((west + east) / 2 - wanted) < 0.01 &&
        tiles.length > 0 &&
        tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded'))
      );
    },
    { wanted: longitude },
  );
}

test('goes through five cities at four zooms in light and dark, and asks no other host', async ({
  atlas,
  app,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open();
  for (const theme of ['light', 'dark']) {
    for (const [name, longitude, latitude] of CITIES)
      for (const zoom of ZOOMS) {
        await arrive(page, `#map=${longitude},${latitude},${zoom}&theme=${theme}`, longitude);
        expect(Number(await app.map.getAttribute('data-marks')), name).toBeGreaterThan(0);
      }
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
  const home = new URL('.', page.url()).href;
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => !url.startsWith(home) && !/^(data|blob):/.test(url))).toEqual([]);
});

const BASEMAP = '**/basemap/**';

for (const [what, answer] of [
  ['missing', { status: 404, body: 'gone' }],
  ['no basemap files', { status: 200, contentType: 'text/html', body: '<!doctype html><p>hello' }],
  ['cut off', { status: 200, body: 'ABM1\u0010\u0003' }],
] as const)
  test(`is ready and says so in one line when the basemap files are ${what}`, async ({
    atlas,
    app,
    page,
  }) => {
    await page.route(BASEMAP, (route) => route.fulfill(answer));
    await atlas.open();
    expect(await atlas.state()).toBe('ready');
    await expect(app.map.getByText('The basemap could not be read')).toBeVisible();
    await app.shows(record.length);
    await expect(app.map).toHaveAttribute('data-marks', /^[1-9]/);
    atlas.takeTroubles();
  });
