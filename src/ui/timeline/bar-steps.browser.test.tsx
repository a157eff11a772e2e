import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

/** What the page's own styles give to every panel. */
const PAGE_STYLES = `
  * { box-sizing: border-box; margin: 0; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`;

beforeEach(async () => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(PAGE_STYLES);
  document.adoptedStyleSheets = [styles];
  await page.viewport(1440, 500);
  // Events made here have no pointer that could be captured.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
});

async function show(hash: string, text: string): Promise<Session> {
  return (await showOnScreen(hash, text)).session;
}

async function showOnScreen(hash: string, text: string) {
  const session = await startSessionOn(text, hash);
  const screen = await render(
    <SessionContext value={session}>
      <div style={{ height: 214 }}>
        <TimelinePanel />
      </div>
    </SessionContext>,
  );
  return { session, screen };
}

/** The range that is set, both days included; "all" for none. */
function dates(session: Session): string {
  const { range } = session.store.getState().view;
  return range === null
    ? 'all'
    : `${formatIsoDay(range.startDay)}..${formatIsoDay(range.endDay - 1)}`;
}

const brush = () => page.getByRole('group', { name: 'Brush' }).element();
const slider = (name: string) => page.getByRole('slider', { name });
const from = () => page.getByLabelText('From', { exact: true });
const to = () => page.getByLabelText('To', { exact: true });

/** One pointer event at a share of the plot's width, 20 px from its top. */
async function point(type: string, share: number, at: Element = brush()): Promise<void> {
  const box = brush().getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    isPrimary: true,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: box.left + share * box.width,
    clientY: box.top + 20,
  };
  at.dispatchEvent(new PointerEvent(type, init));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

async function expectFields(first: string, last: string): Promise<void> {
  await expect.element(from()).toHaveValue(first);
  await expect.element(to()).toHaveValue(last);
}

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

test('of bars, each step of a drag is drawn at once as at rest, and the native fields follow when the hand rests', async () => {
  const session = await show('v=1&date=2013-01-01..2015-12-31', bars);
  await vi.waitFor(() => expect(drawn().chosen).toHaveLength(2));
  const before = drawn();
  await point('pointerdown', 0.5);
  await point('pointermove', 0.55);
  let share = 0.6;
  // Until what tells a step has loaded, the fields follow at once.
  await expect
    .poll(async () => {
      share = 1.3 - share;
      await point('pointermove', share);
      const american = dates(session).replaceAll(/(\d+)-(\d+)-(\d+)/g, '$2/$3/$1');
      return ahead().join('..') === american;
    })
    .toBe(true);
  const [first, last] = dates(session).split('..') as [string, string];
  expect(slider('Start date').element().ariaValueNow).toBe(`${parseIsoDay(first)}`);
  expect(drawn().chosen).not.toEqual(before.chosen);
  const moving = drawn();
  await point('pointerup', share);
  await expectFields(first, last);
  expect(ahead()).toEqual(['', '']);
  expect(drawn()).toEqual(moving);
});

test('of bars, a drag that is taken away leaves nothing of it', async () => {
  await show('v=1&date=2013-01-01..2015-12-31', bars);
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
