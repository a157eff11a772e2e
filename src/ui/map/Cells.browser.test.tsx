import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { setCamera, setEncoding, setTerms } from '../../core/view/actions.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { AppearanceContext } from '../kit/appearance.ts';
import { SessionContext } from '../use-session.ts';
import { MapPanel } from './MapPanel.tsx';

const HEADER = 'id,title,date,city,latitude,longitude,place_precision,attack_type,killed';
/** 120 in one spot of Paris, 3 east of it, 5 that are only somewhere in the town. */
const csv = [
  HEADER,
  ...Array.from(
    { length: 120 },
    (_, i) => `m${i},Middle ${i},2015-01-09,Paris,48.85,2.35,site,Unknown,1`,
  ),
  ...[1, 2, 3].map((i) => `e${i},East ${i},2016-01-09,Paris,48.85,2.38,street,Unknown,1`),
  ...[1, 2, 3, 4, 5].map((i) => `t${i},Somewhere ${i},2016-01-09,Lyon,48.86,2.33,town,Unknown,1`),
].join('\n');
const GRID = 'v=1&map=2.35,48.85,13&mode=grid';
const DENSITY = 'v=1&map=2.35,48.85,13&mode=density';
const MIDDLE = { x: 400, y: 300 };

const painter: TilePainter = {
  paint: () => new Promise(() => {}),
  whole: async () => {},
  watch: () => () => {},
};
const assets: Assets = { read: () => new Promise(() => {}) };

beforeEach(async () => {
  await page.viewport(900, 700);
});

async function show(
  hash: string,
  { isPhone = false, width = 800, height = 600, text = csv } = {},
): Promise<Session> {
  const session = await startSessionOn(text, hash);
  await render(mapOf(session, { isPhone, width, height }));
  return session;
}

function mapOf(
  session: Session,
  { theme = 'light' as 'light' | 'dark', isPhone = false, width = 800, height = 600 } = {},
) {
  return (
    <AppearanceContext value={{ theme, isMotionReduced: true, isPhone }}>
      <SessionContext value={session}>
        <div style={{ position: 'relative', width, height }}>
          <MapPanel painter={painter} assets={assets} />
        </div>
      </SessionContext>
    </AppearanceContext>
  );
}

const region = () => page.getByRole('region', { name: 'Map', exact: true });
const marks = () => page.getByRole('group', { name: 'Marks on the map' });
const cells = () => page.getByRole('status', { name: 'Cells on the map' });
const canvas = () => document.querySelector<HTMLCanvasElement>('.leaflet-cells-pane canvas');

async function counts(count: number): Promise<void> {
  await expect.element(region()).toHaveAttribute('data-marks', String(count));
}

/** Whether something is painted within a cell of a place on the map. */
function isPaintedAt({ x, y }: { readonly x: number; readonly y: number }): boolean {
  const drawn = canvas();
  if (drawn === null) return false;
  const place = drawn.getBoundingClientRect();
  const map = marks().element().getBoundingClientRect();
  const ratio = drawn.width / place.width;
  const copy = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
  copy?.drawImage(drawn, 0, 0);
  const at = (px: number) => Math.round((px - 4) * ratio);
  const around = copy?.getImageData(
    at(map.left + x - place.left),
    at(map.top + y - place.top),
    8 * ratio,
    8 * ratio,
  );
  return around?.data.some((value) => value > 0) ?? false;
}

describe('counts by cell', () => {
  test('leave out what is placed by a town, say so, and take it in when asked', async () => {
    const session = await show(DENSITY);
    await counts(123);
    await expect.element(page.getByText('Placed by town or coarser: 5')).toBeInTheDocument();
    await page.getByRole('button', { name: 'Legend' }).click();
    await page.getByLabelText('Count them too').click();
    await counts(128);
    expect(session.store.getState().view.encoding.coarse).toBe(true);
    expect(session.store.getState().canUndo).toBe(true);
  });

  test('leave out of both periods what one legend tells', async () => {
    const session = await show(DENSITY);
    const year = (startDay: number) => ({ startDay, endDay: startDay + 365 });
    session.change((view) => ({ ...view, range: year(16_436), comparison: year(16_801) }));
    await expect.element(page.getByRole('button', { name: 'Legend' })).toBeVisible();
    await expect.element(page.getByText('Placed by town or coarser: 5')).toBeInTheDocument();
  });

  test('are painted where the incidents are, with their scale and what it is not', async () => {
    await show(DENSITY);
    await counts(123);
    await expect.poll(() => isPaintedAt(MIDDLE)).toBe(true);
    expect(isPaintedAt({ x: 200, y: 100 })).toBe(false);
    await expect.element(page.getByText(/not risk/)).toBeVisible();
    await expect.element(page.getByRole('listitem', { name: '30 to 99' })).toBeVisible();
  });

  test('count towns from so far that a town is no wider than a square, and their list has them', async () => {
    await show('v=1&map=2.35,48.85,9&mode=grid');
    await counts(128);
    expect(page.getByText(/town or coarser/).elements()).toEqual([]);
    await expect.element(page.getByText(/^Placed by town: counted/)).toBeInTheDocument();
    await marks().click({ position: MIDDLE });
    await expect.element(page.getByRole('dialog', { name: '128 incidents' })).toBeVisible();
  });

  test('leave the tray its words beside their scale on a phone, and the open legend all the room', async () => {
    await page.viewport(320, 700);
    const nowhere = 'n,Nowhere,2016-01-09,Lyon,,,,Unknown,1';
    const phone = { isPhone: true, width: 320, height: 240 };
    await show(DENSITY, { ...phone, text: `${csv}\n${nowhere}` });
    const tray = page.getByRole('button', { name: /not on the map/ });
    const last = page.getByRole('listitem', { name: '300 and more' });
    await expect.element(last).toBeVisible();
    await expect.element(tray).toBeVisible();
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const box = boxOf(tray.element());
    const words = boxOf(tray.element().querySelector('span') as Element);
    expect(box.left).toBeGreaterThanOrEqual(boxOf(last.element()).right);
    expect(words.left).toBeGreaterThanOrEqual(box.left);
    expect(words.right).toBeLessThanOrEqual(box.right);
    const zoom = boxOf(page.getByRole('button', { name: 'Zoom in' }).element());
    expect(zoom.left >= box.right || zoom.right <= box.left).toBe(true);
    await page.getByRole('button', { name: 'Legend' }).click();
    await expect.element(tray).not.toBeInTheDocument();
  });

  test('follow the filters and the map', async () => {
    const session = await show(DENSITY);
    await counts(123);
    session.change(setTerms('placePrecision', ['street']));
    await counts(3);
    await expect.poll(() => isPaintedAt(MIDDLE)).toBe(false);
    session.change(setTerms('placePrecision', []));
    session.change(setCamera({ longitude: 2.43, latitude: 48.85, zoom: 13 }), { kind: 'look' });
    await counts(3);
  });

  test('are those of the newest step of a hand, in the colours of another theme as well', async () => {
    const session = await startSessionOn(csv, DENSITY);
    const screen = await render(mapOf(session));
    await counts(123);
    await expect.poll(() => isPaintedAt(MIDDLE)).toBe(true);
    const step = { kind: 'drag', isShownWithAnswer: true } as const;
    session.change(setTerms('placePrecision', ['street']), step);
    await counts(3);
    expect(isPaintedAt(MIDDLE)).toBe(false);
    await screen.rerender(mapOf(session, { theme: 'dark' }));
    expect(isPaintedAt(MIDDLE)).toBe(false);
  });

  test('give way to symbols and back, and the change is said', async () => {
    const session = await show(GRID);
    await counts(123);
    session.change(setEncoding({ mode: 'symbols' }));
    await counts(128);
    await expect.element(region().getByText('The map draws each incident.')).toBeInTheDocument();
    expect(canvas()).toBeNull();
    session.change(setEncoding({ mode: 'grid' }));
    await expect.element(region().getByText(/counts incidents by square/)).toBeInTheDocument();
    await expect.poll(() => isPaintedAt(MIDDLE)).toBe(true);
  });
});

describe('a cell', () => {
  test('lists its incidents page by page, and one of them is selected', async () => {
    const session = await show(GRID);
    await counts(123);
    await marks().click({ position: MIDDLE });
    const list = page.getByRole('dialog', { name: '120 incidents' });
    await expect.element(list.getByText('1–50 of 120')).toBeVisible();
    await list.getByRole('button', { name: 'Next page' }).click();
    await expect.element(list.getByText('51–100 of 120')).toBeVisible();
    await list.getByRole('button', { name: /Middle 50/ }).click();
    expect(session.store.getState().view.selection).toBe('m50');
    await userEvent.keyboard('{Escape}');
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(marks()).toHaveFocus();
  });

  test('is reached by keyboard from one to the next, and left', async () => {
    await show(GRID);
    await counts(123);
    (marks().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(cells()).toHaveTextContent('120 incidents, cell 1 of 2 in view');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(cells()).toHaveTextContent('3 incidents, cell 2 of 2 in view');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: '3 incidents' })).toBeVisible();
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.element(cells()).toHaveTextContent(/^$/);
  });
});
