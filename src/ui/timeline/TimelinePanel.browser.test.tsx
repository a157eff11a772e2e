import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../session/session.ts';
import {
  brush,
  dates,
  expectFields,
  from,
  point,
  showTimeline,
  slider,
  to,
} from './timeline-on-screen.tsx';

const csv = [
  'id,title,date,city,attack_type,killed',
  'a,First,2012-01-11,Tehran,Assassination,2',
  'b,Kosher shop,2015-01-09,Paris,Hostage Taking (Barricade Incident),4',
  'c,Concert hall,2015-11-13,Paris,Armed Assault,90',
  'd,Airport,2016-03-22,Brussels,Bombing/Explosion,16',
  'e,Bridge,2017-06-03,London,Unarmed Assault,2',
  'f,Market,2017-06-03,London,Armed Assault,6',
  'g,Some day in June,2017-06,London,Armed Assault,',
  'h,Last,2017-11-28,Tehran,Assassination,0',
].join('\n');
const JUNE = 'v=1&date=2017-06-03..2017-06-20';

async function show(hash = '', text = csv): Promise<Session> {
  return (await showTimeline(hash, text)).session;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a drag takes whole bins, is seen at once, and is one step of Undo', async () => {
  const session = await show();
  await expectFields('2012-01-11', '2017-11-28');
  await point('pointerdown', 0.3);
  await point('pointermove', 0.4);
  const halfway = dates(session);
  expect(halfway).toMatch(/-01\.\./);
  await expect.element(from()).toHaveValue(halfway.slice(0, 10));
  expect(session.store.getState().canUndo).toBe(false);
  await point('pointermove', 0.6);
  await point('pointerup', 0.6);
  expect(dates(session)).not.toBe(halfway);
  await expectFields(...(dates(session).split('..') as [string, string]));
  session.undo();
  expect(dates(session)).toBe('all');
  expect(session.store.getState().canUndo).toBe(false);
});

test('a drag that the system takes away gives the earlier range back', async () => {
  const session = await show(JUNE);
  await point('pointerdown', 0.3);
  await point('pointermove', 0.5);
  expect(dates(session)).not.toBe('2017-06-03..2017-06-20');
  await point('pointercancel', 0.5);
  expect(dates(session)).toBe('2017-06-03..2017-06-20');
});

test('a drag whose plot goes away ends where the hand was', async () => {
  const { session, screen } = await showTimeline(JUNE, csv);
  await point('pointerdown', 0.3);
  await point('pointermove', 0.5);
  await expect.poll(() => session.store.getState().isMoving).toBe(true);
  await screen.unmount();
  expect(session.store.getState()).toMatchObject({ isMoving: false, canUndo: true });
});

test('a drag inside the range moves it, and a handle moves one end', async () => {
  const session = await show('v=1&date=2014-01-01..2015-12-31');
  await point('pointerdown', 0.5);
  await point('pointermove', 0.5 + 1 / 6);
  await point('pointerup', 0.5 + 1 / 6);
  expect(dates(session)).toBe('2015-01-01..2016-12-31');
  const handle = slider('End date').element();
  await point('pointerdown', 5 / 6, handle);
  await point('pointermove', 4 / 6);
  await point('pointerup', 4 / 6);
  expect(dates(session)).toBe('2015-01-01..2015-12-31');
});

test('two clicks make a range, and Escape forgets the first', async () => {
  const session = await show();
  const click = async (share: number) => {
    await point('pointerdown', share);
    await point('pointerup', share);
  };
  await click(0.25);
  expect(dates(session)).toBe('all');
  await expect.element(page.getByText(/Choose the other end/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText(/Choose the other end/)).not.toBeInTheDocument();
  await click(0.25);
  await click(0.42);
  expect(dates(session)).toBe('2013-06-01..2014-06-30');
});

test('the handles are sliders that speak dates and stop at each other', async () => {
  const session = await show(JUNE);
  await expect
    .element(slider('Start date'))
    .toHaveAttribute('aria-valuetext', '3 June 2017, start of range');
  const value = (name: string, of: string) =>
    slider(name).element().getAttribute(`aria-value${of}`);
  expect(value('Start date', 'max')).toBe(value('End date', 'now'));
  expect(value('End date', 'min')).toBe(value('Start date', 'now'));
  slider('Start date').element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(dates(session)).toBe('2017-06-01..2017-06-20');
  await userEvent.keyboard('{PageDown}');
  expect(dates(session)).toBe('2017-04-01..2017-06-20');
  await userEvent.keyboard('{End}');
  expect(dates(session)).toBe('2017-06-20..2017-06-20');
  await userEvent.keyboard('{Home}');
  expect(dates(session)).toBe('2012-01-11..2017-06-20');
  slider('End date').element().focus();
  await userEvent.keyboard('{End}');
  expect(dates(session)).toBe('2012-01-11..2017-11-28');
});

test('with Shift an arrow moves the whole range by a bin', async () => {
  const session = await show('v=1&date=2017-05-01..2017-06-30');
  slider('End date').element().focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(dates(session)).toBe('2017-06-01..2017-07-31');
});

test('a typed date moves its end, and the other end only when it is passed', async () => {
  const session = await show(JUNE);
  await from().fill('2017-06-07');
  expect(dates(session)).toBe('2017-06-07..2017-06-20');
  await from().fill('2017-08-25');
  expect(dates(session)).toBe('2017-08-25..2017-08-25');
  await expectFields('2017-08-25', '2017-08-25');
});

test('a date typed key by key leaves the other end where it was', async () => {
  const session = await show(JUNE);
  await to().click({ position: { x: 14, y: 14 } });
  // The order of day and month is the browser's; halfway, 10-10 is before From in both.
  await userEvent.keyboard('10102017');
  expect(dates(session)).toBe('2017-06-03..2017-10-10');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => session.store.getState().canUndo).toBe(true);
  session.undo();
  expect(dates(session)).toBe('2017-06-03..2017-06-20');
});

test('a day that does not exist is named and kept, and the earlier range stays', async () => {
  const session = await show(JUNE);
  await from().click({ position: { x: 14, y: 14 } });
  const isDayFirst = new Intl.DateTimeFormat(navigator.language)
    .formatToParts(0)
    .findIndex(({ type }) => type === 'day');
  await userEvent.keyboard(isDayFirst === 0 ? '30022017' : '02302017');
  await expect.element(from()).toHaveAttribute('aria-invalid', 'true');
  const described = from().element().getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('3–20 June 2017');
  expect(dates(session)).toBe('2017-06-03..2017-06-20');
  expect((from().element() as HTMLInputElement).validity.badInput).toBe(true);
  await button('All').click();
  await expect.element(from()).toHaveAttribute('aria-invalid', 'false');
  await expectFields('2012-01-11', '2017-11-28');
});

test('ranges by name say which is set, and the recent days count from the newest incident', async () => {
  const session = await show();
  await expect.element(button('All')).toHaveAttribute('aria-pressed', 'true');
  await button('2015').click();
  expect(dates(session)).toBe('2015-01-01..2015-12-31');
  await expect.element(button('2015')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button('All')).toHaveAttribute('aria-pressed', 'false');
  await button('Last 30 days').click();
  expect(dates(session)).toBe('2017-10-30..2017-11-28');
  await expect
    .element(button('Last 30 days'))
    .toHaveAttribute('title', expect.stringContaining('not to today'));
  expect(session.store.getState().view.axis).not.toBeNull();
  await button('Earlier').click();
  expect(dates(session)).toBe('2017-09-30..2017-10-29');
});

test('the ranges by name are one stop of Tab, with arrows between them', async () => {
  await show();
  const stops = [
    ...document.querySelectorAll<HTMLElement>('[role="toolbar"] :is(button, select)'),
  ].filter(({ tabIndex }) => tabIndex === 0);
  expect(stops.map(({ title, textContent }) => title || textContent)).toEqual(['Play', 'All']);
  stops[1]?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(button('Last 30 days')).toHaveFocus();
  button('2017').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('2017')).toHaveAttribute('aria-pressed', 'true');
});

test('zooming and panning filter nothing', async () => {
  const session = await show('v=1&date=2015-01-01..2015-12-31');
  await expect.element(page.getByRole('scrollbar')).not.toBeInTheDocument();
  await button('Zoom in on time').click();
  const first = session.store.getState().view.axis;
  expect(first).not.toBeNull();
  const overview = page.getByRole('scrollbar', { name: 'Part of the time that is shown' });
  await expect.element(overview).toBeVisible();
  (overview.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(session.store.getState().view.axis).not.toEqual(first);
  brush().dispatchEvent(
    new WheelEvent('wheel', { deltaY: -480, ctrlKey: true, clientX: 700, cancelable: true }),
  );
  await expect.poll(() => session.store.getState().view.axis?.startDay).not.toBe(first?.startDay);
  expect(dates(session)).toBe('2015-01-01..2015-12-31');
  await button('Show all of the time').click();
  expect(session.store.getState().view.axis).toBeNull();
  expect(session.store.getState().canUndo).toBe(false);
});

test('a dot hovers and selects its incident; one that is hovered elsewhere is ringed', async () => {
  const session = await show('v=1&axis=2017-06-01..2017-06-30');
  const send = (type: string) => {
    const box = brush().getBoundingClientRect();
    const clientX = box.left + (2.5 / 30) * box.width;
    const init = { bubbles: true, isPrimary: true, pointerId: 1, clientX, clientY: box.bottom - 8 };
    brush().dispatchEvent(new PointerEvent(type, init));
  };
  const ids = () => {
    const { hovered, headlines } = session.store.getState();
    return hovered.map((row) => headlines.get(row)?.id);
  };
  send('pointermove');
  await expect.poll(ids).toEqual(['e']);
  await expect.element(page.getByText('3 June 2017: Bridge')).toBeVisible();
  await expect.poll(() => document.querySelectorAll('svg circle').length).toBe(1);
  send('pointerdown');
  send('pointerup');
  expect(session.store.getState().view.selection).toBe('e');
  expect(dates(session)).toBe('all');
});

test('the dots are one stop of Tab: arrows go on, Enter opens, and Tab comes back there', async () => {
  const session = await show('v=1&axis=2017-06-01..2017-06-30');
  const dot = (name: string) => page.getByRole('button', { name });
  await expect.element(dot('3 June 2017: Bridge, 1 of 2')).toBeVisible();
  dot('3 June 2017: Bridge, 1 of 2').element().focus();
  await expect.poll(() => session.store.getState().hovered).toHaveLength(1);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(dot('3 June 2017: Market, 2 of 2')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(session.store.getState().view.selection).toBe('f');
  session.select(null);
  await expect.element(dot('3 June 2017: Market, 2 of 2')).toHaveFocus();
  session.select('e');
  dot('3 June 2017: Market, 2 of 2').element().blur();
  await expect.element(dot('3 June 2017: Bridge, 1 of 2')).toHaveAttribute('aria-current', 'true');
  expect(session.store.getState().hovered).toEqual([]);
});

test('a month that only overlaps the range is left out by the rule beside the dates', async () => {
  const session = await show(JUNE);
  const shown = () => session.store.getState().answered?.answer.totals[0]?.shown;
  await expect.poll(shown).toBe(3);
  await page
    .getByLabelText('Dates known only by month or year')
    .selectOptions('dates wholly inside');
  await expect.poll(shown).toBe(2);
  session.undo();
  await expect.poll(shown).toBe(3);
});

test('a month is a bar of its own under the days, counted once', async () => {
  const session = await show('v=1&axis=2017-06-01..2017-06-30');
  const chart = session.store.getState().answered?.answer.timelines[0];
  expect(chart?.all.reduce((sum, count) => sum + count, 0)).toBe(2);
  const bar = document.querySelector('svg g[data-hovered] rect');
  expect(bar?.getBoundingClientRect().width).toBeCloseTo(brush().getBoundingClientRect().width, 0);
  await expect.element(page.getByText(/1 incident dated less exactly/).first()).toBeInTheDocument();
});

test('the summary in words and the table follow range and measure', async () => {
  await show(JUNE);
  await expect
    .element(page.getByText('8 incidents in 71 months', { exact: false }))
    .toHaveTextContent(/The most, 3 incidents, in June 2017\. .*3–20 June 2017: 3 incidents\./);
  await page.getByLabelText('Bars show').selectOptions('Killed');
  await expect.element(page.getByText(/120 killed in 71 months/)).toBeInTheDocument();
  await expect.element(page.getByText('per month, UTC · 1 not known')).toBeVisible();
  page.getByText('Timeline as a table').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('row', { name: /November 2015 90 0/ })).toBeVisible();
});

test('play steps to the end of the data by itself, and is one step of Undo', async () => {
  const session = await show('v=1&date=2017-01-01..2017-09-30');
  expect(session.store.getState().isPlaying).toBe(false);
  await button('Play').click();
  await expect.element(button('Pause')).toBeVisible();
  await expect.element(button('Play')).toBeVisible();
  expect(dates(session)).toBe('2017-01-01..2017-11-28');
  await expect
    .element(page.getByText('Stopped at 1 January – 28 November 2017.'))
    .toBeInTheDocument();
  session.undo();
  expect(dates(session)).toBe('2017-01-01..2017-09-30');
});

test('any key pauses play', async () => {
  const session = await show('v=1&date=2012-01-01..2012-12-31');
  await button('Play').click();
  await expect.element(button('Pause')).toBeVisible();
  await userEvent.keyboard('x');
  await expect.element(button('Play')).toBeVisible();
  const paused = dates(session);
  await new Promise((done) => setTimeout(done, 700));
  expect(dates(session)).toBe(paused);
});

test('without a single date there is nothing to brush, and that is said', async () => {
  await show('', 'id,title,date,city\na,Undated,,Paris');
  await expect.element(page.getByText('No incident in this dataset has a date.')).toBeVisible();
  await expect.element(button('Play')).toBeDisabled();
});
