import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setRange } from '../../../core/view/actions.ts';
import type { Session } from '../../../session/session.ts';
import { startSessionOn } from '../../../session/session-on-text.ts';
import { SessionContext } from '../../use-session.ts';
import { TimelinePanel } from '../TimelinePanel.tsx';

const csv = [
  'id,title,date,city,attack_type,killed',
  'a,First,2015-01-11,Tehran,Assassination,2',
  'b,Kosher shop,2015-01-09,Paris,Hostage Taking (Barricade Incident),4',
  'c,Concert hall,2015-11-13,Paris,Armed Assault,90',
  'd,Some day in March,2015-03,Paris,Armed Assault,1',
  'e,Bridge,2015-06-03,London,Unarmed Assault,2',
  'f,Market,2015-06-03,London,Armed Assault,6',
].join('\n');

beforeEach(async () => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(
    '* { box-sizing: border-box; margin: 0; } .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }',
  );
  document.adoptedStyleSheets = [styles];
  await page.viewport(1440, 600);
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
});

async function show(hash: string, text = csv): Promise<Session> {
  const session = await startSessionOn(text, hash);
  await render(
    <SessionContext value={session}>
      <div style={{ height: 340 }}>
        <TimelinePanel />
      </div>
    </SessionContext>,
  );
  await expect.element(page.getByRole('list', { name: 'Lanes' })).toBeVisible();
  return session;
}

function lanes(): readonly string[] {
  const items = page.getByRole('list', { name: 'Lanes' }).element().querySelectorAll('li');
  return [...items].map((item) =>
    [...item.children]
      .slice(0, 2)
      .map(({ textContent }) => textContent)
      .join(': '),
  );
}

test('has a lane for each value, those with most incidents first, and says what is in the range', async () => {
  const session = await show('v=1&lanes=city,count,dots');
  expect(lanes()).toEqual(['Paris: 3 incidents', 'London: 2 incidents', 'Tehran: 1 incident']);
  const june = { startDay: 16587, endDay: 16617 };
  session.change(setRange(june));
  await expect
    .poll(lanes)
    .toEqual(['Paris: 0 of 3 incidents', 'London: 2 of 2 incidents', 'Tehran: 0 of 1 incident']);
});

test('says how many are in each of two periods', async () => {
  await show('v=1&lanes=city,count,bars&date=2015-06-01..2015-06-30&vs=2015-11-01..2015-11-30');
  expect(lanes()).toEqual([
    'Paris: A 0 · B 1 of 3',
    'London: A 2 · B 0 of 2',
    'Tehran: A 0 · B 0 of 1',
  ]);
  await expect
    .element(page.getByText(/In A, 1–30 June 2015: 2 incidents\. In B, 1–30 November 2015: 1/))
    .toBeInTheDocument();
});

const DOT = 'path:not([data-bars])';

test('puts the lane of the earliest incident first where that is wanted', async () => {
  await show('v=1&lanes=attackType,first,bars');
  expect(lanes()[0]).toBe('Hostage Taking (Barricade Incident): 1 incident');
  expect(document.querySelectorAll(`[data-lane] ${DOT}`)).toHaveLength(0);
});

test('a dot in a lane hovers and selects its incident, and one brush goes over all lanes', async () => {
  const session = await show('v=1&lanes=city,count,dots&axis=2015-05-20..2015-06-20');
  const brush = page.getByRole('group', { name: 'Brush' }).element();
  await expect.poll(() => document.querySelectorAll(`[data-lane="London"] ${DOT}`).length).toBe(2);
  const dot = document.querySelectorAll(`[data-lane="London"] ${DOT}`)[1]?.getBoundingClientRect();
  if (dot === undefined) throw new Error('no dot');
  const at = {
    bubbles: true,
    isPrimary: true,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: dot.left + dot.width / 2,
    clientY: dot.top + dot.height / 2,
  };
  brush.dispatchEvent(new PointerEvent('pointermove', at));
  await expect.poll(() => session.store.getState().hovered).toHaveLength(1);
  await expect.element(page.getByText('London · 3 June 2015: Market')).toBeVisible();
  brush.dispatchEvent(new PointerEvent('pointerdown', at));
  brush.dispatchEvent(new PointerEvent('pointerup', at));
  expect(session.store.getState().view.selection).toBe('f');
  expect(brush.getBoundingClientRect().height).toBeGreaterThan(90);
});

test('says how many values have no lane', async () => {
  const many = Array.from(
    { length: 15 },
    (_, i) => `x${i},Title,2015-01-0${(i % 9) + 1},City ${i}`,
  );
  await show('v=1&lanes=city,count,dots', ['id,title,date,city', ...many].join('\n'));
  expect(lanes()).toHaveLength(12);
  await expect.element(page.getByText('3 more values have no lane.')).toBeVisible();
});
