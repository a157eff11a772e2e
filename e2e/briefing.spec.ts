import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './driver.ts';

const EXAMPLE = 'Example: Five cities, three weeks in June 2017';

/** Scenes and stage as their user names them. */
function roomOf(page: Page) {
  const scenes = page.getByRole('region', { name: 'Scenes' });
  const stage = page.getByRole('region', { name: 'Stage' });
  return {
    scenes,
    stage,
    item: (number: number) => scenes.getByRole('button', { name: new RegExp(`^Scene ${number}:`) }),
    field: (name: string) => scenes.getByLabel(name),
    async add(title: string) {
      await scenes.getByRole('button', { name: 'Add scene' }).click();
      await scenes.getByLabel('Title: a judgement in a sentence').fill(title);
    },
    async isSaved() {
      await expect(scenes.getByText(/^Saved in this browser/)).toBeVisible();
    },
    async startExample() {
      await scenes.getByRole('button', { name: EXAMPLE }).last().click();
      await expect(scenes.getByRole('button', { name: /^Scene \d/ })).toHaveCount(8);
    },
    async isAt(scene: number) {
      await expect(stage).toHaveAttribute('data-scene', String(scene));
    },
  };
}

test('a scene brings back everything that was on screen, and can be moved, hidden, taken back', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await app.value('City', 'London').check();
  await app.type('2017-06-01', '2017-06-30');
  await expect(app.summary).toHaveAttribute('data-shown', '3');
  await room.add('London had {count} incidents in {range}');
  await expect(room.item(1)).toHaveAccessibleName(/London had 3 incidents in 1–30 June 2017/);
  await app.button('Reset all').click();
  await room.add('The whole record');
  await room.item(1).click();
  await expect(app.summary).toHaveAttribute('data-shown', '3');
  await app.hasDates('2017-06-01', '2017-06-30');
  await expect(app.value('City', 'London')).toBeChecked();
  await room.scenes.getByRole('button', { name: 'Move down' }).click();
  await expect(room.item(2)).toHaveAccessibleName(/London had 3/);
  await room.item(1).dragTo(room.item(2));
  await expect(room.item(1)).toHaveAccessibleName(/London had 3/);
  await room.scenes.getByRole('button', { name: 'Duplicate' }).click();
  await room.scenes.getByRole('button', { name: 'Delete' }).click();
  await expect(room.scenes.getByRole('button', { name: /^Scene \d/ })).toHaveCount(2);
  await room.scenes.getByRole('button', { name: 'Undo in the briefing' }).click();
  await expect(room.scenes.getByRole('button', { name: /^Scene \d/ })).toHaveCount(3);
  await room.item(3).click();
  await app.value('City', 'Paris').check();
  await expect(app.value('City', 'Paris')).toBeChecked();
  await room.scenes.getByRole('button', { name: 'Update from the current view' }).click();
  await room.scenes.getByRole('button', { name: 'Hide from the show' }).click();
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(room.stage).toHaveAttribute('data-scenes', '2');
  await page.keyboard.press('Escape');
  await room.isSaved();
});

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

test('a reload, or a browser that is killed, loses neither work nor place', async ({
  atlas,
  app,
  page,
  home,
  context,
}) => {
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  await room.item(2).click();
  await room.field('Notes for the presenter').fill('Written just now');
  await room.isSaved();
  await room.scenes.getByRole('button', { name: 'Present from this scene' }).click();
  await room.isAt(2);
  await page.keyboard.press('PageDown');
  await room.isAt(3);
  await page.reload();
  await room.isAt(3);
  await page.keyboard.press('Escape');
  await expect(room.stage).toHaveCount(0);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(home);
  await again.getByRole('button', { name: 'Brief', exact: true }).click();
  const back = roomOf(again);
  await back.item(2).click();
  await expect(back.field('Notes for the presenter')).toHaveValue('Written just now');
});

test('a second window does not write over the work of the first', async ({
  atlas,
  app,
  page,
  home,
  context,
}) => {
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.add('From the first window');
  await room.isSaved();
  const other = await context.newPage();
  await other.goto(home);
  await other.getByRole('button', { name: 'Brief', exact: true }).click();
  await roomOf(other).add('From the second window');
  await roomOf(other).isSaved();
  await room.field('Notes for the presenter').fill('And from here');
  await expect(room.scenes.getByRole('alert')).toContainText('another window');
  await room.scenes.getByRole('button', { name: 'Keep this one' }).click();
  await room.isSaved();
  await room.scenes.getByRole('button', { name: 'Briefing menu' }).click();
  await room.scenes.getByRole('button', { name: /^Restore .* 2 scenes/ }).click();
  await expect(room.item(2)).toHaveAccessibleName(/second window/);
});

test('without storage everything works, and the page says that nothing is saved', async ({
  atlas,
  app,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.add('Not to be kept');
  await expect(room.scenes.getByRole('alert')).toContainText('does not let the app store');
  const saving = page.waitForEvent('download');
  await room.scenes.getByRole('button', { name: 'Briefing menu' }).click();
  await app.button('Save as file').click();
  expect((await saving).suggestedFilename()).toBe('briefing.atlas-briefing.json');
});

test('a briefing file that is cut off, hostile or newer gives what can be read and names the rest', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  await app.button('Brief').click();
  const room = roomOf(page);
  await room.startExample();
  const saving = page.waitForEvent('download');
  await room.scenes.getByRole('button', { name: 'Briefing menu' }).click();
  await app.button('Save as file').click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe(
    'Five cities, three weeks in June 2017.atlas-briefing.json',
  );
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const open = (name: string, content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const note = room.scenes.getByRole('status');

  await open('cut.json', text.slice(0, text.indexOf('"id":"s5"')));
  await expect(note).toContainText('“cut.json” was opened in part');
  await expect(note).toContainText('ends too early');
  await expect(room.item(4)).toBeVisible();
  await expect(room.item(6)).toHaveCount(0);

  await open('page.html', '<html><script>alert(1)</script>');
  await expect(note).toContainText('“page.html” was not opened');
  await expect(room.item(4)).toBeVisible();

  const payload = '<img src=x onerror=alert(1)>';
  const hostile = {
    format: 'incident-atlas-briefing',
    formatVersion: 9,
    title: payload,
    scenes: [
      {
        title: payload,
        notes: payload,
        view: 'v=1&q=<svg onload=alert(1)>&zap=1',
        marking: 'tlp:red',
      },
      7,
    ],
  };
  await open('later.json', JSON.stringify(hostile));
  await expect(note).toContainText('later version (9)');
  await expect(note).toContainText('zap=1');
  await expect(note).toContainText('Scene 2');
  await expect(room.item(1)).toHaveAccessibleName(`Scene 1: ${payload}`);
  await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(room.stage.getByRole('heading')).toHaveText(payload);
  await expect(room.stage.getByText('TLP:RED')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await room.scenes.getByRole('button', { name: 'Undo in the briefing' }).click();
  await expect(room.item(4)).toBeVisible();
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

for (const [width, height] of [
  [1024, 768],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const)
  test(`on a screen of ${width} × ${height} nothing on stage is too small or cut`, async ({
    atlas,
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await atlas.open();
    await app.button('Brief').click();
    const room = roomOf(page);
    await room.startExample();
    await room.scenes.getByRole('button', { name: 'Present', exact: true }).click();
    for (let scene = 1; scene <= 8; scene++) {
      await room.isAt(scene);
      await expect(room.stage.getByRole('heading')).not.toContainText('–,');
      await expect.poll(() => room.stage.evaluate(findSizeFaults)).toEqual([]);
      await expect(room.stage.getByText('TLP:CLEAR')).toHaveCount(2);
      await expect(room.stage).toContainText(`${scene} of 8`);
      await page.keyboard.press('PageDown');
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
