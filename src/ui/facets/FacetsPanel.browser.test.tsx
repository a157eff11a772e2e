import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setRange, setTerms } from '../../core/view/actions.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { FacetsPanel } from './FacetsPanel.tsx';

const header = 'id,title,date,city,attack_type,claim_status,killed';
const csv = [
  header,
  'a,A,2017-06-01,Paris,Armed Assault,claimed,0',
  'b,B,2017-06-02,Paris,Bombing/Explosion,claimed,5',
  'c,C,2017-06-03,London,Armed Assault,unclaimed,12',
  'd,D,2017-06-04,,Armed Assault,,',
].join('\n');

async function show(text = csv, hash = ''): Promise<Session> {
  const session = await startSessionOn(text, hash);
  await render(
    <SessionContext value={session}>
      <FacetsPanel />
    </SessionContext>,
  );
  return session;
}

const view = (session: Session) => session.store.getState().view;
const box = (name: string | RegExp) => page.getByRole('checkbox', { name });

test('each facet is a group of checkboxes whose names begin with the value and say its count', async () => {
  await show();
  const city = page.getByRole('group', { name: 'City', exact: true });
  const names = [...city.element().querySelectorAll('input')].map((input) => input.ariaLabel);
  expect(names).toEqual(['Paris, 2 incidents', 'London, 1 incident', 'Not known, 1 incident']);
  await expect.element(box(/^Paris/)).toHaveAccessibleDescription(/^Arrow keys move/);
});

test('a count says what one would get, and what would give nothing stays, disabled', async () => {
  const session = await show();
  await box(/^Paris/).click();
  expect(view(session).sets).toEqual({ city: ['Paris'] });
  await expect.element(box('Claimed by a group, 2 incidents')).toBeEnabled();
  await expect.element(box('Unclaimed, 0 incidents')).toBeDisabled();
  await expect.element(box('London, 1 incident')).toBeEnabled();
});

test('a count follows a hand at once, and the name of its box when the hand rests', async () => {
  const session = await show();
  const paris = box(/^Paris/).element() as HTMLInputElement;
  const said: (string | null)[] = [];
  const unsubscribe = session.store.subscribe(({ answered, isMoving }) => {
    if (isMoving && answered?.view.range)
      said.push(paris.ariaLabel, paris.labels?.[0]?.textContent ?? '');
  });
  const range = { startDay: 17318, endDay: 17319 };
  session.change(setRange(range), { kind: 'drag', isShownWithAnswer: true });
  await expect.element(box('Paris, 1 incident')).toBeEnabled();
  unsubscribe();
  expect(said.slice(0, 2)).toEqual(['Paris, 2 incidents', 'Paris1']);
});

test('a chosen value that gives nothing any more can be taken back', async () => {
  const session = await show(csv, '#v=1&is.city=Paris&is.claimStatus=unclaimed');
  await box(/^Unclaimed, 0/).click();
  expect(view(session).sets).toEqual({ city: ['Paris'] });
});

test('"Only" replaces the choice, and the facet says and clears it', async () => {
  const session = await show();
  await box(/^Paris/).click();
  await page.getByRole('button', { name: 'Only London' }).click();
  expect(view(session).sets).toEqual({ city: ['London'] });
  await expect.element(page.getByText('1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Clear City' }).click();
  expect(view(session).sets).toEqual({});
});

test('the values of a facet are one tab stop, and arrow keys move among those that can be chosen', async () => {
  const session = await show(csv, '#v=1&is.claimStatus=unclaimed');
  const stops = () =>
    [...document.querySelectorAll<HTMLInputElement>('fieldset:first-of-type input')].filter(
      ({ tabIndex, disabled }) => tabIndex === 0 && !disabled,
    );
  expect(stops().map(({ ariaLabel }) => ariaLabel)).toEqual(['London, 1 incident']);
  session.change(setTerms('claimStatus', []));
  await expect.element(box('Paris, 2 incidents')).toBeEnabled();
  (box(/^Paris/).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box(/^London/)).toHaveFocus();
  await userEvent.keyboard('{End} ');
  expect(view(session).sets).toEqual({ city: [''] });
  expect(stops()).toHaveLength(1);
});

test('the heading of a facet is in its stop, over the first value, and is the stop where all is folded', async () => {
  await show();
  const fold = page.getByRole('button', { name: 'City', exact: true });
  (box(/^Paris/).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(fold).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box(/^Paris/)).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(box(/^Paris/)).not.toBeInTheDocument();
  await userEvent.keyboard('{Tab}');
  await expect.element(fold).not.toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(fold).toHaveFocus();
});

test('"Only" is beside its checkbox, and Tab passes over it', async () => {
  const session = await show();
  const only = page.getByRole('button', { name: 'Only Paris' });
  (box(/^Paris/).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(only).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(box(/^Paris/)).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(view(session).sets).toEqual({ city: ['Paris'] });
  await userEvent.keyboard('{ArrowLeft}{Tab}');
  await expect.element(only).not.toHaveFocus();
});

test('arrow keys pass over a value that can’t be chosen', async () => {
  await show(csv, '#v=1&is.claimStatus=claimed;');
  await expect.element(box('London, 0 incidents')).toBeDisabled();
  (box(/^Paris/).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box('Not known, 1 incident').first()).toHaveFocus();
});

test('a facet keeps its height when a filter is set', async () => {
  await show();
  const city = page.getByRole('group', { name: 'City', exact: true }).element();
  const before = city.getBoundingClientRect().height;
  await box(/^Paris/).click();
  await expect.element(page.getByText('1 of 3')).toBeVisible();
  expect(city.getBoundingClientRect().height).toBe(before);
});

test('a long facet shows its first values, all on request, and finds the others by search', async () => {
  const rows = Array.from({ length: 16 }, (_, i) => `${i},T,2017-06-01,City ${i},,,`);
  const session = await show([header, ...rows, 'x,T,2017-06-01,Évry,,,'].join('\n'));
  const city = page.getByRole('group', { name: 'City', exact: true });
  const count = () => city.element().querySelectorAll('[type="checkbox"]').length;
  expect(count()).toBe(12);
  await page.getByRole('searchbox', { name: 'Search in City' }).fill('evry');
  await box(/^Évry/).click();
  expect(view(session).sets).toEqual({ city: ['Évry'] });
  await page.getByRole('searchbox', { name: 'Search in City' }).fill('');
  await expect.element(box(/^Évry/)).toBeChecked();
  await page.getByRole('button', { name: 'Show all 17' }).click();
  expect(count()).toBe(17);
});

test('a limit leaves out what is not known, says so, and lets it in again on request', async () => {
  const session = await show();
  await expect.element(page.getByText(/under “Killed” are included/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Killed at least' }).fill('5');
  expect(view(session).ranges).toEqual({ killed: { min: 5, max: null, unknown: false } });
  await expect.element(page.getByText(/under “Killed” are left out unless/)).toBeVisible();
  await page
    .getByRole('group', { name: 'Killed' })
    .getByRole('checkbox', { name: 'Include not known, 1 incident' })
    .click();
  expect(view(session).ranges).toEqual({ killed: { min: 5, max: null, unknown: true } });
});

test('a limit that cannot be read is kept as typed, explained, and filters nothing', async () => {
  const session = await show();
  const least = page.getByRole('textbox', { name: 'Killed at least' });
  await least.fill('many');
  await expect.element(least).toHaveAccessibleDescription('Whole numbers only');
  await expect.element(least).toHaveValue('many');
  expect(view(session).ranges).toEqual({});
});

test('typing a limit is one step back', async () => {
  const session = await show();
  const least = page.getByRole('textbox', { name: 'Killed at least' });
  await least.click();
  await userEvent.keyboard('12{Enter}');
  expect(view(session).ranges.killed?.min).toBe(12);
  session.undo();
  expect(view(session).ranges).toEqual({});
  await expect.element(least).toHaveValue('');
});

test('a bar of the histogram filters to its class', async () => {
  const session = await show();
  await page.getByRole('button', { name: '4–7: 1 incident' }).click();
  expect(view(session).ranges).toEqual({ killed: { min: 4, max: 7, unknown: false } });
});

test('markup in a value is only text', async () => {
  await show(`${header}\na,A,2017-06-01,<img src=x onerror=alert(1)>,,,`);
  await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});
