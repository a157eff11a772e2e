import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../core/model/answer.ts';
import type { Dataset, DatasetSource } from '../core/model/dataset.ts';
import { createProblem } from '../core/model/finding.ts';
import type { Headline } from '../core/model/incident.ts';
import type { Address, Engine, Preferences } from '../core/model/ports.ts';
import type { Query } from '../core/model/query.ts';
import { setCamera, setRange, setSearch, toggleTerm } from '../core/view/actions.ts';
import { createSession, type Session } from './session.ts';

const manifest = {
  id: 'x',
  name: 'X',
  version: '1',
  licence: { name: '', url: null },
  mayPublish: true,
  description: '',
  citation: '',
  files: {},
  presets: [],
  places: [],
};
const dataset: Dataset = {
  manifest,
  counts: { read: 3, total: 3, placed: 3, unplaced: 0, undated: 0, rejected: 0 },
  extent: { startDay: 0, endDay: 100 },
  bounds: null,
  categories: [{ id: 'city', values: ['', 'Paris'], totals: [0, 3] }],
  numbers: [],
  context: [],
  reportCounts: { all: 0, notRead: 0 },
  findings: [],
  findingCount: 0,
  fingerprint: '',
};
const source: DatasetSource = { manifest, files: [], acceptTruncated: false };
const june = { startDay: 10, endDay: 20 };

/** An engine whose answers come when the test says so. */
function createSlowEngine() {
  const asked: { query: Query; reply: () => void }[] = [];
  const headlines = vi.fn(async (rows: Uint32Array) =>
    [...rows].map((row) => ({ row, id: `id-${row}` }) as Headline),
  );
  const engine: Engine = {
    open: async () => ({ ok: true, dataset }),
    ask: (query) =>
      new Promise((resolve) => asked.push({ query, reply: () => resolve(answerTo(query)) })),
    headlines,
    incident: async () => null,
    findings: async () => [],
  };
  return { engine, asked, headlines };
}

function answerTo(query: Query): Answer {
  const page =
    query.wanted.page === null
      ? null
      : { offset: 0, total: 3, rows: Uint32Array.of(0, 1, 2), locatedAt: -1 };
  return {
    totals: [],
    undated: 0,
    timelines: [],
    lanes: null,
    categories: [],
    numbers: [],
    spreads: [],
    marks: [],
    cells: [],
    page,
    isComplete: true,
  };
}

function createAddressBar(start = '') {
  const entries = [start];
  let listener: (hash: string) => void = () => undefined;
  const address: Address = {
    read: () => entries.at(-1) ?? '',
    push: (hash) => entries.push(hash),
    replace: (hash) => entries.splice(-1, 1, hash),
    onMove(next) {
      listener = next;
      return () => undefined;
    },
  };
  return {
    address,
    entries,
    paste(hash: string) {
      entries.push(hash);
      listener(hash);
    },
    back() {
      entries.pop();
      listener(entries.at(-1) ?? '');
    },
  };
}

const preferences: Preferences = { read: () => null, write: () => true };
const settle = () => new Promise((resolve) => setTimeout(resolve));

let slow: ReturnType<typeof createSlowEngine>;
let bar: ReturnType<typeof createAddressBar>;
let session: Session;

async function answerAll(): Promise<void> {
  await settle();
  while (slow.asked.length > 0) {
    slow.asked.shift()?.reply();
    await settle();
  }
}

beforeEach(async () => {
  slow = createSlowEngine();
  bar = createAddressBar();
  session = createSession({
    engine: slow.engine,
    address: bar.address,
    preferences,
    loadSource: async () => source,
  });
  await session.start();
  await answerAll();
});

describe('asking', () => {
  it('keeps only the newest question while one is with the engine', async () => {
    session.change(setSearch('a'));
    await settle();
    session.change(setSearch('ab'));
    session.change(setSearch('abc'));
    expect(slow.asked.map(({ query }) => query.filters.text)).toEqual(['a']);
    slow.asked.shift()?.reply();
    await settle();
    expect(slow.asked.map(({ query }) => query.filters.text)).toEqual(['abc']);
  });

  it('publishes an answer together with the view that it answers', async () => {
    session.change(setRange(june));
    await answerAll();
    const { answered, view } = session.store.getState();
    expect(answered?.view).toBe(view);
  });

  it('asks for each record once', async () => {
    session.change(setSearch('a'));
    await answerAll();
    expect(slow.headlines).toHaveBeenCalledTimes(1);
    expect([...session.store.getState().headlines.keys()]).toEqual([0, 1, 2]);
  });

  it('asks nothing for a hover, or for moving the map', async () => {
    session.hover([1]);
    session.change(setCamera({ longitude: 1, latitude: 2, zoom: 3 }), { kind: 'look' });
    await settle();
    expect(slow.asked).toEqual([]);
  });
});

describe('a hand that moves on', () => {
  const drag = (endDay: number) =>
    session.change(setRange({ startDay: 10, endDay }), { kind: 'drag', isShownWithAnswer: true });
  const range = () => session.store.getState().view.range;

  it('is shown in the state that has its answer', async () => {
    const shown: unknown[] = [];
    drag(12);
    session.store.subscribe(({ view, answered }) => shown.push([view, answered?.view]));
    expect(range()).toBeNull();
    await answerAll();
    expect(range()).toEqual({ startDay: 10, endDay: 12 });
    expect(shown).toHaveLength(1);
    expect(shown.flat()[0]).toBe(shown.flat()[1]);
  });

  it('is shown without one that is long in coming', async () => {
    drag(12);
    drag(13);
    await vi.waitFor(() => expect(range()).toEqual({ startDay: 10, endDay: 13 }));
    expect(session.store.getState().answered?.view.range).toBeNull();
  });

  it('is what the next change goes on from', () => {
    drag(12);
    session.change(toggleTerm('city', 'Paris'));
    expect(session.store.getState().view).toMatchObject({
      range: { startDay: 10, endDay: 12 },
      sets: { city: ['Paris'] },
    });
  });

  it('rests when it is still for a moment, although it holds on', async () => {
    drag(12);
    expect(session.store.getState().isMoving).toBe(true);
    await answerAll();
    expect(session.rested.getState().answered?.view.range).toBeNull();
    await vi.waitFor(() => expect(session.store.getState().isMoving).toBe(false));
    expect(session.rested.getState().answered?.view.range).toEqual({ startDay: 10, endDay: 12 });
  });

  it('has come to rest where it is back where it began and gives up there', () => {
    drag(12);
    session.change(setRange(null), { kind: 'drag', isShownWithAnswer: true });
    expect(session.store.getState().isMoving).toBe(true);
    session.change(setRange(null), { kind: 'drag' });
    expect(session.store.getState().isMoving).toBe(false);
  });
});

describe('undo', () => {
  it('takes back a whole gesture, not its steps', () => {
    session.change(setRange({ startDay: 10, endDay: 12 }), { kind: 'drag' });
    session.change(setRange({ startDay: 10, endDay: 15 }), { kind: 'drag' });
    session.change(setRange(june));
    session.undo();
    expect(session.store.getState().view.range).toBeNull();
    session.redo();
    expect(session.store.getState().view.range).toEqual(june);
  });

  it('leaves the map where it is', () => {
    const camera = { longitude: 1, latitude: 2, zoom: 3 };
    session.change(setRange(june));
    session.change(setCamera(camera), { kind: 'look' });
    session.undo();
    expect(session.store.getState().view).toMatchObject({ range: null, camera });
  });

  it('is not offered for looking', () => {
    session.change(setCamera({ longitude: 1, latitude: 2, zoom: 3 }), { kind: 'look' });
    expect(session.store.getState().canUndo).toBe(false);
  });
});

describe('the address', () => {
  it('gets one entry a gesture, so that Back takes it back', () => {
    session.change(setRange({ startDay: 10, endDay: 12 }), { kind: 'drag' });
    session.change(setRange(june));
    session.change(toggleTerm('city', 'Paris'));
    expect(bar.entries).toHaveLength(3);
    bar.back();
    expect(session.store.getState().view.range).toEqual(june);
    expect(session.store.getState().view.sets).toEqual({});
    bar.back();
    expect(session.store.getState().view.range).toBeNull();
  });

  it('follows the map without an entry', () => {
    session.change(setCamera({ longitude: 1, latitude: 2, zoom: 3 }), { kind: 'look' });
    expect(bar.entries).toEqual(['v=1&map=1%2C2%2C3']);
  });

  it('is read at the start, and what was not understood is named', () => {
    const other = createSession({
      ...slow,
      address: createAddressBar('theme=dark&x=1').address,
      preferences,
      loadSource: async () => source,
    });
    expect(other.store.getState()).toMatchObject({ view: { theme: 'dark' }, ignored: ['x=1'] });
  });
});

describe('a first dataset with a view to start with', () => {
  const camera = { longitude: 1, latitude: 2, zoom: 3 };
  const startSets = { city: ['Paris'] };
  async function openAfter(
    hash: string,
    before: (other: Session, bar: ReturnType<typeof createAddressBar>) => void,
  ): Promise<Session> {
    const started = { ...manifest, preset: 'gtd', startSets } as const;
    const ownBar = createAddressBar(hash);
    const other = createSession({
      engine: {
        ...slow.engine,
        open: async () => ({ ok: true, dataset: { ...dataset, manifest: started } }),
      },
      address: ownBar.address,
      preferences,
      loadSource: async () => source,
    });
    before(other, ownBar);
    await other.start();
    await answerAll();
    return other;
  }

  it('starts with it though the map was moved meanwhile, and leaves the map there', async () => {
    const other = await openAfter('', ({ change }) => change(setCamera(camera), { kind: 'look' }));
    expect(other.store.getState().view).toMatchObject({ sets: startSets, camera });
  });

  it('leaves a link its own view', async () => {
    const other = await openAfter('v=1&map=1,2,3', () => undefined);
    const { sets, camera: seen } = other.store.getState().view;
    expect({ sets, seen }).toEqual({ sets: {}, seen: camera });
  });

  it('leaves a link its own view that comes while the data is on its way', async () => {
    const other = await openAfter('', (_, { paste }) => paste('v=1&map=1,2,3'));
    const { sets, camera: seen } = other.store.getState().view;
    expect({ sets, seen }).toEqual({ sets: {}, seen: camera });
  });
});

describe('a dataset that cannot be opened', () => {
  it('leaves a problem and can be tried again', async () => {
    const problem = createProblem('file-missing', 'data/incidents.csv');
    const loadSource = vi.fn(async () => (loadSource.mock.calls.length === 1 ? problem : source));
    const other = createSession({
      ...slow,
      address: createAddressBar().address,
      preferences,
      loadSource,
    });
    await other.start();
    expect(other.store.getState()).toMatchObject({ phase: 'error', problem });
    await other.start();
    await answerAll();
    expect(other.store.getState()).toMatchObject({ phase: 'ready', problem: null });
  });
});

describe('a dataset that is called off', () => {
  it('after the engine has it does not take the place of what is on screen', async () => {
    const open = vi.spyOn(slow.engine, 'open');
    const controller = new AbortController();
    const before = session.store.getState();
    const other = { ...source, manifest: { ...manifest, id: 'other' } };
    const opening = session.open(other, { signal: controller.signal });
    controller.abort();
    expect(await opening).toMatchObject({ code: 'cancelled' });
    expect(open.mock.calls.map(([each]) => each.manifest.id)).toEqual(['other', 'x']);
    await answerAll();
    const { phase, losses, dataset: shown, view, problem } = session.store.getState();
    expect({ phase, losses, problem }).toEqual({ phase: 'ready', losses: 0, problem: null });
    expect([shown, view]).toEqual([before.dataset, before.view]);
  });
});

describe('a list that is not on screen', () => {
  it('comes from the engine in the view’s own order, and leaves the view alone', async () => {
    const view = session.store.getState().view;
    const listed = session.listShown(toggleTerm('placePrecision', 'none')(view), 2);
    expect(slow.asked.at(-1)?.query).toMatchObject({
      filters: { sets: { placePrecision: ['none'] } },
      wanted: { timelines: [], mostMarks: null, page: { period: 0, offset: 0, count: 2 } },
    });
    await answerAll();
    expect((await listed).map(({ id }) => id)).toEqual(['id-0', 'id-1', 'id-2']);
    expect(session.store.getState().view).toBe(view);
  });
});

describe('a part that is hidden', () => {
  it('is not answered, and is as soon as it is seen', async () => {
    const hide = session.show('timeline');
    session.show('map');
    await answerAll();
    session.change(setRange({ startDay: 1, endDay: 2 }));
    expect(slow.asked.at(-1)?.query.wanted).toMatchObject({
      timelines: [{ measure: 'count' }],
      categories: [],
      numbers: [],
      mostMarks: 3000,
      page: { count: 0 },
    });
    await answerAll();
    hide();
    session.change(setRange(null));
    expect(slow.asked.at(-1)?.query.wanted.timelines).toEqual([]);
    await answerAll();
    session.show({ figure: 'killed' });
    session.show('table');
    await settle();
    expect(slow.asked.at(-1)?.query.wanted).toMatchObject({
      numbers: ['killed'],
      page: { count: 200 },
    });
  });
});
