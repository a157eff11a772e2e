import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setSearch, setUnit } from '../../core/view/actions.ts';
import { leaveComparison } from '../../core/view/period-choices.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { TablePanel } from './TablePanel.tsx';

const header = 'id,title,date,city,attack_type,killed,killed_low,killed_high';
const csv = [
  header,
  'a,Alpha,2017-06-01,Paris,Armed Assault,0,,',
  'b,Bravo,2017-06-02,London,Armed Assault,6,5,6',
  'c,Charlie,2017-06-03,Tehran,Bombing/Explosion,,,',
].join('\n');
const many = [
  header,
  ...Array.from({ length: 1000 }, (_, i) => `id-${i},Incident ${i},2017-06-01,Paris,,,,`),
].join('\n');

interface Shown {
  readonly session: Session;
  readonly onOpen: (id: string) => void;
}

async function show(text = csv, { hash = '', widthPx = 384 } = {}): Promise<Shown> {
  const session = await startSessionOn(text, hash);
  const onOpen = vi.fn();
  await render(
    <SessionContext value={session}>
      <div style={{ blockSize: 400, inlineSize: widthPx }}>
        <TablePanel onOpen={onOpen} />
      </div>
    </SessionContext>,
  );
  return { session, onOpen };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const column = (name: string) => page.getByRole('columnheader', { name });
const drawnRows = () => [...document.querySelectorAll<HTMLElement>('tbody tr[data-index]')];

test('it is a native table that says its rows, their places and its filter', async () => {
  await show(csv, { hash: '#v=1&is.city=Paris;London' });
  const table = page.getByRole('table', { name: /^2 of 3 incidents, .*Paris.*oldest first$/ });
  await expect.element(table).toHaveAttribute('aria-rowcount', '3');
  expect(drawnRows().map((row) => row.ariaRowIndex)).toEqual(['2', '3']);
  await expect.element(page.getByText('2, oldest first', { exact: true })).toBeVisible();
});

test('its count is right in a page that the browser has translated', async () => {
  const { session } = await show();
  const head = page.getByText('3, oldest first', { exact: true }).element();
  const translated = document.createElement('font');
  translated.textContent = '3, les plus anciens d’abord';
  head.replaceChildren(translated);
  session.change(setSearch('Bravo'));
  await expect.poll(() => head.textContent).toBe('1, oldest first');
});

test('a campaign that is unfolded for one incident keeps focus when another is chosen', async () => {
  const { session } = await show(
    [
      'id,title,date,city,campaign',
      'a,Alpha,2017-06-01,Paris,one',
      'b,Bravo,2017-06-02,London,one',
    ].join('\n'),
  );
  session.change(setUnit('campaigns'));
  session.select('a');
  const bravo = page.getByRole('listitem').getByRole('button', { name: /^Bravo/ });
  await expect.element(bravo).toBeVisible();
  const { ask } = session.engine;
  vi.spyOn(session.engine, 'ask').mockImplementation(async (query) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return ask(query);
  });
  (bravo.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(bravo).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => session.store.getState().answered?.view.selection).toBe('b');
  await expect.element(bravo).toHaveFocus();
});

test('a figure that is not known is said in words, and a zero is a zero', async () => {
  await show();
  const cells = drawnRows().map((row) => row.querySelector('td:nth-of-type(5)')?.textContent);
  expect(cells).toEqual(['0', '6 5–6', 'not known']);
});

test('only the sorted column says its order, and its button turns it round', async () => {
  const { session } = await show();
  await expect.element(column('Date')).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Killed' }).click();
  await expect.element(column('Killed')).toHaveAttribute('aria-sort', 'descending');
  expect(column('Date').element().hasAttribute('aria-sort')).toBe(false);
  expect(session.store.getState().canUndo).toBe(true);
  await page.getByRole('button', { name: 'Killed' }).click();
  await expect.element(column('Killed')).toHaveAttribute('aria-sort', 'ascending');
});

test('anywhere in a row selects it, and says so to who opens the details', async () => {
  const { session, onOpen } = await show();
  await page.getByText('Tehran · not on the map').click();
  expect(session.store.getState().view.selection).toBe('c');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('c');
  await expect.element(button('Charlie')).toHaveAttribute('aria-current', 'true');
});

test('a row under the pointer or with focus is linked to the other panels', async () => {
  const { session } = await show();
  await page.getByText('London · not on the map').hover();
  expect(session.store.getState().hovered).toEqual([1]);
  (button('Charlie').element() as HTMLElement).focus();
  expect(session.store.getState().hovered).toEqual([2]);
  session.hover([0]);
  await vi.waitFor(() => expect(drawnRows()[0]?.dataset.hovered).toBe('true'));
});

test('the rows are one tab stop, and arrow keys, Home and End move among them', async () => {
  const { session } = await show();
  const stops = () => drawnRows().filter((row) => row.querySelector('button')?.tabIndex === 0);
  expect(stops()).toHaveLength(1);
  (button('Alpha').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(button('Bravo')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Charlie')).toHaveFocus();
  expect(stops().map((row) => row.dataset.index)).toEqual(['2']);
  await userEvent.keyboard('{Home}{Enter}');
  expect(session.store.getState().view.selection).toBe('a');
});

test('of a long table only the rows on screen are there, each with its place', async () => {
  await show(many);
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '1001');
  await expect.element(button('Incident 0')).toBeVisible();
  expect(drawnRows().length).toBeLessThan(60);
  (button('Incident 0').element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Incident 999')).toHaveFocus();
  await expect.element(button('Incident 999')).toBeInViewport();
  expect(document.activeElement?.closest('tr')?.ariaRowIndex).toBe('1001');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(button('Incident 998')).toHaveFocus();
});

test('a row that has focus stays there however far one scrolls', async () => {
  await show(many);
  (button('Incident 0').element() as HTMLElement).focus();
  const scroller = page.getByRole('table').element().parentElement as HTMLElement;
  scroller.scrollTop = 30_000;
  await vi.waitFor(() => expect(drawnRows().at(-1)?.dataset.index).not.toBe(undefined));
  await expect
    .element(page.getByRole('button', { name: /^Incident 5\d\d$/ }).first())
    .toBeVisible();
  await expect.element(button('Incident 0')).toHaveFocus();
});

test.each([
  ['short', csv.replace('Alpha', `Alpha ${'and more '.repeat(200)}`), 'c'],
  ['long', many, 'id-700'],
])(
  'in a %s table a selection made elsewhere comes into sight and takes no focus',
  async (_, text, id) => {
    const { session } = await show(text);
    const focused = document.activeElement;
    session.select(id);
    await vi.waitFor(() => {
      const row = document.querySelector('tr[data-selected="true"]');
      const frame = page.getByRole('table').element().parentElement?.getBoundingClientRect();
      expect(row?.getBoundingClientRect().bottom).toBeLessThanOrEqual((frame?.bottom ?? 0) + 1);
      expect(row?.getBoundingClientRect().top).toBeGreaterThanOrEqual(frame?.top ?? 0);
    });
    expect(document.activeElement).toBe(focused);
  },
);

test('a selection made while the table is out of sight is in sight when the table is', async () => {
  const { session } = await show(many);
  await expect.element(button('Incident 0')).toBeVisible();
  const frame = page.getByRole('region', { name: 'Incidents' }).element().parentElement;
  if (frame === null) throw new Error('no frame');
  frame.style.display = 'none';
  session.select('id-700');
  await vi.waitFor(() => expect(session.store.getState().answered?.view.selection).toBe('id-700'));
  frame.style.display = 'block';
  await expect.element(button('Incident 700')).toBeInViewport();
});

test('a filter that leaves nothing says so in the rows’ place, and offers to take it away', async () => {
  const { session } = await show();
  session.change(setSearch('nothing of the kind'));
  await expect.element(page.getByText('No incident matches')).toBeVisible();
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '1');
  await button('Clear all filters').click();
  await expect.element(button('Alpha')).toBeVisible();
});

test('a filter that shortens a long table shows what is left', async () => {
  const { session } = await show(many);
  const scroller = page.getByRole('table').element().parentElement as HTMLElement;
  scroller.scrollTop = 50_000;
  await vi.waitFor(() => expect(session.store.getState().rowOffset).toBeGreaterThan(400));
  session.change(setSearch('Incident 77'));
  await expect.element(button('Incident 77')).toBeVisible();
  expect(drawnRows()).toHaveLength(19);
});

test.each([
  [384, ['Date', 'Incident', 'Killed']],
  [600, ['Date', 'Incident', 'City', 'Attack type', 'Killed']],
  [900, ['Date', 'Incident', 'City', 'Attack type', 'Claim status', 'Killed', 'Wounded']],
])('a panel %i px wide has the columns that fit', async (widthPx, columns) => {
  await show(csv, { widthPx });
  const headers = page.getByRole('columnheader').elements();
  expect(headers.map((header) => header.textContent)).toEqual(columns);
});

test('says how many are in each of two periods and what the difference is, and lists either', async () => {
  const { session } = await show(csv, {
    hash: '#v=1&date=2017-06-01..2017-06-01&vs=2017-06-02..2017-06-03',
  });
  const line = page.getByRole('toolbar', { name: 'Incidents listed' });
  await expect.element(button('List A, 1 incident')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(line).toHaveTextContent('B − A +1');
  expect(drawnRows()).toHaveLength(1);
  await button('List B, 2 incidents').click();
  await expect.element(page.getByRole('table', { name: /^2 of 3 incidents, B 2/ })).toBeVisible();
  await expect.poll(() => drawnRows().length).toBe(2);
  session.change(leaveComparison());
  await expect.element(page.getByRole('table', { name: /^1 of 3 incidents, 1 / })).toBeVisible();
});
