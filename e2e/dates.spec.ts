import { expect, test } from './driver.ts';
import { between, record } from './record.ts';

const JUNE = ['2017-06-03', '2017-06-20'] as const;

for (const timezoneId of ['Europe/Brussels', 'Pacific/Niue', 'Pacific/Kiritimati']) {
  test.describe(`a computer in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('counts both days of a typed range @single', async ({ atlas, app }) => {
      await atlas.open();
      await app.type(...JUNE);
      await app.shows(between(...JUNE).length);
      await app.hasDates(...JUNE);
      await expect(app.summary).toContainText('3–20 June 2017');
    });

    test('counts a single day', async ({ atlas, app }) => {
      await atlas.open();
      await app.type('2017-06-07', '2017-06-07');
      await app.shows(between('2017-06-07', '2017-06-07').length);
      await app.hasDates('2017-06-07', '2017-06-07');
    });
  });
}

test('moves the other end when From passes To', async ({ atlas, app }) => {
  await atlas.open();
  await app.type(...JUNE);
  await app.from.fill('2017-08-25');
  await app.hasDates('2017-08-25', '2017-08-25');
  await app.to.fill('2016-01-07');
  await app.hasDates('2016-01-07', '2016-01-07');
});

test('keeps the earlier range while a date is not complete', async ({ atlas, app }) => {
  await atlas.open();
  await app.type(...JUNE);
  await app.from.press('Backspace');
  await expect(app.summary).toHaveAttribute('data-from', JUNE[0]);
  await app.shows(between(...JUNE).length);
});

test('offers the ranges that the dataset proposes, and all', async ({ atlas, app }) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: '3–20 June 2017' }).click();
  await app.hasDates(...JUNE);
  await app.shows(between(...JUNE).length);
  await app.timeline.getByRole('button', { name: 'All', exact: true }).click();
  await app.shows(record.length);
});

test('shows a year by its button', async ({ atlas, app }) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: '2017', exact: true }).click();
  await app.hasDates('2017-01-01', '2017-12-31');
  await app.shows(between('2017-01-01', '2017-12-31').length);
});

test('follows a brush drawn with the pointer, in whole bins @single', async ({
  atlas,
  app,
  page,
}) => {
  await atlas.open();
  const box = await app.page.getByRole('group', { name: 'Brush' }).boundingBox();
  if (box === null) throw new Error('the brush is not on screen');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
  await page.mouse.up();
  const from = await app.from.inputValue();
  const to = await app.to.inputValue();
  expect(from).toMatch(/-01$/);
  expect(to > from).toBe(true);
  await app.hasDates(from, to);
  await app.shows(between(from, to).length);
  await expect(page).toHaveURL(new RegExp(`date=${from}..${to}`));
});

test('takes two clicks for a drag', async ({ atlas, app, page }) => {
  await atlas.open();
  const box = await app.page.getByRole('group', { name: 'Brush' }).boundingBox();
  if (box === null) throw new Error('the brush is not on screen');
  await page.mouse.click(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.click(box.x + box.width * 0.7, box.y + 20);
  const from = await app.from.inputValue();
  const to = await app.to.inputValue();
  expect(from < to).toBe(true);
  expect(from > '2012-12-31').toBe(true);
  await app.shows(between(from, to).length);
});

test('moves by keyboard: both ends as sliders that speak dates', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: '2017', exact: true }).click();
  await app.hasDates('2017-01-01', '2017-12-31');
  const start = page.getByRole('slider', { name: 'Start date' });
  const end = page.getByRole('slider', { name: 'End date' });
  await start.focus();
  const before = await app.from.inputValue();
  await page.keyboard.press('ArrowRight');
  await expect(app.from).not.toHaveValue(before);
  await expect(start).toHaveAttribute('aria-valuetext', /2017/);
  await page.keyboard.press('ArrowLeft');
  await expect(app.from).toHaveValue(before);
  await end.focus();
  await page.keyboard.press('Home');
  const from = await app.from.inputValue();
  const to = await app.to.inputValue();
  expect(to >= from).toBe(true);
  await app.shows(between(from, to).length);
});

test('moves the whole window earlier and later', async ({ atlas, app }) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: '2016', exact: true }).click();
  await app.timeline.getByRole('button', { name: 'Later' }).click();
  await app.hasDates('2017-01-01', '2017-12-31');
  await app.timeline.getByRole('button', { name: 'Earlier' }).click();
  await app.hasDates('2016-01-01', '2016-12-31');
});

test('does not count anything else when the axis is zoomed', async ({ atlas, app }) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: /Zoom in/ }).click();
  await app.shows(record.length);
});

test('plays step by step, and any key pauses it', async ({ atlas, app, page }) => {
  await atlas.open();
  await app.timeline.getByRole('button', { name: '2016', exact: true }).click();
  await app.button('Play').click();
  const first = await app.summary.getAttribute('data-to');
  await expect(app.summary).not.toHaveAttribute('data-to', first ?? '');
  await page.keyboard.press('Shift');
  await expect(app.button('Play')).toBeVisible();
  const paused = await app.summary.getAttribute('data-to');
  await page.waitForTimeout(1200);
  await expect(app.summary).toHaveAttribute('data-to', paused ?? '');
});
