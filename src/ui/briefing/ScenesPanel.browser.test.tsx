import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Briefings, SavedBriefing } from '../../core/model/ports.ts';
import { setRange } from '../../core/view/actions.ts';
import { createBriefingDesk } from '../../session/briefing-desk.ts';
import { createShow } from '../../session/presenting.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { RoomContext } from './desk-context.ts';
import { ScenesPanel } from './ScenesPanel.tsx';

const csv = [
  'id,title,date,city,latitude,longitude',
  'one,First,2015-01-09,Paris,48.85,2.35',
  'two,Second,2015-11-13,Paris,48.85,2.37',
  'three,Third,2017-06-07,Tehran,35.69,51.42',
].join('\n');

/** A browser that keeps briefings, or, with `null`, one that does not let anybody store anything. */
function createStorage(kept: SavedBriefing[] | null): Briefings {
  return {
    read: async () => kept,
    save: async (saved) => {
      if (kept === null) return 'denied';
      kept.unshift(saved);
      return 'saved';
    },
  };
}

async function show(kept: SavedBriefing[] | null = []) {
  const session = await startSessionOn(csv);
  const desk = createBriefingDesk(createStorage(kept), Date.now);
  await desk.load();
  const onPresent = vi.fn();
  await render(
    <SessionContext value={session}>
      <RoomContext value={{ desk, show: createShow(Date.now), wishTaken: () => () => {} }}>
        <div style={{ position: 'relative', width: 380, height: 800 }}>
          <ScenesPanel
            paint={async () => {}}
            example={null}
            onShow={() => {}}
            onPresent={onPresent}
            onSaveFile={() => {}}
            onClose={() => {}}
          />
        </div>
      </RoomContext>
    </SessionContext>,
  );
  return { session, desk, onPresent, kept };
}

const button = (name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const title = () => page.getByLabelText('Title: a judgement in a sentence');

test('a scene keeps what is on screen, names it by its numbers, and is saved at once', async () => {
  const { session, desk, kept } = await show();
  session.change(setRange({ startDay: 16_436, endDay: 16_801 }));
  await button('Add scene').click();
  await expect.element(button('Scene 1: 2 incidents, 1 January – 31 December 2015')).toBeVisible();
  await expect.element(title()).toHaveFocus();
  expect(desk.store.getState().briefing.scenes[0]?.view.range?.startDay).toBe(16_436);
  await expect.poll(() => kept?.length).toBeGreaterThan(0);
  await expect.element(page.getByText(/^Saved in this browser/)).toBeVisible();
});

test('a scene of two periods says so in its title', async () => {
  const { session } = await show();
  session.change(setRange({ startDay: 16_436, endDay: 16_801 }));
  session.change((view) => ({ ...view, comparison: { startDay: 17_167, endDay: 17_532 } }));
  await button('Add scene').click();
  await expect
    .element(button(/^Scene 1: Incidents: 2 in A and 1 in B \(A 1 January/))
    .toBeVisible();
});

test('what is typed into a field is one step of undo', async () => {
  await show();
  await button('Add scene').click();
  await userEvent.fill(title(), 'Two were in Paris');
  await userEvent.type(title(), ' and one in Tehran');
  await expect.element(button('Scene 1: Two were in Paris and one in Tehran')).toBeVisible();
  await button('Undo in the briefing').click();
  await expect.element(button(/^Scene 1: 3 incidents/)).toBeVisible();
  await button('Redo in the briefing').click();
  await expect.element(button('Scene 1: Two were in Paris and one in Tehran')).toBeVisible();
});

test('the first scene is one step of undo, and whoever removes one is at its neighbour', async () => {
  const { desk } = await show();
  await button('Add scene').click();
  await button('Undo in the briefing').click();
  await expect.element(button('Undo in the briefing')).toBeDisabled();
  await button('Redo in the briefing').click();
  await button('Add scene').click();
  await userEvent.fill(title(), 'The second');
  await button('Delete').click();
  await expect.element(button(/^Scene 1: 3 incidents/)).toHaveFocus();
  await button(/^Scene 1: /).click();
  await button('Delete').click();
  await expect.element(page.getByRole('region', { name: 'Scenes' })).toHaveFocus();
  expect(desk.store.getState().briefing.scenes).toEqual([]);
});

test('a scene that is moved by keys keeps them', async () => {
  await show();
  await button('Add scene').click();
  await button('Add scene').click();
  await button('Add scene').click();
  await userEvent.fill(title(), 'The third');
  const up = button('Move up').element() as HTMLElement;
  up.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Scene 2: The third')).toBeVisible();
  await expect.element(button('Move up')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Scene 1: The third')).toHaveFocus();
});

test('a marking in own words is what the briefing says, after an undo and in another briefing too', async () => {
  const { desk } = await show();
  await button('Add scene').click();
  const choice = page.getByLabelText('Marking of every page');
  const words = page.getByLabelText('Marking in own words');
  await choice.selectOptions('Own words…');
  await userEvent.fill(words, 'For the desk only');
  expect(desk.store.getState().briefing.marking).toBe('For the desk only');
  await button('Undo in the briefing').click();
  await expect.element(choice).toHaveValue('');
  desk.replace({ ...desk.store.getState().briefing, marking: 'Another desk' });
  await expect.element(words).toHaveValue('Another desk');
  desk.replace({ ...desk.store.getState().briefing, marking: 'TLP:RED' });
  await expect.element(choice).toHaveValue('TLP:RED');
});

test('words that have no room on a slide are counted while they are written', async () => {
  await show();
  await button('Add scene').click();
  const text = page.getByLabelText(/^Text/);
  await userEvent.fill(text, 'Few words.');
  await expect.element(page.getByText(/letters have no room/)).not.toBeInTheDocument();
  await userEvent.fill(text, 'Many words stand here. '.repeat(60));
  await expect
    .element(page.getByText(/^About [\d,]+ letters have no room on a slide/))
    .toBeVisible();
});

test('markup in a title stays text, and a hidden scene cannot be presented alone', async () => {
  const { onPresent } = await show();
  await button('Add scene').click();
  await userEvent.fill(title(), '<img src=x onerror=alert(1)>');
  await expect.element(button('Scene 1: <img src=x onerror=alert(1)>')).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  await button('Present').click();
  expect(onPresent).toHaveBeenCalledWith(null);
  await button('Hide from the show').click();
  await expect.element(button('Present')).toBeDisabled();
});

test('a browser that stores nothing is named, and the work goes on', async () => {
  await show(null);
  await button('Add scene').click();
  await userEvent.fill(title(), 'Not to be kept');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('this browser does not let the app store anything');
  await expect.element(button('Scene 1: Not to be kept')).toBeVisible();
});
