import { openExample, presentExample } from './briefing-room.ts';
import { expect, test } from './driver.ts';

test('the presenter’s window keeps step, and the audience never sees the notes', async ({
  atlas,
  page,
}) => {
  const room = await presentExample(atlas, page);
  await room.isAt(1);
  const { second, view } = await room.openPresenter();
  await expect(view).toContainText('Say first what this is');
  await expect(view).toContainText('All five cities were attacked');
  await expect(view).toContainText('on time');
  await expect(room.stage).not.toContainText('Say first what this is');
  await second.keyboard.press('PageDown');
  await room.isAt(2);
  await expect(view).toContainText('The discs show how many incidents');
  await page.keyboard.press('PageDown');
  await expect(view).toContainText('3 of 8');
  await view.getByRole('button', { name: 'Black screen' }).click();
  await expect(room.stage).toHaveAttribute('data-blank', 'black');
  await view.getByLabel('Go to scene').selectOption({ index: 5 });
  await room.isAt(6);
  await expect(room.stage).toHaveAttribute('data-blank', 'none');
  await second.close();
  await room.isAt(6);
  await page.keyboard.press('PageDown');
  await room.isAt(7);
});

test('a blocked pop-up falls back into this window', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const room = await presentExample(atlas, page);
  await page.keyboard.press('s');
  await expect(room.stage.getByRole('alert')).toContainText('blocked');
  await expect(room.stage).toContainText('Say first what this is');
  await page.keyboard.press('s');
  await expect(room.stage).not.toContainText('Say first what this is');
});

test('the show runs from a disk as from a server @single', async ({ atlas, page }) => {
  const room = await openExample(atlas, page);
  await room.isSaved();
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  const { second, view } = await room.openPresenter();
  await expect(view).toContainText('Say first what this is');
  const [ours, theirs] = await Promise.all(
    [page, second].map((one) => one.evaluate(() => getComputedStyle(document.body).fontFamily)),
  );
  expect(theirs).toBe(ours);
  await second.keyboard.press('PageDown');
  await room.isAt(2);
  await expect(room.stage.getByRole('heading')).toContainText('11 incidents, 3–20 June 2017');
});
