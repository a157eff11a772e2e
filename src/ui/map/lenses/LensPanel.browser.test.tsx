import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Assets, TilePainter } from '../../../core/model/ports.ts';
import { setTerms } from '../../../core/view/actions.ts';
import { startComparison } from '../../../core/view/period-choices.ts';
import type { Session } from '../../../session/session.ts';
import { startSessionOn } from '../../../session/session-on-text.ts';
import { AppearanceContext } from '../../kit/appearance.ts';
import { SessionContext } from '../../use-session.ts';
import { LensPanel } from './LensPanel.tsx';

const csv = [
  'id,title,date,city,latitude,longitude,place_precision,attack_type,killed',
  'a,Café,2015-01-09,Paris,48.85,2.35,site,Armed Assault,4',
  'b,Hall,2015-11-13,Paris,48.86,2.37,site,Armed Assault,90',
  'c,Suburb,2016-07-01,Paris,48.2,3.35,site,Bombing/Explosion,1',
  'd,Bridge,2017-06-03,London,51.508,-0.0877,site,Unarmed Assault,',
  'e,Market,2017-06-03,London,51.5055,-0.0906,site,Armed Assault,6',
  'f,Nowhere,2017-06-08,London,,,,Armed Assault,0',
].join('\n');

const painter: TilePainter = {
  paint: () => new Promise(() => {}),
  whole: async () => {},
  watch: () => () => {},
};
const waiting: Assets = { read: () => new Promise(() => {}) };

beforeEach(async () => {
  await page.viewport(900, 700);
});

async function show(hash = 'v=1&lenses=1', text = csv): Promise<Session> {
  const session = await startSessionOn(text, hash);
  await render(
    <AppearanceContext value={{ theme: 'light', isMotionReduced: true, isPhone: false }}>
      <SessionContext value={session}>
        <div style={{ position: 'relative', width: 800, height: 600 }}>
          <LensPanel painter={painter} assets={waiting} />
        </div>
      </SessionContext>
    </AppearanceContext>,
  );
  await expect.element(lens('Paris')).toBeVisible();
  return session;
}

const lens = (place: string) => page.getByRole('group', { name: place, exact: true });
const marks = (place: string) => page.getByRole('group', { name: `Marks in ${place}` });
const region = () => page.getByRole('region', { name: 'Map', exact: true });

test('shows a lens for each of the top places, and says what is in it and what it leaves out', async () => {
  await show();
  await expect.element(lens('Paris')).toHaveTextContent('3 incidents · 95 killed');
  await expect.element(lens('London')).toHaveTextContent('2 incidents · 6 killed, 1 not known');
  await expect.element(lens('London')).toHaveTextContent('and 1 not on the map');
  await expect.element(region()).toHaveAttribute('data-marks', '5');
});

test('follows the filters', async () => {
  const session = await show();
  session.change(setTerms('attackType', ['Armed Assault']));
  await expect.element(lens('Paris')).toHaveTextContent('2 incidents · 94 killed');
  session.change(setTerms('city', ['London']));
  await expect.element(lens('Paris')).toHaveTextContent('0 incidents');
  await expect.element(lens('London')).toHaveTextContent('1 incident');
});

test('each mark hovers and selects the same incident as everywhere else', async () => {
  const session = await show('v=1&lenses=1&is.city=London&killed=1..');
  await expect.element(region()).toHaveAttribute('data-marks', '1');
  const box = marks('London').element().getBoundingClientRect();
  const incident = () => session.store.getState().hovered.map(idOf(session));
  // The market is near the west end of a box of two.
  for (let x = 10; x < box.width && incident().length === 0; x += 6)
    for (let y = 10; y < box.height && incident().length === 0; y += 6)
      marks('London')
        .element()
        .dispatchEvent(
          new PointerEvent('pointermove', {
            bubbles: true,
            pointerType: 'mouse',
            clientX: box.left + x,
            clientY: box.top + y,
          }),
        );
  expect(incident()).toEqual(['e']);
  marks('London').element().focus();
  const press = (key: string) =>
    marks('London')
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('Enter');
  await expect.element(page.getByText(/^Market, London.*1 of 1 in view$/)).toBeInTheDocument();
  press('Enter');
  await vi.waitFor(() => expect(session.store.getState().view.selection).toBe('e'));
});

function idOf(session: Session) {
  return (row: number) => session.store.getState().headlines.get(row)?.id;
}

test('shows both periods below one another while two are compared', async () => {
  const session = await show();
  const extent = session.store.getState().dataset?.extent;
  if (!extent) throw new Error('no extent');
  session.change(startComparison(extent));
  await expect
    .element(page.getByRole('group', { name: 'Marks in Paris, period B' }))
    .toBeInTheDocument();
  for (const period of ['A', 'B'])
    await expect.element(lens(`Paris, period ${period}`)).toBeVisible();
});

test('names the incidents of B in a list that is opened in a lens of B', async () => {
  const again = 'g,Market again,2017-06-04,London,51.5055,-0.0906,site,Armed Assault,1';
  const session = await show('v=1&lenses=1', `${csv}\n${again}`);
  session.change((view) => ({
    ...view,
    range: { startDay: 16436, endDay: 16801 },
    comparison: { startDay: 17318, endDay: 17348 },
  }));
  const ofB = page.getByRole('group', { name: 'Marks in London, period B' });
  await expect.element(ofB).toBeInTheDocument();
  await vi.waitFor(() => {
    ofB.element().focus();
    ofB.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    ofB.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(document.querySelector('[role="dialog"]')).not.toBeNull();
  });
  const list = page.getByRole('dialog');
  await expect.element(list).toHaveTextContent('Market again');
});

test('leads back to one map, or to the place on it', async () => {
  const session = await show();
  await page.getByRole('button', { name: 'Open London on the map' }).click();
  const { view } = session.store.getState();
  expect(view.hasLenses).toBe(false);
  expect(view.camera?.latitude).toBeCloseTo(51.5, 1);
});
