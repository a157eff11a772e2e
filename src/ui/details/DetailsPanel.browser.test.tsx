import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Assets } from '../../core/model/ports.ts';
import { setSearch } from '../../core/view/actions.ts';
import type { Session } from '../../session/session.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext, useSession, useSessionState } from '../use-session.ts';
import { DetailsPanel } from './DetailsPanel.tsx';

const header =
  'id,title,date,city,latitude,longitude,place_precision,killed,wounded,group,claim_status,summary,source1_publisher,source1_title,source1_date,source1_url,my_column';
const csv = [
  header,
  'a,Alpha,2017-06-01,Paris,48.86,2.37,site,90,,Group A,claimed,What happened.,A paper,A report,2017-06-02,https://example.org/a,<b>mine</b>',
  'b,Bravo,2017-06-02,London,,,none,0,,,unclaimed,,,,,,',
  'c,Charlie,2017-06-03,Tehran,35.69,51.43,town,,,Group C,attributed,,A paper,,,,',
].join('\n');

/** A row in another panel; `isRedrawn` makes it a new element whenever the selection changes. */
function RowElsewhere({ isRedrawn }: { readonly isRedrawn: boolean }) {
  const session = useSession();
  const selection = useSessionState((state) => state.view.selection);
  return (
    <button
      key={isRedrawn ? selection : 'same'}
      type="button"
      data-incident="b"
      onClick={() => session.select('b')}
    >
      A row elsewhere
    </button>
  );
}

async function show(
  hash = '',
  {
    isFocusWanted,
    isRedrawn = false,
    assets,
  }: { isFocusWanted?: (id: string) => boolean; isRedrawn?: boolean; assets?: Assets } = {},
) {
  const session = await startSessionOn(csv, hash);
  const onShowOnMap = vi.fn();
  await render(
    <SessionContext value={session}>
      <RowElsewhere isRedrawn={isRedrawn} />
      <DetailsPanel
        linkTo={(id) => `https://atlas.example/#incident=${id}`}
        onShowOnMap={onShowOnMap}
        {...(isFocusWanted === undefined ? {} : { isFocusWanted })}
        {...(assets === undefined ? {} : { assets })}
      />
    </SessionContext>,
  );
  return { session, onShowOnMap };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { name });
const selectionOf = (session: Session) => session.store.getState().view.selection;

afterEach(() => vi.restoreAllMocks());

test('without a selection it says how to make one', async () => {
  await show();
  await expect.element(page.getByText(/^Select an incident/)).toBeVisible();
});

test('an id that the dataset does not have is named', async () => {
  await show('#v=1&incident=nowhere');
  await expect.element(page.getByText(/no incident with this id: nowhere/)).toBeVisible();
});

test('it says what, when, where, how many and who says so', async () => {
  await show('#v=1&incident=a');
  await expect.element(title('Alpha')).toBeVisible();
  const text = page.getByRole('region', { name: 'Details' }).element().textContent ?? '';
  for (const part of [
    '1 June 2017',
    'Killed, victims90',
    'Woundednot known',
    'WhereParis',
    '48.8600',
    'ClaimBy Group A',
    'AttributionNone recorded',
    'What happened.',
    'example.org',
  ])
    expect(text).toContain(part);
});

test('a source is a link that tells its host and opens apart from the page', async () => {
  await show('#v=1&incident=a');
  const link = page.getByRole('link', { name: /A paper: A report/ });
  await expect.element(link).toHaveAttribute('href', 'https://example.org/a');
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
});

test('an address that is no web address is no link, even if it has come this far', async () => {
  const { session } = await show('#v=1&incident=a');
  const { incident } = session.store.getState();
  if (incident === null) throw new Error('no incident');
  const sources = [{ publisher: 'X', title: 'Y', date: '', url: 'javascript:alert(1)' }];
  session.store.setState({ incident: { ...incident, sources } });
  await expect.element(page.getByText('X: Y')).toBeVisible();
  expect(page.getByRole('link').elements()).toHaveLength(0);
});

test('columns of the file that have no word are text in a folded list', async () => {
  await show('#v=1&incident=a');
  await page.getByText('Other columns, 1').click();
  await expect.element(page.getByText('<b>mine</b>')).toBeVisible();
});

test('previous and next go through the table’s order and stop at its ends', async () => {
  const { session } = await show('#v=1&incident=b&sort=-date');
  await expect.element(page.getByText('2 of 3')).toBeVisible();
  await button('Previous incident').click();
  await expect.element(title('Charlie')).toBeVisible();
  await expect.element(button('Previous incident')).toHaveAttribute('aria-disabled', 'true');
  await button('Next incident').click();
  await expect.element(page.getByText('2 of 3')).toBeVisible();
  await button('Next incident').click();
  await expect.element(title('Alpha')).toBeVisible();
  await expect.element(button('Next incident')).toHaveFocus();
  expect(selectionOf(session)).toBe('a');
});

test('a selection outside the filter stays, says so, and can clear the filter', async () => {
  const { session } = await show('#v=1&incident=a');
  session.change(setSearch('Charlie'));
  await expect.element(page.getByText('Not among the incidents shown now.')).toBeVisible();
  await button('Clear filters').click();
  await expect.element(page.getByText('1 of 3')).toBeVisible();
  expect(session.store.getState().view.search).toBe('');
  expect(selectionOf(session)).toBe('a');
});

test('the heading takes focus when the user opened it elsewhere, and closing gives it back', async () => {
  await show('', { isFocusWanted: (id) => id === 'b' });
  await button('A row elsewhere').click();
  await expect.element(title('Bravo')).toHaveFocus();
  await button('Close details').click();
  await expect.element(page.getByText(/^Select an incident/)).toBeVisible();
  await expect.element(button('A row elsewhere')).toHaveFocus();
});

test('focus goes back to the row of the same incident if the row was drawn anew', async () => {
  await show('', { isFocusWanted: () => true, isRedrawn: true });
  await button('A row elsewhere').click();
  await expect.element(title('Bravo')).toHaveFocus();
  await button('Close details').click();
  await expect.element(button('A row elsewhere')).toHaveFocus();
});

test('a selection that the user did not ask to open leaves focus where it is', async () => {
  const { session } = await show('', { isFocusWanted: () => false });
  (button('A row elsewhere').element() as HTMLElement).focus();
  session.select('a');
  await expect.element(title('Alpha')).toBeVisible();
  await expect.element(button('A row elsewhere')).toHaveFocus();
  session.select(null);
  await expect.element(page.getByText(/^Select an incident/)).toBeVisible();
  await expect.element(button('A row elsewhere')).toHaveFocus();
});

test('the link of an incident is copied, and said to be', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await show('#v=1&incident=a');
  await button('Copy link to this incident').click();
  expect(write).toHaveBeenCalledExactlyOnceWith('https://atlas.example/#incident=a');
  await expect.element(page.getByText('Copied', { exact: true })).toBeVisible();
});

test('where copying is refused the text is there, selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await show('#v=1&incident=a');
  await button('Copy citation').click();
  const field = page.getByRole('textbox', { name: /^Copying was refused/ });
  await expect.element(field).toHaveFocus();
  expect(document.getSelection()?.toString()).toMatch(/^“Alpha”, 1 June 2017, Paris\. In: Test\./);
});

test('what is on the map can be shown there, and what is not can’t', async () => {
  const { session, onShowOnMap } = await show('#v=1&incident=a');
  await button('Show on map').click();
  expect(onShowOnMap.mock.calls[0]?.[0]).toMatchObject({ id: 'a', position: [2.37, 48.86] });
  session.select('b');
  await expect.element(title('Bravo')).toBeVisible();
  expect(button('Show on map').elements()).toHaveLength(0);
});

test('the keyboard reaches everything in order', async () => {
  await show('#v=1&incident=b');
  await expect.element(title('Bravo')).toBeVisible();
  (button('A row elsewhere').element() as HTMLElement).focus();
  const names: (string | null)[] = [];
  for (const key of ['{Tab}', '{ArrowRight}', '{ArrowRight}', '{Tab}']) {
    await userEvent.keyboard(key);
    names.push(document.activeElement?.getAttribute('aria-label') ?? null);
  }
  expect(names).toEqual(['Previous incident', 'Next incident', 'Close details', null]);
});

test('a place is told from a landmark, where one is near and the place is known exactly', async () => {
  const gate = { name: 'The Gate', longitude: 2.37, latitude: 48.8546, rank: 1 };
  const assets: Assets = { read: async () => new Blob([JSON.stringify([gate])]) };
  const { session } = await show('#v=1&incident=a', { assets });
  await expect.element(page.getByText('About 600 m north of The Gate')).toBeVisible();
  session.select('c');
  await expect.element(title('Charlie')).toBeVisible();
  expect(page.getByText(/The Gate/).elements()).toHaveLength(0);
});

test('landmarks that cannot be read cost no more than their line', async () => {
  await show('#v=1&incident=a', { assets: { read: async () => new Blob(['<html>']) } });
  await expect.element(title('Alpha')).toBeVisible();
  await expect.element(page.getByText(/Known to the site/)).toBeVisible();
});
