import { describe, expect, it, vi } from 'vitest';
import { addScene, changeScene } from '../core/briefing/briefing.ts';
import { readBriefing } from '../core/briefing/briefing-file.ts';
import { EMPTY_SCENE } from '../core/briefing/scene.ts';
import type { Briefings, SavedBriefing, SaveOutcome } from '../core/model/ports.ts';
import { createBriefingDesk } from './briefing-desk.ts';

function createStorage(start: readonly SavedBriefing[] | null = []) {
  let kept = start === null ? [] : [...start];
  let outcome: SaveOutcome = 'saved';
  const briefings: Briefings = {
    read: async () => (start === null ? null : kept),
    save: async (saved, { keepsLast, isForced }) => {
      if (outcome !== 'saved' && !(isForced && outcome === 'elsewhere')) return outcome;
      const [last, ...earlier] = kept;
      kept = [saved, ...(keepsLast && last ? [last, ...earlier] : earlier)].slice(0, 4);
      return 'saved';
    },
  };
  return {
    briefings,
    fail: (why: SaveOutcome) => {
      outcome = why;
    },
    titles: () =>
      kept.map(({ text }) => readBriefing(text).briefing?.scenes.map(({ title }) => title)),
  };
}

async function startDesk(storage = createStorage()) {
  let clock = 1_000_000;
  const desk = createBriefingDesk(storage.briefings, () => clock);
  await desk.load();
  const add = (title: string) => desk.edit(addScene({ ...EMPTY_SCENE, title }));
  const titles = () => desk.store.getState().briefing.scenes.map(({ title }) => title);
  const wait = (ms: number) => {
    clock += ms;
  };
  return { desk, add, titles, wait, storage };
}

describe('the briefing desk', () => {
  it('saves within a second of a change, without being asked', async () => {
    vi.useFakeTimers();
    const { desk, add, storage } = await startDesk();
    add('a');
    expect(desk.store.getState().saving.kind).toBe('pending');
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.store.getState().saving.kind).toBe('saved');
    expect(storage.titles()).toEqual([['a']]);
    vi.useRealTimers();
  });

  it('finds again what was saved', async () => {
    const { desk, add, storage } = await startDesk();
    add('a');
    await desk.save();
    const again = await startDesk(storage);
    expect(again.titles()).toEqual(['a']);
    expect(again.desk.store.getState().saving.kind).toBe('saved');
  });

  it('says why it is not saved, and keeps the work', async () => {
    const { desk, add, storage, titles } = await startDesk();
    storage.fail('full');
    add('a');
    await desk.save();
    expect(desk.store.getState().saving).toEqual({ kind: 'failed', why: 'full' });
    expect(titles()).toEqual(['a']);
    const denied = await startDesk(createStorage(null));
    expect(denied.desk.store.getState().saving).toEqual({ kind: 'failed', why: 'denied' });
  });

  it('keeps the state of the last visit, and one of every few minutes, as earlier ones', async () => {
    const { desk, add, storage, wait } = await startDesk(
      createStorage([
        {
          text: '{"format":"incident-atlas-briefing","formatVersion":1,"scenes":[{"title":"old"}]}',
          savedAtMs: 1,
        },
      ]),
    );
    for (const title of ['a', 'b']) {
      add(title);
      await desk.save();
    }
    expect(storage.titles()).toEqual([['old', 'a', 'b'], ['old']]);
    wait(6 * 60_000);
    add('c');
    await desk.save();
    expect(storage.titles()).toEqual([['old', 'a', 'b', 'c'], ['old', 'a', 'b'], ['old']]);
    expect(desk.store.getState().earlier).toHaveLength(2);
  });

  it('takes changes back, and typing as one change', async () => {
    const { desk, add, titles } = await startDesk();
    add('a');
    for (const title of ['ab', 'abc']) desk.edit(changeScene('s1', { title }), 's1 title');
    desk.undo();
    expect(titles()).toEqual(['a']);
    desk.redo();
    expect(titles()).toEqual(['abc']);
    desk.undo();
    desk.undo();
    expect(titles()).toEqual([]);
  });

  it('keeps what it had when a file cannot be read, and says so', async () => {
    const { desk, add, titles } = await startDesk();
    add('a');
    desk.openText('<html>', 'x.json');
    expect(titles()).toEqual(['a']);
    expect(desk.store.getState().opened).toMatchObject({ isOpen: false, name: 'x.json' });
    desk.openText(
      '{"format":"incident-atlas-briefing","formatVersion":1,"scenes":[{"title":"b"}]}',
      'y.json',
    );
    expect(titles()).toEqual(['b']);
    desk.undo();
    expect(titles()).toEqual(['a']);
  });

  it('does not write over what another window saved, unless told to', async () => {
    const { desk, add, storage, titles } = await startDesk();
    storage.fail('elsewhere');
    add('a');
    await desk.save();
    expect(desk.store.getState().saving).toEqual({ kind: 'failed', why: 'elsewhere' });
    await desk.save(true);
    expect(desk.store.getState().saving.kind).toBe('saved');
    desk.edit(changeScene('s1', { title: 'b' }));
    await desk.save();
    await desk.takeStored();
    expect(titles()).toEqual(['a']);
    desk.undo();
    expect(titles()).toEqual(['b']);
  });
});
