import AxeBuilder from '@axe-core/playwright';
import { openExample, presentExample, roomOf } from './briefing-room.ts';
import { expect, test } from './driver.ts';
import { findSizeFaults } from './stage-size.ts';

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
  await atlas.open();
  const room = roomOf(page);
  await room.show();
  await room.openFile('compared.json', COMPARED);
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

test('what is drawn over maps of places stays on them, and outlives a reload', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open();
  const room = roomOf(page);
  await room.show();
  await room.openFile('lenses.json', LENSES);
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

/** Two years beside each other. */
const COMPARED = {
  format: 'incident-atlas-briefing',
  formatVersion: 1,
  scenes: [
    { title: 'Compared', view: 'v=1&date=2015-01-01..2015-12-31&vs=2017-01-01..2017-12-31' },
  ],
};

const long = (letters: number) => 'Words without an end. '.repeat(letters / 22).trim();
/** As many words as a scene may have, twice over two periods. */
const LONG = {
  format: 'incident-atlas-briefing',
  formatVersion: 1,
  title: 'Long',
  marking: 'TLP:AMBER',
  scenes: [
    {
      title: long(198),
      keyMessage: long(594),
      body: long(1980),
      marking: long(60),
      sources: [long(396), long(396)],
      view: 'v=1&date=2015-01-01..2015-12-31&vs=2017-01-01..2017-12-31',
    },
  ],
};

/** The smallest maps there are, five in each of two rows; then with lanes and a rate, and a text on one of them; lanes alone; one map; words alone. */
const YEARS = LONG.scenes[0]?.view;
const LENSES = {
  format: 'incident-atlas-briefing',
  formatVersion: 1,
  scenes: [
    { title: 'Lenses', view: `${YEARS}&lenses=1` },
    {
      title: 'Lenses with lanes',
      view: `${YEARS}&lenses=1&lanes=city,count,bars&rate=90`,
      annotations: [
        {
          kind: 'text',
          text: 'Words that are wider than their small map',
          anchor: { kind: 'place', position: [-0.1, 51.52] },
        },
      ],
    },
    { title: 'Lanes', shows: 'timeline', view: 'v=1&lanes=attackType,count,dots' },
    { title: 'Rate', view: 'v=1&rate=90' },
    { title: 'Words', shows: 'words', keyMessage: long(300), view: 'v=1' },
  ],
};

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
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const room = await presentExample(atlas, page);
    for (const scene of scenes) {
      await room.goTo(scene);
      await expect(room.stage.getByRole('heading')).not.toContainText('–,');
      await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
      await expect(room.stage.getByText('TLP:CLEAR')).toHaveCount(2);
      await expect(room.stage).toContainText(`${scene} of 8`);
      await expect(room.stage.locator('[data-cut="true"]')).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await room.openFile('long.json', LONG);
    await room.present();
    await expect(room.stage.locator('[data-cut="true"]')).toContainText('…');
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await page.keyboard.press('Escape');
    await room.openFile('lenses.json', LENSES);
    await room.present();
    await expect(room.stage.getByRole('group', { name: /^London, period [AB]$/ })).toHaveCount(2);
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(2);
    await expect(room.stage.getByRole('list', { name: 'Lanes by city' })).toContainText(
      /London ?A \d+ · B \d+/,
    );
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(3);
    await expect(room.stage.getByRole('list', { name: /^Lanes by / })).toContainText('Unknown');
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(4);
    await expect(room.stage.locator('[data-rate="90"]')).toBeAttached();
    await expect(room.stage).toContainText('Line: rate per 30 days over 90 days.');
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
    await room.goTo(5);
    await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
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
