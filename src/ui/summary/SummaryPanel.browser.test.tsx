import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setRange, setTerms } from '../../core/view/actions.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { AppearanceContext } from '../kit/appearance.ts';
import { SessionContext } from '../use-session.ts';
import { SummaryPanel } from './SummaryPanel.tsx';

const phone = { theme: 'light', isMotionReduced: true, isPhone: true } as const;
const TYPES = ['Armed Assault', 'Bombing/Explosion', 'Facility/Infrastructure Attack'];
const csv = [
  'id,title,date,city,attack_type,latitude,longitude,place_precision,killed,killed_low,killed_high',
  ...TYPES.map((type, i) => `a${i},A,2017-06-0${i + 1},Paris,${type},48.85,2.35,city,12,10,14`),
  'b,B,2017-06-20,,,,,,,,',
].join('\n');

async function show({ widthPx = 320, hash = '' } = {}): Promise<Session> {
  await page.viewport(widthPx, 640);
  const session = await startSessionOn(csv, hash);
  await render(
    <AppearanceContext value={phone}>
      <SessionContext value={session}>
        <SummaryPanel />
      </SessionContext>
    </AppearanceContext>,
  );
  return session;
}

beforeEach(() => {
  document.body.style.margin = '0';
});

const list = () => page.getByRole('list', { name: 'Filters in force' }).element();
const showAll = page.getByRole('button', { name: 'Show all' });
const boxOf = (element: Element) => element.getBoundingClientRect();

test('on a phone each fact stands in the two lines whole, or not at all', async () => {
  const session = await show();
  await expect.element(showAll).toBeVisible();
  const cutFacts = () =>
    [...list().children]
      .filter((part) => !/count|dates|range/.test(part.getAttribute('data-part') ?? ''))
      .filter((part) => {
        const [{ top, bottom }, edge] = [boxOf(part), boxOf(list()).bottom];
        return top < edge && bottom > edge + 1;
      })
      .map(({ textContent }) => textContent);
  for (const direction of ['ltr', 'rtl'])
    for (let widthPx = 320; widthPx <= 460; widthPx += 10) {
      document.documentElement.dir = direction;
      await page.viewport(widthPx, 640);
      expect(cutFacts(), `${widthPx} px, ${direction}`).toEqual([]);
    }
  document.documentElement.dir = 'ltr';
  await showAll.click();
  await expect.element(page.getByRole('listitem').last()).toBeInViewport({ ratio: 1 });
  expect(session.store.getState().view.sets).toEqual({});
});

test('whether words are left over is measured when a hand rests', async () => {
  const session = await show({ widthPx: 550, hash: 'v=1&date=2017-06-20..2017-06-20' });
  await expect.element(page.getByRole('listitem').first()).toBeVisible();
  await expect.element(showAll).not.toBeInTheDocument();
  // The room is measured once more with the first picture.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const hadFold: boolean[] = [];
  const unsubscribe = session.store.subscribe(({ answered, isMoving }) => {
    if (isMoving && answered?.view.sets.attackType) hadFold.push(showAll.query() !== null);
  });
  const move = { kind: 'drag', isShownWithAnswer: true } as const;
  session.change(setTerms('attackType', TYPES), move);
  await expect.poll(() => list().textContent).toContain('Facility');
  session.change(setRange(null), move);
  await expect.element(showAll).toBeVisible();
  unsubscribe();
  expect(hadFold.length).toBeGreaterThan(0);
  expect(hadFold).not.toContain(true);
});

test('at 200 % zoom buttons keep their size, and stand off the words', async () => {
  await show({ widthPx: 640, hash: `v=1&is.attackType=${TYPES.join(';')}&is.city=Paris` });
  await expect.element(showAll).toBeVisible();
  for (const name of ['Show all', 'How totals count', 'Reset all']) {
    const button = page.getByRole('button', { name }).element();
    expect(button.scrollWidth, name).toBeLessThanOrEqual(button.clientWidth);
    expect(boxOf(button).left, name).toBeGreaterThanOrEqual(boxOf(list()).right);
    expect(getComputedStyle(button).flexShrink, name).toBe('0');
  }
});
