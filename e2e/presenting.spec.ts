import AxeBuilder from '@axe-core/playwright';
import { openExample, openScenes, TWO_YEARS } from './briefing-room.ts';
import { expect, test } from './driver.ts';

/** The list of keys as the stage shows it, and the presses that this journey tries of each line. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '→ ↓ Page Down, Space, N, Enter': ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'n', 'Enter'],
  '← ↑ Page Up, Shift+Space, P, Backspace': [
    'ArrowLeft',
    'ArrowUp',
    'PageUp',
    'Shift+Space',
    'p',
    'Backspace',
  ],
  'Home, End': ['Home', 'End'],
  'A number, then Enter; G': ['7', 'Enter', 'g'],
  'B or .  ·  W or ,': ['b', '.', 'w', ','],
  'F or F11': ['f', 'F11'],
  'F5 · Shift+F5': ['F5', 'Shift+F5'],
  'S or F2': ['s', 'F2'],
  O: ['o'],
  'L or Ctrl+L': ['l', 'Control+l'],
  'D or Ctrl+P': ['d', 'Control+p'],
  'E · Ctrl+Z': ['e', 'Control+z'],
  'K · Shift+K': ['k', 'Shift+K'],
  U: ['u'],
  T: ['t'],
  '? or F1': ['?', 'F1'],
  Esc: ['Escape'],
};

test('every key in the stage’s own list does what it says there', async ({ atlas, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await openExample(atlas, page);
  const { stage } = room;
  const tried = new Set<string>();
  const press = async (key: string, scene?: number) => {
    tried.add(key);
    await page.keyboard.press(key);
    if (scene !== undefined) await room.isAt(scene);
  };
  const has = (name: string, value: string) => expect(stage).toHaveAttribute(name, value);
  await room.item(3).click();
  await press('F5', 1);
  await press('Escape');
  await expect(stage).toHaveCount(0);
  await expect(room.item(1)).toBeFocused();
  await press('Shift+F5', 3);
  await has('data-scenes', '8');
  await press('Home', 1);
  for (const [i, key] of ['PageDown', 'ArrowRight', 'Space', 'n', 'ArrowDown', 'Enter'].entries())
    await press(key, i + 2);
  for (const [i, key] of ['PageUp', 'ArrowLeft', 'Shift+Space', 'Backspace', 'p'].entries())
    await press(key, 6 - i);
  await press('ArrowUp', 1);
  await press('End', 8);
  await press('PageDown', 8);
  await press('7');
  await press('Enter', 7);
  await press('F5', 7);
  await press('Shift+F5', 7);
  await press('g');
  await page.keyboard.press('2');
  await press('Enter', 2);
  for (const [key, blank] of [
    ['.', 'black'],
    ['b', 'none'],
    ['b', 'black'],
    ['w', 'white'],
    [',', 'none'],
    [',', 'white'],
  ] as const) {
    await press(key);
    await has('data-blank', blank);
  }
  await press('PageDown', 2);
  await has('data-blank', 'none');
  await press('o');
  await expect(stage.getByRole('region', { name: 'All scenes' })).toBeVisible();
  await press('Escape');
  await expect(stage.getByRole('region', { name: 'All scenes' })).toHaveCount(0);
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  const wasFull = await isFull();
  await press('f');
  await expect.poll(isFull).toBe(!wasFull);
  await press('F11');
  await expect.poll(isFull).toBe(wasFull);

  for (const key of ['l', 'Control+l']) {
    await press(key);
    await has('data-tool', key === 'l' ? 'laser' : 'none');
  }
  await press('d');
  await has('data-tool', 'pen');
  const strokes = stage.locator('[data-strokes]');
  const draw = async (x: number) => {
    await page.mouse.move(x, 300);
    await page.mouse.down();
    await page.mouse.move(x + 60, 340);
    await page.mouse.up();
  };
  await draw(200);
  await draw(400);
  await expect(strokes).toHaveAttribute('data-strokes', '2');
  await press('Control+z');
  await expect(strokes).toHaveAttribute('data-strokes', '1');
  await press('e');
  await expect(strokes).toHaveAttribute('data-strokes', '0');
  await press('Control+p');
  await has('data-tool', 'none');
  await press('u');
  await expect(stage.getByRole('button', { name: 'Lock the map' })).toBeVisible();
  await press('Escape');
  await expect(stage.getByRole('button', { name: 'Unlock the map' })).toBeVisible();

  await press('t');
  await expect(stage.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
  await press('t');
  await press('Escape');
  await expect(stage.getByRole('timer')).toHaveCount(0);

  const dates = stage.locator('[data-playing="true"][role="status"]');
  await press('k');
  await expect(dates).toContainText(/^3(–\d+)? June 2017: /);
  await press('k');
  await expect(dates).toHaveCount(0);
  await press('Shift+K');
  await expect(dates).toBeVisible();
  await press('Escape');
  await expect(stage.locator('[data-playing][role="status"]')).toHaveCount(0);
  await expect(stage.getByRole('heading')).toContainText('11 incidents, 3–20 June 2017');

  for (const key of ['s', 'F2']) {
    tried.add(key);
    const opening = page.waitForEvent('popup');
    await page.keyboard.press(key);
    const second = await opening;
    await expect(room.view(second)).toContainText('2 of 8');
    await page.keyboard.press(key);
    await expect.poll(() => second.isClosed()).toBe(true);
  }

  await press('F1');
  const list = stage.getByRole('region', { name: 'Keys' });
  expect(await list.getByRole('term').allTextContents()).toEqual(Object.keys(KEYS));
  await press('Escape');
  await press('?');
  expect([...new Set(Object.values(KEYS).flat())].filter((key) => !tried.has(key))).toEqual([]);
  await list.getByRole('checkbox', { name: 'Single-letter keys' }).uncheck();
  await press('Escape');
  await press('n', 2);
  await press('PageDown', 3);
  await press('Escape');
  await expect(stage).toHaveCount(0);
  await expect(room.item(3)).toBeFocused();
});

test('two periods play side by side, each through its own dates', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await openScenes(atlas, page, [{ title: 'Compared', view: TWO_YEARS }]);
  await room.present();
  await expect(room.stage.locator('[data-maps="2"]')).toContainText('2015: ');
  const dates = room.stage.locator('[data-playing][role="status"]');
  await page.keyboard.press('k');
  await expect(dates).toContainText(/A .*2015: \d+ incidents?B .*2017: \d+ incidents?/);
  await expect(room.stage.locator('[data-maps="2"]')).toContainText(/Jan.* 2017: /);
  await page.keyboard.press('Escape');
  await expect(dates).toHaveCount(0);
  await expect(room.stage.locator('[data-maps="2"]')).toContainText(/2015: .*2017: /);
});

test('scenes and stage hold no barrier that a machine can find, and a finger turns the pages', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await openExample(atlas, page);
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
