import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setRange } from '../../../core/view/actions.ts';
import type { Session } from '../../../session/session.ts';
import { startSessionOn } from '../../../session/session-on-text.ts';
import { SessionContext } from '../../use-session.ts';
import { TimelinePanel } from '../TimelinePanel.tsx';

const csv = [
  'id,title,date,city',
  'a,First,2015-01-01,Paris',
  'b,Second,2015-01-03,Paris',
  'c,Third,2015-01-03,Paris',
  'd,Fourth,2015-01-10,London',
  'e,Some day in spring,2015-03,London',
  'f,Last,2015-06-30,London',
  'g,Nobody knows when,,London',
].join('\n');

beforeEach(async () => {
  const styles = new CSSStyleSheet();
  styles.replaceSync('* { box-sizing: border-box; margin: 0; }');
  document.adoptedStyleSheets = [styles];
  await page.viewport(1440, 600);
});

async function show(hash: string, text = csv): Promise<Session> {
  const session = await startSessionOn(text, hash);
  await render(
    <SessionContext value={session}>
      <div style={{ height: 300 }}>
        <TimelinePanel />
      </div>
    </SessionContext>,
  );
  await expect.element(rhythm()).toBeVisible();
  return session;
}

const rhythm = () => page.getByRole('group', { name: 'Rhythm' });
const line = () => document.querySelector('path[data-rate]')?.getAttribute('d') ?? '';

test('says how high the rate was and when, with its interval', async () => {
  await show('v=1&rate=30');
  await expect
    .element(rhythm())
    .toHaveTextContent('Highest: 4 per 30 days (1.1–10.2), 1–30 Jan 2015.');
  await expect.element(rhythm()).toHaveTextContent('At the end of the data: 1 (0.025–5.6).');
  await expect.poll(line).toMatch(/^M/);
});

test('says the gaps, and what may lie in them', async () => {
  await show('v=1&rate=30');
  await expect.element(rhythm()).toHaveTextContent('Median: 4.5 days.');
  await expect
    .element(rhythm())
    .toHaveTextContent('Longest: 171 days, 10 Jan 2015 to 30 Jun 2015.');
  await expect.element(rhythm()).toHaveTextContent('1 of them may lie in the longest gap.');
  await expect.element(rhythm()).toHaveTextContent('1 incident without a date');
});

test('tells the gaps of the range, and the rate of all time', async () => {
  const session = await show('v=1&rate=30');
  const january = { startDay: 16436, endDay: 16467 };
  session.change(setRange(january));
  await expect.element(rhythm()).toHaveTextContent('Longest: 7 days, 3 Jan 2015 to 10 Jan 2015.');
  await expect.element(rhythm()).toHaveTextContent('Highest: 4 per 30 days');
});

test('speaks of both periods while two are compared', async () => {
  await show('v=1&rate=30&date=2015-01-01..2015-01-31&vs=2015-01-10..2015-06-30');
  await expect.element(rhythm()).toHaveTextContent('Longest: 7 days, 3 Jan 2015 to 10 Jan 2015.');
  await expect.element(rhythm()).toHaveTextContent('Longest: 171 days');
  await expect.element(rhythm()).toHaveTextContent('1 of them may lie in the longest gap of B.');
  await expect.element(rhythm()).not.toHaveTextContent('longest gap of A');
  await expect.element(rhythm()).toHaveAttribute('data-longest-b', '171');
});

test('turns to another length, and goes away', async () => {
  const session = await show('v=1&rate=30');
  await expect.poll(line).toMatch(/^M/);
  const before = line();
  await page.getByRole('button', { name: '90 days' }).click();
  await expect.poll(line).not.toBe(before);
  expect(session.store.getState().view.rateDays).toBe(90);
  await page.getByRole('button', { name: 'Hide the rhythm' }).click();
  await expect.element(rhythm()).not.toBeInTheDocument();
  expect(line()).toBe('');
});

test('draws no line over bars that show people', async () => {
  await show('v=1&rate=30&bars=killed');
  await expect.element(rhythm()).toHaveTextContent('choose Incidents to see it');
  expect(line()).toBe('');
});

test('says so where there is too little for a rate or a gap', async () => {
  await show('v=1&rate=90', ['id,title,date', 'a,One,2015-01-01', 'b,Two,2015-01-20'].join('\n'));
  await expect.element(rhythm()).toHaveTextContent('The data is shorter than 90 days');
});
