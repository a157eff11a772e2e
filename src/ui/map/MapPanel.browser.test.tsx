import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { setCamera, setTerms } from '../../core/view/actions.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { AppearanceContext } from '../kit/appearance.ts';
import { SessionContext } from '../use-session.ts';
import { MapPanel } from './MapPanel.tsx';

const csv = [
  'id,title,date,city,latitude,longitude,place_precision,attack_type,killed',
  'middle,In the middle,2015-01-09,Paris,48.85,2.35,site,Armed Assault,4',
  'east,<img src=x onerror=alert(1)>,2015-11-13,Paris,48.85,2.37,site,Armed Assault,90',
  'twin-a,First of two,2016-07-01,Paris,48.86,2.35,site,Bombing/Explosion,1',
  'twin-b,Second of two,2016-07-02,Paris,48.86,2.35,site,Bombing/Explosion,',
  'far,Far away,2017-06-07,Tehran,35.69,51.42,site,Armed Assault,2',
  'nowhere,Without a place,2017-06-08,Tehran,,,,Armed Assault,0',
].join('\n');
const PARIS = 'v=1&map=2.35,48.85,13';
/** On the map of 800 × 600, by `PARIS`. */
const MIDDLE = { x: 400, y: 300 };
const PX_PER_DEGREE = (256 * 2 ** 13) / 360;
const EAST = { x: 400 + 0.02 * PX_PER_DEGREE, y: 300 };
const TWINS = { x: 400, y: 300 - (0.01 * PX_PER_DEGREE) / Math.cos((48.855 * Math.PI) / 180) };

const painter: TilePainter = {
  paint: () => new Promise(() => {}),
  whole: async () => {},
  watch: () => () => {},
};
const waiting: Assets = { read: () => new Promise(() => {}) };

beforeEach(async () => {
  // Larger ones are scaled down to the runner's window, and positions with them.
  await page.viewport(900, 700);
});

async function show(hash = PARIS, assets: Assets = waiting): Promise<Session> {
  const session = await startSessionOn(csv, hash);
  await render(
    <AppearanceContext value={{ theme: 'light', isMotionReduced: true, isPhone: false }}>
      <SessionContext value={session}>
        <div style={{ position: 'relative', width: 800, height: 600 }}>
          <MapPanel painter={painter} assets={assets} />
        </div>
      </SessionContext>
    </AppearanceContext>,
  );
  await expect.poll(bounds).toMatch(/\d/);
  return session;
}

const region = () => page.getByRole('region', { name: 'Map', exact: true });
const bounds = () => region().element().getAttribute('data-bounds') ?? '';
const marks = () => page.getByRole('group', { name: 'Marks on the map' });
const view = (session: Session) => session.store.getState().view;

async function shows(count: number): Promise<void> {
  await expect.element(region()).toHaveAttribute('data-marks', String(count));
}

describe('what is drawn', () => {
  test('counts every member of a stack, and only what is in view', async () => {
    await show();
    await shows(4);
  });

  test('is everything that has a place, as long as nobody moved the map', async () => {
    const session = await show('');
    await shows(5);
    expect(view(session).camera).toBeNull();
  });

  test('follows the filters', async () => {
    const session = await show('');
    session.change(setTerms('city', ['Tehran']));
    await shows(1);
  });
});

describe('a pointer', () => {
  test('selects a mark by a click, and the map stays where it is', async () => {
    const session = await show();
    const before = bounds();
    await marks().click({ position: MIDDLE });
    await expect.poll(() => view(session).selection).toBe('middle');
    expect(bounds()).toBe(before);
  });

  test('hovers every row of a stack, and shows a stranger’s text as text', async () => {
    const session = await show();
    await marks().hover({ position: TWINS });
    await expect.poll(() => session.store.getState().hovered).toHaveLength(2);
    await marks().hover({ position: EAST });
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).not.toBeInTheDocument();
    expect(session.store.getState().hovered).toEqual([]);
  });

  test('opens a stack as a list, takes the focus in and gives it back', async () => {
    const session = await show();
    await marks().click({ position: TWINS });
    const list = page.getByRole('dialog', { name: '2 incidents · Paris' });
    await expect.element(list.getByRole('button', { name: /First of two/ })).toHaveFocus();
    await list.getByRole('button', { name: /Second of two/ }).click();
    await expect.poll(() => view(session).selection).toBe('twin-b');
    await userEvent.keyboard('{Escape}');
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(marks()).toHaveFocus();
  });
});

describe('the keyboard', () => {
  test('steps into the marks nearest to the centre first, goes on by direction, opens and leaves', async () => {
    const session = await show();
    (marks().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const said = region().getByRole('status');
    await expect.element(said).toHaveTextContent('In the middle');
    await expect.element(said).toHaveTextContent('1 of 3 in view');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(said).toHaveTextContent('90 killed');
    await userEvent.keyboard('{Enter}');
    expect(view(session).selection).toBe('east');
    await userEvent.keyboard('{Escape}');
    await expect.element(said).toHaveTextContent(/^$/);
    expect(view(session).selection).toBe('east');
  });

  test('pans and zooms the map while it has focus, as a look that Undo leaves alone', async () => {
    const session = await show();
    (marks().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => view(session).camera?.longitude ?? 0).toBeGreaterThan(2.351);
    await userEvent.keyboard('+');
    await expect.poll(() => view(session).camera?.zoom).toBe(14);
    expect(session.store.getState().canUndo).toBe(false);
  });
});

describe('the camera', () => {
  test('goes where the view says, which is no move of the user’s', async () => {
    const session = await show();
    session.change(setCamera({ longitude: 51.42, latitude: 35.69, zoom: 12 }), { kind: 'look' });
    await shows(1);
    expect(view(session).camera).toEqual({ longitude: 51.42, latitude: 35.69, zoom: 12 });
    session.change(setCamera(null), { kind: 'look' });
    await shows(5);
    expect(view(session).camera).toBeNull();
  });

  test('leaves the wheel to the page until Ctrl is held or the map has focus', async () => {
    const session = await show();
    const turn = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', {
        deltaY: -200,
        ctrlKey,
        bubbles: true,
        cancelable: true,
        clientX: 300,
        clientY: 300,
      });
      marks().element().querySelector('.leaflet-container')?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn(false)).toBe(false);
    await expect.element(page.getByText(/Hold Ctrl to zoom/)).toBeVisible();
    expect(turn(true)).toBe(true);
    await expect.poll(() => view(session).camera?.zoom ?? 0).toBeGreaterThan(13.1);
  });
});

test('lists what is not on the map', async () => {
  const session = await show();
  await page.getByRole('button', { name: '1 not on the map' }).click();
  await page.getByRole('button', { name: /Without a place/ }).click();
  await expect.poll(() => view(session).selection).toBe('nowhere');
});

test('says what emptied the picture, and what each removal brings back', async () => {
  const session = await show('v=1&is.city=Tehran&date=2015-01-01..2015-12-31');
  await expect.element(page.getByText('No incident matches')).toBeVisible();
  await expect.element(page.getByText('shows 2').first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove City: Tehran' }).click();
  await expect.poll(() => view(session).sets).toEqual({});
  await expect.element(page.getByText('No incident matches')).not.toBeInTheDocument();
});

test('changes what the marks mean, as a step that can be undone', async () => {
  const session = await show();
  await page.getByRole('button', { name: 'Legend' }).click();
  await page.getByLabelText('Area').selectOptions('Wounded');
  expect(view(session).encoding.size).toBe('wounded');
  expect(session.store.getState().canUndo).toBe(true);
  await page.getByLabelText('Only in view').click();
  expect(view(session).isOnlyInView).toBe(true);
});

/** Whether anything is seen on a canvas. */
function isPainted(canvas: HTMLCanvasElement | null): boolean {
  if (canvas === null || canvas.width === 0) return false;
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy?.drawImage(canvas, 0, 0);
  const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return data.some((value) => value > 0);
}

test('outlines the areas of a link, by whatever shape, and counts only what is in them', async () => {
  const session = await show(
    `${PARIS}&area=circle,2.35,48.85,900~Middle;poly,2.34,48.855,2.36,48.855,2.35,48.87`,
  );
  expect(session.store.getState().answered?.answer.totals[0]?.shown).toBe(3);
  const isDrawn = () => isPainted(document.querySelector('.leaflet-areas-pane canvas'));
  await expect.poll(isDrawn).toBe(true);
});

test('keeps named areas, typed or taken from the map, with what is inside', async () => {
  const session = await show();
  await page.getByRole('button', { name: 'Areas…' }).click();
  const panel = page.getByRole('region', { name: 'Areas' });
  await panel.getByText('Type a circle').click();
  await panel.getByLabelText('Latitude').fill('48.85');
  await panel.getByLabelText('Longitude').fill('2.35');
  await panel.getByRole('button', { name: 'Add circle' }).click();
  await expect.element(panel.getByRole('alert')).toHaveTextContent('The radius is a number of km');
  await panel.getByLabelText('Radius in km').fill('0.5');
  await panel.getByRole('button', { name: 'Add circle' }).click();
  await expect.element(panel.getByText('1 inside')).toBeVisible();
  await panel.getByLabelText('Name of area 1').fill('Centre');
  await panel.getByRole('button', { name: 'What the map shows now' }).click();
  await expect.element(panel.getByText('4 inside')).toBeVisible();
  expect(view(session).areas.map(({ kind, name }) => [kind, name])).toEqual([
    ['circle', 'Centre'],
    ['box', ''],
  ]);
  await panel.getByRole('button', { name: 'Remove Centre' }).click();
  expect(view(session).areas).toHaveLength(1);
  expect(session.store.getState().canUndo).toBe(true);
  await panel.getByRole('button', { name: 'Remove Box 1' }).click();
  await expect.element(panel.getByRole('button', { name: 'Box', exact: true })).toHaveFocus();
});

describe('names', () => {
  const places = {
    countries: { codes: 'FR', sizes: [2669], positions: [2631, 47890] },
    towns: {
      ranks: '07',
      names: ['Paris', 'Paris 11\nPopincourt'],
      positions: [2349, 48853, 2380, 48858],
    },
  };
  const withText = (text: string): Assets => ({
    read: async (path) => new Blob([path.includes('landmarks') ? '[]' : text]),
  });
  const canvas = () => document.querySelector<HTMLCanvasElement>('.leaflet-names-pane canvas');
  const isDrawn = () => isPainted(canvas());

  test('are written under the marks, hidden from assistive technology, and their source is credited', async () => {
    await show(PARIS, withText(JSON.stringify(places)));
    await expect.element(page.getByText(/Natural Earth · GeoNames CC BY 4\.0/)).toBeVisible();
    await expect.poll(isDrawn).toBe(true);
    expect(canvas()?.getAttribute('aria-hidden')).toBe('true');
    await shows(4);
  });

  test.each([
    ['is broken', withText('{"towns":')],
    ['has another form', withText('{}')],
    ['is missing', { read: () => Promise.reject(new Error('404')) }],
  ])('are said to be missing when their file %s, and the marks stay', async (_, assets) => {
    await show(PARIS, assets);
    await expect
      .element(page.getByText(/names of countries and towns could not be read/))
      .toBeVisible();
    await expect.element(page.getByText(/Natural Earth/)).not.toHaveTextContent('GeoNames');
    await shows(4);
  });
});
