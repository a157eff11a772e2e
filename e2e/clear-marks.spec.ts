import type { Locator } from '@playwright/test';
import { expect, test } from './driver.ts';
import { deskOf } from './import-desk.ts';
import { placed } from './record.ts';
import type { Screen } from './screen.ts';

const CITIES = ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'];
const LANES = '&lanes=city,count,dots';
const PERIODS = '#v=1&date=2016-06-06..2017-06-05&vs=2017-06-06..2018-06-05';
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

interface Mark {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** The mark of a city with some air. */
  readonly radiusPx: number;
}

const cityMarks: readonly Mark[] = CITIES.map((name) => ({
  name,
  ...middleOf(name),
  radiusPx: MARK_PX,
}));

/** Where marks are on a map that shows `bounds`, on the page. */
async function pointsOf(
  map: Locator,
  marks: readonly Mark[],
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
) {
  const box = await map.boundingBox();
  if (box === null) throw new Error('there is no map');
  return marks.map((mark) => {
    const { longitude, latitude } = mark;
    const down = (mercator(north) - mercator(latitude)) / (mercator(north) - mercator(south));
    return {
      ...mark,
      x: box.x + (box.width * (longitude - west)) / (east - west),
      y: box.y + box.height * down,
      isIn: longitude > west && longitude < east && latitude > south && latitude < north,
    };
  });
}

/** The marks that are off a map, or under something that lies over it. */
async function coveredMarks(app: Screen, marks = cityMarks): Promise<readonly string[]> {
  const bounds = await app.bounds();
  const cards = await app.map.locator('[data-furniture]').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom, text: element.textContent };
    }),
  );
  const maps = await app.map.getByRole('group', { name: /^Marks on the map/ }).all();
  const points = (await Promise.all(maps.map((map) => pointsOf(map, marks, bounds)))).flat();
  return points.flatMap(({ name, x, y, isIn, radiusPx }) => {
    const over = cards.find((card) => {
      const acrossPx = Math.max(card.left - x, x - card.right, 0);
      const downPx = Math.max(card.top - y, y - card.bottom, 0);
      return Math.hypot(acrossPx, downPx) < radiusPx;
    });
    if (!isIn) return [`${name} is off the map`];
    return over === undefined ? [] : [`${name} lies under ${over.text}`];
  });
}

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 768, isMobile: width < 768 });

    test('opens with every city clear of what lies over the map', async ({ atlas, app, page }) => {
      await atlas.open();
      await expect(app.map).toHaveAttribute('data-bounds', /\d/);
      await expect.poll(() => coveredMarks(app)).toEqual([]);
      await atlas.open(PERIODS);
      await page.reload();
      await expect(page.getByRole('group', { name: 'Marks on the map of period B' })).toBeVisible();
      await expect.poll(() => coveredMarks(app)).toEqual([]);
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
    await expect.poll(() => coveredMarks(app)).toEqual([]);
  });

/** Invented places at the corners of what is to be seen, with how many incidents each. */
function cornersWith(count: number): { csv: string; marks: readonly Mark[] } {
  const corners = [
    { name: 'north west', longitude: -3, latitude: 53 },
    { name: 'north east', longitude: 52, latitude: 53 },
    { name: 'south west', longitude: -3, latitude: 30 },
    { name: 'south east', longitude: 52, latitude: 30 },
  ];
  const rows = corners.flatMap(({ name, longitude, latitude }) =>
    Array.from(
      { length: count },
      (_, i) => `${name} ${i},2015-01-09,${latitude},${longitude},site`,
    ),
  );
  return {
    csv: ['title,date,latitude,longitude,place_precision', ...rows].join('\n'),
    // As large as the data's largest stack is drawn, less the slack of its edge.
    marks: corners.map((corner) => ({ ...corner, radiusPx: Math.min(44, 4.3 * count ** 0.5) - 2 })),
  };
}

for (const { name, viewport, count } of [
  { name: 'a phone', viewport: { width: 360, height: 740 }, count: 6 },
  { name: 'a desk', viewport: { width: 1440, height: 900 }, count: 110 },
])
  test(`data without cities leaves each mark clear on ${name}, however large`, async ({
    atlas,
    app,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await atlas.open();
    if (viewport.width < 768) await page.getByRole('button', { name: 'More', exact: true }).click();
    const { csv, marks } = cornersWith(count);
    await deskOf(page).open(csv);
    await app.shows(4 * count);
    await app.hasMarks(4 * count);
    await expect.poll(() => coveredMarks(app, marks)).toEqual([]);
  });

test('a place that is gone to shows its incidents beside the legend', async ({ atlas, app }) => {
  await atlas.open();
  for (const city of CITIES) {
    const button = app.map.getByRole('button', { name: new RegExp(`^${city}`) });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const marks = placed
      .filter((row) => row.city === city && row.place_precision === 'site')
      .map(({ id = '', longitude, latitude }) => ({
        ...{ name: id, longitude: Number(longitude), latitude: Number(latitude) },
        radiusPx: 4,
      }));
    const covered = async () =>
      (await coveredMarks(app, marks)).filter((fault) => fault.includes('lies under'));
    await expect.poll(covered).toEqual([]);
  }
});
