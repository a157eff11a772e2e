import AxeBuilder from '@axe-core/playwright';
import { roomOf } from './briefing-room.ts';
import { expect, test } from './driver.ts';

test('every key of a clicker and of PowerPoint does what it does there', async ({
  atlas,
  app,
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  const press = async (key: string, scene: number) => {
    await page.keyboard.press(key);
    await room.isAt(scene);
  };
  const isBlank = (blank: string) => expect(room.stage).toHaveAttribute('data-blank', blank);
  await room.isAt(1);
  await expect(room.stage).toHaveAttribute('data-scenes', '8');
  await press('PageDown', 2);
  await press('ArrowRight', 3);
  await press('Space', 4);
  await press('n', 5);
  await press('ArrowDown', 6);
  await press('PageUp', 5);
  await press('ArrowLeft', 4);
  await press('Shift+Space', 3);
  await press('Backspace', 2);
  await press('p', 1);
  await press('End', 8);
  await press('PageDown', 8);
  await press('Home', 1);
  await page.keyboard.press('7');
  await press('Enter', 7);
  await press('F5', 7);
  await press('Shift+F5', 7);
  await page.keyboard.press('.');
  await isBlank('black');
  await page.keyboard.press('.');
  await isBlank('none');
  await page.keyboard.press('w');
  await isBlank('white');
  await press('PageDown', 7);
  await isBlank('none');
  await page.keyboard.press('g');
  await page.keyboard.press('2');
  await press('Enter', 2);
  await page.keyboard.press('o');
  await expect(room.stage.getByRole('region', { name: 'All scenes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(room.stage.getByRole('region', { name: 'All scenes' })).toHaveCount(0);
  await page.keyboard.press('?');
  await room.stage.getByRole('checkbox', { name: 'Single-letter keys' }).uncheck();
  await page.keyboard.press('Escape');
  await press('n', 2);
  await press('PageDown', 3);
  await page.keyboard.press('Escape');
  await expect(room.stage).toHaveCount(0);
  await expect(room.scenes.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
});

test('the presenter’s window keeps step, and the audience never sees the notes', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  await room.isAt(1);
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const second = await opening;
  const view = second.getByRole('region', { name: 'Presenter window' });
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

test('scenes and stage hold no barrier that a machine can find, and a finger turns the pages', async ({
  atlas,
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  await room.item(2).click();
  const scan = async (selector: string) => {
    const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await scan('[aria-label="Scenes"]')).toEqual([]);
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  await room.isAt(1);
  expect(await scan('[aria-label="Stage"]')).toEqual([]);
  const swipe = async (from: number, to: number) => {
    const touch = { pointerType: 'touch', isPrimary: true, pointerId: 7, clientY: 300 };
    await room.stage.dispatchEvent('pointerdown', { ...touch, clientX: from });
    await room.stage.dispatchEvent('pointerup', { ...touch, clientX: to });
  };
  await swipe(900, 500);
  await room.isAt(2);
  await swipe(900, 880);
  await swipe(500, 900);
  await room.isAt(1);
});

test('a blocked pop-up falls back into this window', async ({ atlas, app, page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  await page.keyboard.press('s');
  await expect(room.stage.getByRole('alert')).toContainText('blocked');
  await expect(room.stage).toContainText('Say first what this is');
  await page.keyboard.press('s');
  await expect(room.stage).not.toContainText('Say first what this is');
});

/** What is wrong with the sizes of a stage: text that is too small for the room, or cut. */
function findSizeFaults(stage: Element): string[] {
  const { height, right, bottom } = stage.getBoundingClientRect();
  const faults: string[] = [];
  for (const element of stage.querySelectorAll('*')) {
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
    );
    const isHidden =
      element.closest('[role=toolbar], .visually-hidden, [hidden]') !== null ||
      getComputedStyle(element).visibility === 'hidden';
    if (!isText || isHidden) continue;
    const { currentCSSZoom = 1 } = element as { currentCSSZoom?: number };
    const isSvg = element instanceof SVGElement;
    const zoom = isSvg
      ? ((element.ownerSVGElement?.parentElement as { currentCSSZoom?: number } | null)
          ?.currentCSSZoom ?? 1)
      : currentCSSZoom;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
    const text = element.textContent?.trim().slice(0, 30);
    if (size < height / 45 - 0.1) faults.push(`${text}: ${size}`);
    const box = element.getBoundingClientRect();
    if (box.right > right + 1 || box.bottom > bottom + 1 || box.left < -1 || box.top < -1)
      faults.push(`${text}: outside`);
  }
  for (const box of stage.querySelectorAll('*')) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === 'auto' && box.scrollHeight > box.clientHeight + 1)
      faults.push(`cut: ${box.textContent?.slice(0, 30)}`);
  }
  return faults;
}

const ALL_SCENES = [1, 2, 3, 4, 5, 6, 7, 8];

// Sizes are shares: the two small screens are the hard ones, and many pixels are much for a small machine.
for (const [width, height, scenes] of [
  [1024, 768, ALL_SCENES],
  [1280, 720, ALL_SCENES],
  [1920, 1080, [2, 6, 8]],
  [3840, 2160, [2, 7]],
] as const)
  test(`on a screen of ${width} × ${height} nothing on stage is too small or cut`, async ({
    atlas,
    app,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await atlas.open();
    await app.button('Brief').click();
    const room = roomOf(page);
    await room.startExample();
    await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
    for (const scene of scenes) {
      await page.keyboard.press(String(scene));
      await page.keyboard.press('Enter');
      await room.isAt(scene);
      await expect(room.stage.getByRole('heading')).not.toContainText('–,');
      await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
      await expect(room.stage.getByText('TLP:CLEAR')).toHaveCount(2);
      await expect(room.stage).toContainText(`${scene} of 8`);
    }
  });

test('the show runs from a disk as from a server @single', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  await room.isSaved();
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const second = await opening;
  const view = second.getByRole('region', { name: 'Presenter window' });
  await expect(view).toContainText('Say first what this is');
  const [ours, theirs] = await Promise.all(
    [page, second].map((one) => one.evaluate(() => getComputedStyle(document.body).fontFamily)),
  );
  expect(theirs).toBe(ours);
  await second.keyboard.press('PageDown');
  await room.isAt(2);
  await expect(room.stage.getByRole('heading')).toContainText('11 incidents, 3–20 June 2017');
});
