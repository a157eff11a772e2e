import { openScenes, presentExample, TWO_YEARS } from './briefing-room.ts';
import { expect, test } from './driver.ts';

test('what is drawn over maps of places stays on them, and outlives a page that ends without a farewell', async ({
  atlas,
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['visibilitychange', 'pagehide'])
      addEventListener(name, (event) => event.stopImmediatePropagation(), true);
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await openScenes(atlas, page, [{ title: 'Lenses', view: `${TWO_YEARS}&lenses=1` }]);
  await room.isSaved();
  await room.present();
  const lens = room.stage.getByRole('group', { name: 'London, period A', exact: true });
  await expect(lens.locator('canvas').last()).toBeVisible();
  const box = await lens.boundingBox();
  if (box === null) throw new Error('there is no map of London');
  await page.keyboard.press('d');
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.up();
  const strokes = room.stage.locator('[data-strokes]');
  await expect(strokes).toHaveAttribute('data-strokes', '1');
  const line = strokes.locator('path').first();
  const middleOf = () =>
    line.evaluate((path) => {
      const { left, right, top, bottom } = path.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2];
    });
  const shareOf = async () => {
    const [lineX = 0, lineY = 0] = await middleOf();
    const now = await lens.boundingBox();
    if (now === null) return null;
    return [(lineX - now.x) / now.width, (lineY - now.y) / now.height].map(
      (share) => Math.round(share * 10) / 10,
    );
  };
  expect(await shareOf()).toEqual([0.6, 0.6]);
  await page.waitForFunction(() =>
    Object.values(sessionStorage).some((text) => text.includes('[[')),
  );
  await page.reload();
  await expect(strokes).toHaveAttribute('data-strokes', '1');
  await expect.poll(shareOf).toEqual([0.6, 0.6]);
  await page.keyboard.press('Escape');
  await expect(room.stage).toHaveCount(0);
  await room.present();
  await expect(strokes).toHaveAttribute('data-strokes', '0');
});

test('who points or draws on the presenter’s picture does so on stage, and a reload takes the window back @single', async ({
  atlas,
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await presentExample(atlas, page);
  await room.isSaved();
  await room.goTo(2);
  const { second, view } = await room.openPresenter();
  await expect(view).toContainText('The discs show how many incidents');
  const picture = view.locator('[data-preview]');
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture is not there');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await second.mouse.move(...at(0.25, 0.5));
  await second.mouse.down();
  const laser = room.stage.locator('[data-laser]').first();
  await expect(laser).toHaveAttribute('style', /left: 2[45](\.\d+)?%; top: (49|50)(\.\d+)?%/);
  await second.mouse.up();
  await expect(laser).toHaveCount(0);
  await second.keyboard.press('d');
  await second.mouse.down();
  await second.mouse.move(...at(0.4, 0.6));
  await second.mouse.up();
  await expect(room.stage.locator('[data-strokes]').first()).toHaveAttribute('data-strokes', '1');

  await page.reload();
  await room.isAt(2);
  // From a disk the browser lets nobody write into the old window: another takes its place.
  const opened = () =>
    page
      .context()
      .pages()
      .filter((one) => one !== page);
  await expect
    .poll(async () => {
      const [only, ...more] = opened();
      return only === undefined || more.length > 0 ? '' : room.view(only).textContent();
    })
    .toContain('The discs show how many incidents');
  await opened()[0]?.keyboard.press('PageDown');
  await room.isAt(3);
});
