import { describe, expect, it, vi } from 'vitest';
import type { Dataset, DatasetSource, Manifest, OpenResult } from '../core/model/dataset.ts';
import { createProblem } from '../core/model/finding.ts';
import type { Engine, Preferences } from '../core/model/ports.ts';
import { createSession } from './session.ts';

const manifest = {
  licence: { name: '', url: null },
  mayPublish: true,
  files: {},
  presets: [],
  places: [],
} as unknown as Manifest;
const sourceOf = (id: string): DatasetSource => ({
  manifest: { ...manifest, id },
  files: [],
  acceptTruncated: false,
});

const datasetOf = ({ manifest: own }: DatasetSource) =>
  ({ manifest: own, categories: [], extent: null, counts: { placed: 0 } }) as unknown as Dataset;

/** A session at its start, with settings that an earlier visit left. */
function startWith(
  keptFileTries: number | null,
  openKept: (source: DatasetSource) => Promise<OpenResult> = async (source) => ({
    ok: true,
    dataset: datasetOf(source),
  }),
) {
  let text = JSON.stringify({ keptFileTries });
  const preferences: Preferences = {
    read: () => text,
    write: (next) => {
      text = next;
      return true;
    },
  };
  const opened: string[] = [];
  const engine = {
    open: (source: DatasetSource) => {
      opened.push(source.manifest.id);
      return source.manifest.id === 'kept'
        ? openKept(source)
        : Promise.resolve({ ok: true, dataset: datasetOf(source) });
    },
    ask: () => new Promise(() => undefined),
  } as unknown as Engine;
  const loadKept = vi.fn(async () => sourceOf('kept'));
  const session = createSession({
    engine,
    preferences,
    address: {
      read: () => '',
      push: () => undefined,
      replace: () => undefined,
      onMove: () => () => undefined,
    },
    loadSource: async () => sourceOf('own'),
    loadKept,
  });
  return { session, opened, loadKept, tries: () => JSON.parse(text).keptFileTries as unknown };
}

describe('a file that was kept at the last visit', () => {
  it('is not even looked for when there is none', async () => {
    const { session, opened, loadKept } = startWith(null);
    await session.start();
    expect(loadKept).not.toHaveBeenCalled();
    expect(opened).toEqual(['own']);
  });

  it('is opened in place of the app’s own data', async () => {
    const { session, opened, tries } = startWith(0);
    await session.start();
    expect(opened).toEqual(['kept']);
    expect(tries()).toBe(0);
  });

  it('is left alone after its opening was cut short three times, and this is said', async () => {
    const { session, opened } = startWith(3);
    await session.start();
    expect(opened).toEqual(['own']);
    expect(session.store.getState()).toMatchObject({ isKeptFileStuck: true, phase: 'loading' });
  });

  it('counts its tries before it is opened, so that a crash is counted', async () => {
    const { session, tries } = startWith(1, () => new Promise(() => undefined));
    void session.start();
    await vi.waitFor(() => expect(tries()).toBe(2));
  });

  it('gives way to the app’s own data when it cannot be read', async () => {
    const problem = createProblem('out-of-memory', 'kept.csv');
    const { session, opened } = startWith(0, async () => ({ ok: false, problem }));
    await session.start();
    expect(opened).toEqual(['kept', 'own']);
    expect(session.store.getState()).toMatchObject({ problem: null, isKeptFileStuck: true });
  });

  it('is spoken of no more once another file is open', async () => {
    const { session } = startWith(3);
    await session.start();
    await session.open(sourceOf('other'));
    expect(session.store.getState().isKeptFileStuck).toBe(false);
  });

  it('stays closed on the way back to the app’s own data', async () => {
    const { session, opened } = startWith(0);
    await session.start({ isKeptLeft: true });
    expect(opened).toEqual(['own']);
  });
});
