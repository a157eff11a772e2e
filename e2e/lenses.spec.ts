import { roomOf } from './briefing-room.ts';
import { expect, test } from './driver.ts';
import { between, placed } from './record.ts';

const CITIES = ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'];

function placedIn(city: string, rows: readonly { city?: string; latitude?: string }[]): number {
  return rows.filter((row) => row.city === city && row.latitude !== '').length;
}

for (const width of [1440, 360]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('shows five places at their own scale, under the filters', async ({
      atlas,
      app,
      page,
    }) => {
      await atlas.open();
      await app.button('City lenses').click();
      for (const city of CITIES)
        await expect(page.getByRole('group', { name: city, exact: true })).toContainText(
          `${placedIn(city, placed)} incidents`,
        );
      await expect(app.button('City lenses')).toBeFocused();
      await app.type('2015-01-01', '2015-12-31');
      const paris = page.getByRole('group', { name: 'Paris', exact: true });
      await expect(paris).toContainText(
        `${placedIn('Paris', between('2015-01-01', '2015-12-31'))} incidents`,
      );
      await page.reload();
      await expect(paris).toBeVisible();
      await app.map.getByRole('button', { name: 'Map', exact: true }).click();
      await expect(paris).toHaveCount(0);
      await expect(app.button('City lenses')).toBeFocused();
    });
  });
}

test('opens an incident from a lens by keyboard, and a scene holds that lenses are on', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#v=1&lenses=1');
  const marks = page.getByRole('group', { name: 'Marks in Tehran' });
  await expect(app.map).toHaveAttribute('data-marks', /^[1-9]/);
  await marks.focus();
  await page.keyboard.press('Enter');
  await expect(marks.getByRole('status')).toContainText('in view');
  await page.keyboard.press('Escape');
  await app.row('parliament').getByRole('button').first().click();
  await expect(page).toHaveURL(/incident=.*lenses|lenses.*incident=/);

  await app.button('Brief').click();
  const room = roomOf(page);
  await room.add('Five cities side by side');
  await app.button('Open Paris on the map').click();
  await expect(marks).toHaveCount(0);
  await room.add('One of them');
  await room.item(1).click();
  await expect(marks).toBeVisible();
});
