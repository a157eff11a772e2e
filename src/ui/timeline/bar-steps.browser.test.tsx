import { expect, test, vi } from 'vitest';
import { formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
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

/** More incidents than are drawn one by one, several a day. */
const bars = [
  'id,title,date,city,attack_type,killed',
  ...Array.from({ length: 4000 }, (_, i) => {
    const day = formatIsoDay(15_340 + Math.floor(i / 2));
    return `n${i},Made up,${day},Paris,Armed Assault,${i % 3}`;
  }),
].join('\n');

/** What shows the range on bars: both handles, the chosen part, its field. */
function drawn() {
  const place = (name: string) => {
    const { style, ariaValueNow, ariaValueText } = slider(name).element() as HTMLElement;
    return [style.left, ariaValueNow, ariaValueText];
  };
  const field = document.querySelector<HTMLElement>('[data-cut-start]');
  return {
    handles: ['Start date', 'End date'].map(place),
    chosen: [...document.querySelectorAll('path[data-bars]')].map((path) => path.getAttribute('d')),
    field: [field?.style.left, field?.style.width],
  };
}

/** The date over each field while the brush is ahead of it. */
const ahead = () =>
  [from(), to()].map((field) => field.element().parentElement?.querySelector('span')?.textContent);

/** Moves the range until a step is told: before what tells it has loaded, the fields follow at once. */
async function dragBars() {
  const { session } = await showTimeline('v=1&date=2013-01-01..2015-12-31', bars);
  await vi.waitFor(() => expect(drawn().chosen).toHaveLength(2));
  const before = drawn();
  await point('pointerdown', 0.5);
  await point('pointermove', 0.55);
  let share = 0.6;
  await expect
    .poll(async () => {
      share = 1.3 - share;
      await point('pointermove', share);
      const american = dates(session).replaceAll(/(\d+)-(\d+)-(\d+)/g, '$2/$3/$1');
      return ahead().join('..') === american;
    })
    .toBe(true);
  return { session, before, share };
}

test('of bars, each step of a drag is drawn at once as at rest, and the native fields follow when the hand rests', async () => {
  const { session, before, share } = await dragBars();
  const [first, last] = dates(session).split('..') as [string, string];
  expect(slider('Start date').element().ariaValueNow).toBe(`${parseIsoDay(first)}`);
  expect(drawn().chosen).not.toEqual(before.chosen);
  const moving = drawn();
  await point('pointerup', share);
  await expectFields(first, last);
  expect(ahead()).toEqual(['', '']);
  expect(drawn()).toEqual(moving);
});

test('of bars, a key on a handle goes on from where a drag has brought the range', async () => {
  const { session } = await dragBars();
  const [first, last] = dates(session).split('..') as [string, string];
  slider('End date')
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  const [start, end] = dates(session).split('..') as [string, string];
  expect(start).toBe(first);
  const days = (parseIsoDay(end) ?? 0) - (parseIsoDay(last) ?? 0);
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThan(100);
});

test('of bars, another width in the middle of a drag is drawn with the step that is shown', async () => {
  const { share } = await dragBars();
  const plot = brush().parentElement as HTMLElement;
  const before = drawn();
  const widthPx = plot.clientWidth;
  plot.style.width = `${widthPx / 2}px`;
  await vi.waitFor(() => expect(drawn().handles).not.toEqual(before.handles));
  const moving = drawn();
  await point('pointerup', share);
  expect(drawn()).toEqual(moving);
});

test('of bars, a drag that is taken away leaves nothing of it', async () => {
  await showTimeline('v=1&date=2013-01-01..2015-12-31', bars);
  await vi.waitFor(() => expect(drawn().chosen).toHaveLength(2));
  const before = drawn();
  await point('pointerdown', 0.5);
  await point('pointermove', 0.55);
  await point('pointermove', 0.7);
  await expect.poll(drawn).not.toEqual(before);
  await point('pointercancel', 0.7);
  await expect.poll(drawn).toEqual(before);
  await expectFields('2013-01-01', '2015-12-31');
});
