import { roomOf } from './briefing-room.ts';
import { expect, test } from './driver.ts';

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
      .getByLabel('Briefing file')
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

test('words beside a place keep clear of the next mark while they are written, as they do on stage', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open('#v=1&map=2.4,50.85,6');
  const room = roomOf(page);
  await room.show();
  await room.add('Channel');
  await room.scenes.getByRole('button', { name: 'Text at the selected incident' }).click();
  await room.scenes.getByLabel('Words of annotation 1').fill('Long words to the west of it');
  const words = app.map.getByText('Long words to the west of it');
  const coversBrussels = async () => {
    const [west = 0, , east = 0] = await app.bounds();
    const map = await app.map.getByRole('group', { name: 'Marks on the map' }).boundingBox();
    const box = await words.boundingBox();
    if (map === null || box === null) return null;
    const x = map.x + (map.width * (4.35 - west)) / (east - west);
    const y = map.y + map.height / 2;
    const markPx = 12;
    const isOver = y > box.y - markPx && y < box.y + box.height + markPx;
    return isOver && x > box.x - markPx && x < box.x + box.width + markPx;
  };
  await expect.poll(coversBrussels).toBe(false);
  const side = await words.getAttribute('text-anchor');
  await room.isSaved();
  await room.present();
  await expect(room.stage.getByText('Long words to the west of it')).toHaveAttribute(
    'text-anchor',
    side ?? '',
  );
});

test('annotations are moved, and rings made wider, by pointer, by keyboard and by typing', async ({
  atlas,
  page,
}) => {
  await atlas.open('#v=1&map=51.42,35.65,10');
  const room = roomOf(page);
  await room.show();
  await room.add('Tehran');
  const { scenes } = room;
  const map = page.getByRole('region', { name: 'Map' });
  await scenes.getByRole('button', { name: 'Ring there' }).click();
  await scenes.getByLabel('Words of annotation 1').fill('Here');
  const middle = map.getByRole('button', { name: 'Move annotation “Here”' });
  const edge = map.getByRole('button', { name: /^Radius of ring “Here”: / });
  await expect(edge).toHaveAccessibleName('Radius of ring “Here”: 1 km');
  const radius = scenes.getByLabel('Radius, km');
  await radius.fill('2.5');
  await expect(edge).toHaveAccessibleName('Radius of ring “Here”: 2.5 km');
  const drag = async (handle: typeof edge, byPx: number) => {
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the handle is not there');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + byPx / 2, y);
    await page.mouse.move(x + byPx, y);
    await page.mouse.up();
    return x;
  };
  await drag(edge, 60);
  await expect.poll(async () => Number(await radius.inputValue())).toBeGreaterThan(5);
  const wide = await radius.inputValue();
  const before = await drag(middle, -80);
  const xOf = async () => {
    const box = await middle.boundingBox();
    return Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2 - before);
  };
  await expect.poll(xOf).toBe(-80);
  await expect(radius).toHaveValue(wide);
  await middle.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(xOf).toBe(-60);
  await expect(middle).toBeFocused();
  await scenes.getByRole('button', { name: 'Undo in the briefing' }).click();
  await expect.poll(xOf).toBe(-80);
  await scenes.getByRole('button', { name: 'Undo in the briefing' }).click();
  await expect.poll(xOf).toBe(0);

  await scenes.getByRole('button', { name: 'Text on a day of the timeline' }).click();
  await scenes.getByLabel('Words of annotation 2').fill('That day');
  await scenes.getByLabel('Day', { exact: true }).fill('2017-06-07');
  await room.isSaved();
  await room.present();
  await expect(room.stage.getByText('That day')).toBeVisible();
  await expect(room.stage.getByRole('img', { name: 'Here' })).toBeVisible();
});
