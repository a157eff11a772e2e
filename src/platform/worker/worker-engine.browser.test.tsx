import { transfer } from 'comlink';
import { describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { createImportSource } from '../../core/ingest/import-source.ts';
import type { DatasetSource } from '../../core/model/dataset.ts';
import { createWorker } from './create-worker.ts';
import { describeEngine } from './engine-conformance.ts';
import { startCutter } from './start-cutter.ts';
import { createWorkerEngine } from './worker-engine.ts';

describeEngine('engine in a worker', createWorkerEngine);

/** A worker that runs `script` and nothing else. */
async function startScript(script: string): Promise<Worker> {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

const source: DatasetSource = {
  manifest: {
    id: 'made-up',
    name: 'Made up',
    version: '1',
    licence: { name: 'CC0', url: null },
    mayPublish: true,
    description: '',
    citation: '',
    files: { incidents: 'incidents.csv' },
    presets: [],
    places: [],
  },
  files: [
    {
      role: 'incidents',
      name: 'incidents.csv',
      blob: new Blob(['id,date,latitude,longitude\na,2017-06-07,1,2\n']),
    },
  ],
  acceptTruncated: false,
};

test('a worker keeps no answer that was given', async () => {
  const engine = createWorkerEngine();
  await engine.open(source);
  const given: WeakRef<object>[] = [];
  for (let i = 0; i < 8; i++) given.push(new WeakRef((await engine.incident('a')) ?? {}));
  await expect
    .poll(async () => {
      await cdp().send('HeapProfiler.collectGarbage');
      return given.filter((answer) => answer.deref() !== undefined).length;
    })
    .toBeLessThan(2);
});

describe('a worker that fails', () => {
  test('at its start rejects what was asked', async () => {
    const engine = createWorkerEngine(() => startScript('throw new Error("no memory at all")'));
    await expect(engine.open(source)).rejects.toThrow('no memory at all');
    await expect(engine.incident('a')).rejects.toThrow('no memory at all');
  });

  test('before its start rejects what was asked', async () => {
    const engine = createWorkerEngine(() => Promise.reject(new Error('refused by policy')));
    await expect(engine.incident('a')).rejects.toThrow('refused by policy');
  });

  test('half-way rejects everything that waits', async () => {
    const script = `let n = 0; onmessage = ({ data }) => {
      if (data.path?.[0] === 'holdLock')
        navigator.locks.request(data.argumentList[0].value, () => {
          postMessage({ id: data.id, type: 'RAW' });
          return new Promise(() => {});
        });
      else if (++n === 2) throw new Error("it broke");
    }`;
    const engine = createWorkerEngine(() => startScript(script));
    const waiting = [engine.open(source), engine.findings(0, 1)];
    for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe('rejected');
    await expect(engine.headlines(Uint32Array.of(0))).rejects.toThrow('the engine stopped');
  });

  test('without a word before it is watched is missed all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const engine = createWorkerEngine(() => startScript('close()'));
      const lost = vi.fn();
      engine.onLost?.(lost);
      const waiting = engine.open(source);
      const outcome = expect(waiting).rejects.toMatchObject({ name: 'EngineLost' });
      await vi.advanceTimersByTimeAsync(60_000);
      await outcome;
      expect(lost).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  test('is replaced by the next open', async () => {
    let starts = 0;
    const engine = createWorkerEngine(() =>
      ++starts === 1 ? startScript('throw new Error("broken")') : createWorker('engine'),
    );
    await expect(engine.open(source)).rejects.toThrow('broken');
    expect(await engine.open(source)).toMatchObject({ ok: true });
    expect(await engine.incident('a')).toMatchObject({ headline: { position: [2, 1] } });
    expect(starts).toBe(2);
  });

  test('tells that all is lost when the browser ends it without a word', async () => {
    let worker: Worker | undefined;
    const engine = createWorkerEngine(async () => {
      worker = await createWorker('engine');
      return worker;
    });
    const lost = new Promise<void>((resolve) => engine.onLost?.(resolve));
    expect(await engine.open(source)).toMatchObject({ ok: true });
    const watched = async () => (await navigator.locks.query()).pending?.length ?? 0;
    await expect.poll(watched).toBeGreaterThan(0);
    worker?.terminate();
    const waiting = engine.incident('a');
    await lost;
    await expect(waiting).rejects.toMatchObject({ name: 'EngineLost' });
    expect(await engine.open(source)).toMatchObject({ ok: true });
    expect(await engine.incident('a')).not.toBeNull();
  });
});

describe('a long file', () => {
  const rowCount = 700_000;
  const lines = Array.from(
    { length: rowCount },
    (_, i) => `e${i},2017-06-${10 + (i % 20)},${i % 80}.5,${i % 170}.25,"town, ${i % 900}"`,
  );
  const file = {
    name: 'long.csv',
    blob: new Blob([`id,date,latitude,longitude,city\n${lines.join('\n')}\n`]),
  };

  /** Opens the file; `onReply` hears each answer of the cutter, before the engine does. */
  async function openLong(onReply: ((replyCount: number, cutter: Worker) => void) | null) {
    let replies = 0;
    const cutter = await createWorker('cutter');
    // It is there before the file is read, so that no file is too short to see it at work.
    const { port, lock } = await startCutter(new Promise(() => {}), async () => cutter);
    const engine = createWorkerEngine(
      () => createWorker('engine'),
      async () => {
        if (onReply === null) throw new Error('no second worker');
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => port.postMessage(data);
        port.onmessage = ({ data }) => {
          onReply(++replies, cutter);
          port1.postMessage(data);
        };
        return transfer({ port: port2, lock }, [port2]);
      },
    );
    const inspected = await engine.inspect({ files: [file] });
    if (!inspected.ok) throw new Error(inspected.problem.code);
    const opened = await engine.open(createImportSource([file], inspected.plan.tables));
    if (!opened.ok) throw new Error(opened.problem.code);
    if (onReply === null) cutter.terminate();
    const last = await engine.incident(`e${rowCount - 1}`);
    return { plan: inspected.plan.tables[0]?.columns, dataset: opened.dataset, last, replies };
  }

  const heldByCutters = async () =>
    (await navigator.locks.query()).held?.filter(({ name }) => name?.startsWith('cutter')).length;

  test('is cut by a second worker, which ends with it', async () => {
    const { replies, ...shared } = await openLong(() => {});
    expect(replies).toBeGreaterThan(3);
    await expect.poll(heldByCutters).toBe(0);
    const { replies: none, ...alone } = await openLong(null);
    expect(none).toBe(0);
    expect(shared).toEqual(alone);
    expect(shared.dataset.counts).toMatchObject({ read: rowCount, placed: rowCount });
  });

  test('is read to its end when the second worker is ended half-way', async () => {
    const { replies, dataset, last } = await openLong(
      (count, cutter) => void (count === 3 && cutter.terminate()),
    );
    expect(replies).toBeGreaterThanOrEqual(3);
    expect(replies).toBeLessThan(8);
    expect(dataset.counts).toMatchObject({ read: rowCount, placed: rowCount });
    expect(last?.headline.position).toEqual([
      ((rowCount - 1) % 170) + 0.25,
      ((rowCount - 1) % 80) + 0.5,
    ]);
  });
});
