import type { Locator } from '@playwright/test';
import { expect, test } from './driver.ts';
import { placed } from './record.ts';
import type { Screen } from './screen.ts';

const CITIES = ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'];
const LANES = '&lanes=city,count,dots';
const PERIODS = '#v=1&date=2016-06-06..2017-06-05&vs=2017-06-06..2018-06-05';
/** The mark of a city with some air. */
const MARK_PX = 14;

/** The middle of a city's incidents. */
function middleOf(city: string): { longitude: number; latitude: number } {
  const own = placed.filter((row) => row.city === city);
  const mean = (column: 'longitude' | 'latitude') =>
    own.reduce((sum, row) => sum + Number(row[column]), 0) / own.length;
  return { longitude: mean('longitude'), latitude: mean('latitude') };
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

/** Where each city is on a map that shows `bounds`, on the page. */
async function cityPoints(
  map: Locator,
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
) {
  const box = await map.boundingBox();
  if (box === null) throw new Error('there is no map');
  return CITIES.map((city) => {
    const { longitude, latitude } = middleOf(city);
    const down = (mercator(north) - mercator(latitude)) / (mercator(north) - mercator(south));
    return {
      city,
      x: box.x + (box.width * (longitude - west)) / (east - west),
      y: box.y + box.height * down,
      isIn: longitude > west && longitude < east && latitude > south && latitude < north,
    };
  });
}

/** The cities whose mark is off a map, or under something that lies over it. */
async function coveredCities(app: Screen): Promise<readonly string[]> {
  const bounds = await app.bounds();
  const cards = await app.map.locator('[data-furniture]').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom, text: element.textContent };
    }),
  );
  const maps = await app.map.getByRole('group', { name: /^Marks on the map/ }).all();
  const points = (await Promise.all(maps.map((map) => cityPoints(map, bounds)))).flat();
  return points.flatMap(({ city, x, y, isIn }) => {
    const over = cards.find(
      (card) =>
        x > card.left - MARK_PX &&
        x < card.right + MARK_PX &&
        y > card.top - MARK_PX &&
        y < card.bottom + MARK_PX,
    );
    if (!isIn) return [`${city} is off the map`];
    return over === undefined ? [] : [`${city} lies under ${over.text}`];
  });
}

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 768, isMobile: width < 768 });

    test('opens with every city clear of what lies over the map', async ({ atlas, app, page }) => {
      await atlas.open();
      await expect(app.map).toHaveAttribute('data-bounds', /\d/);
      await expect.poll(() => coveredCities(app)).toEqual([]);
      await atlas.open(PERIODS);
      await page.reload();
      await expect(page.getByRole('group', { name: 'Marks on the map of period B' })).toBeVisible();
      await expect.poll(() => coveredCities(app)).toEqual([]);
    });
  });
}

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
])
  test(`two periods over lanes leave every city clear on ${width} × ${height}`, async ({
    atlas,
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await atlas.open(PERIODS + LANES);
    await expect(page.getByRole('list', { name: 'Lanes by city' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Marks on the map of period B' })).toBeVisible();
    await expect.poll(() => coveredCities(app)).toEqual([]);
  });
