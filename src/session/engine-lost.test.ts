import { describe, expect, test, vi } from 'vitest';
import type { Dataset, DatasetSource, OpenResult } from '../core/model/dataset.ts';
import { createProblem } from '../core/model/finding.ts';
import { ENGINE_LOST, type Engine, type OnOpenProgress } from '../core/model/ports.ts';
import { setRange } from '../core/view/actions.ts';
import { estimateMemory } from './needed-memory.ts';
import { createSession } from './session.ts';
import { startSessionOn } from './session-on-text.ts';

const CSV =
  'id,date,latitude,longitude,city\na,2015-01-01,48.8,2.3,Paris\nb,2016-01-01,50.8,4.3,Brussels\n';

/** An engine that ends when the test says so, as a worker does: it tells, and then all that is under way rejects. */
async function createMortal({ opensAfterLoss = true, failures = [] as Error[] } = {}) {
  const { engine: inner, store } = await startSessionOn(CSV);
  const dataset = store.getState().dataset as Dataset;
  let onLost = () => {};
  let end = (_: Error) => {};
  let death = new Promise<never>(() => {});
  let isOpen = false;
  let losses = 0;
  const opened: DatasetSource[] = [];
  const rebear = () => {
    death = new Promise<never>((_, reject) => {
      end = reject;
    });
    death.catch(() => {});
  };
  rebear();
  const needsOpen = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    if (!isOpen) throw new Error('no dataset is open');
    return Promise.race([task(), death]);
  };
  const engine: Engine = {
    async open(source, onProgress): Promise<OpenResult> {
      if (losses > 0 && !opensAfterLoss)
        return { ok: false, problem: createProblem('file-missing', 'gone.csv') };
      const failure = losses > 0 ? failures.shift() : undefined;
      if (failure !== undefined) throw failure;
      rebear();
      onProgress?.({ readBytes: 100, totalBytes: 200, rows: 1000 });
      await Promise.race([Promise.resolve(), death]);
      if (source.manifest.id === 'heavy') {
        engineEnds();
        await death;
      }
      opened.push(source);
      isOpen = true;
      return { ok: true, dataset };
    },
    ask: (query) => needsOpen(() => inner.ask(query)),
    headlines: (rows) => needsOpen(() => inner.headlines(rows)),
    incident: (id) => needsOpen(() => inner.incident(id)),
    findings: async () => [],
    onLost(listener) {
      onLost = listener;
    },
  };
  function engineEnds(): void {
    isOpen = false;
    losses++;
    onLost();
    end(Object.assign(new Error('the engine stopped'), { name: ENGINE_LOST }));
  }
  const source: DatasetSource = { manifest: dataset.manifest, files: [], acceptTruncated: false };
  const session = createSession({
    engine,
    address: { read: () => '', push() {}, replace() {}, onMove: () => () => undefined },
    preferences: { read: () => null, write: () => false },
    loadSource: async () => source,
  });
  await session.start();
  await settled();
  return { session, source, opened, engineEnds };
}

/** Everything here waits for promises alone. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('an engine that is lost', () => {
  test('has its data opened again, and the view is as it was', async () => {
    const { session, source, opened, engineEnds } = await createMortal();
    session.change(setRange({ startDay: 16_000, endDay: 16_700 }));
    const { view } = session.store.getState();
    engineEnds();
    await settled();
    const state = session.store.getState();
    expect(opened).toEqual([source, source]);
    expect(state).toMatchObject({ phase: 'ready', problem: null, losses: 1, view });
    expect(state.answered?.view.range).toEqual(view.range);
  });

  test('answers what was changed while it was away', async () => {
    const { session, engineEnds } = await createMortal();
    engineEnds();
    session.change(setRange({ startDay: 16_000, endDay: 16_700 }));
    await settled();
    const { answered, phase } = session.store.getState();
    expect(phase).toBe('ready');
    expect(answered?.answer.totals[0]?.shown).toBe(1);
  });

  test('is not given up because another file was too much for it', async () => {
    const { session, source, opened } = await createMortal();
    const heavy = { ...source, manifest: { ...source.manifest, id: 'heavy' } };
    const problem = await session.open(heavy);
    await settled();
    expect(problem).toMatchObject({ code: 'engine-lost', fittingRows: 500 });
    expect(opened).toEqual([source, source]);
    expect(session.store.getState().phase).toBe('ready');
    session.change(setRange({ startDay: 16_000, endDay: 16_700 }));
    await settled();
    expect(session.store.getState().answered?.answer.totals[0]?.shown).toBe(1);
  });

  test('says so when its data cannot be opened again', async () => {
    const { session, engineEnds } = await createMortal({ opensAfterLoss: false });
    engineEnds();
    await settled();
    expect(session.store.getState()).toMatchObject({
      phase: 'error',
      problem: { code: 'file-missing' },
    });
  });

  test('says so when something else goes wrong meanwhile, and can be tried again', async () => {
    const failures = [new RangeError('Array buffer allocation failed')];
    const { session, source, opened, engineEnds } = await createMortal({ failures });
    const own = { ...source, manifest: { ...source.manifest, id: 'own' } };
    await session.open(own);
    engineEnds();
    await settled();
    expect(session.store.getState()).toMatchObject({
      phase: 'error',
      problem: { code: 'out-of-memory', detail: 'Array buffer allocation failed' },
    });
    await session.start();
    await settled();
    expect(opened.at(-1)).toBe(own);
    expect(session.store.getState()).toMatchObject({ phase: 'ready', problem: null });
  });

  test('is not the end where an answer takes more memory than there is', async () => {
    const { session } = await createMortal();
    const { engine, store } = session;
    const rows = store.getState().dataset?.counts.read ?? 0;
    const ask = vi.spyOn(engine, 'ask');
    ask.mockRejectedValueOnce(new RangeError('Array buffer allocation failed'));
    session.change(setRange({ startDay: 16_000, endDay: 16_700 }));
    await settled();
    const problem = { code: 'out-of-memory', fittingRows: Math.floor(rows / 2) };
    expect(store.getState()).toMatchObject({ phase: 'error', problem });
    session.undo();
    await settled();
    expect(store.getState()).toMatchObject({ phase: 'ready', problem: null });
  });

  test('is not started for ever', async () => {
    const { session, engineEnds } = await createMortal();
    for (let i = 0; i < 4; i++) {
      engineEnds();
      await settled();
    }
    expect(session.store.getState()).toMatchObject({
      phase: 'error',
      problem: { code: 'engine-lost' },
    });
    await session.start();
    await settled();
    expect(session.store.getState()).toMatchObject({ phase: 'ready', problem: null });
  });
});

/** Reads a file of 2,000 rows and 100,000 bytes, and stops when it is told to. */
const reading: Pick<Engine, 'open'> = {
  async open(_, onProgress?: OnOpenProgress, signal?: AbortSignal): Promise<OpenResult> {
    for (let rows = 100; rows <= 2000; rows += 100) {
      onProgress?.({ rows, readBytes: rows * 50, totalBytes: 100_000 });
      if (signal?.aborted) return { ok: false, problem: createProblem('cancelled', 'x.csv') };
    }
    return { ok: false, problem: createProblem('no-incidents', 'x.csv') };
  },
};

const own = { role: 'incidents', name: 'x.csv', blob: new Blob() } as const;

describe('a limit on memory', () => {
  const opening = {
    engine: reading as Engine,
    source: { manifest: {} as Dataset['manifest'], files: [own], acceptTruncated: false },
    tell: () => undefined,
    signal: undefined,
  };

  test('ends a reading that needs more, and tells the rows that would fit', async () => {
    const { openWithin } = await import('./open-within.ts');
    const needed = estimateMemory({ rows: 2000, readBytes: 100_000 }, [own]);
    const result = await openWithin(opening, needed / 2);
    expect(result).toMatchObject({ ok: false, problem: { code: 'out-of-memory' } });
    const rows = result.ok ? null : result.problem.fittingRows;
    expect(rows).toBeGreaterThan(950);
    expect(rows).toBeLessThanOrEqual(1000);
  });

  test('leaves alone what fits', async () => {
    const { openWithin } = await import('./open-within.ts');
    const needed = estimateMemory({ rows: 2000, readBytes: 100_000 }, [own]);
    expect(await openWithin(opening, needed)).toMatchObject({ problem: { code: 'no-incidents' } });
  });

  test('heeds a reading that was cancelled before it began', async () => {
    const { openWithin } = await import('./open-within.ts');
    const result = await openWithin({ ...opening, signal: AbortSignal.abort() }, 1);
    expect(result).toMatchObject({ problem: { code: 'cancelled' } });
  });
});
