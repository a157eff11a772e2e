import { expect, test, vi } from 'vitest';
import { sourceOf } from '../../core/ingest/read-text.ts';
import { NOTHING_WANTED, type Query } from '../../core/model/query.ts';
import { createEngineService } from './engine-service.ts';

const prepare = vi.hoisted(() => vi.fn());
const onKernel = vi.hoisted(() => vi.fn());

vi.mock('../../core/engine/kernel.ts', async (importOriginal) => {
  const { createKernel } = await importOriginal<typeof import('../../core/engine/kernel.ts')>();
  return {
    createKernel(...input: Parameters<typeof createKernel>) {
      onKernel();
      return { ...createKernel(...input), prepare };
    },
  };
});

test('working ahead ends where memory does, and questions are answered as before', async () => {
  prepare.mockImplementation(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  const engine = createEngineService();
  await engine.open(sourceOf(new Blob(['id,date,latitude,longitude\na,2015-01-01,48.8,2.3\n'])));
  const query: Query = {
    filters: { sets: {}, ranges: {}, text: '', areas: [] },
    periods: [null],
    dateRule: 'overlaps',
    wanted: NOTHING_WANTED,
  };
  const before = await engine.ask(query);
  // What is thrown there is thrown at nobody: in a worker it would end it.
  await vi.waitFor(() => expect(prepare).toHaveBeenCalledOnce());
  expect(await engine.ask(query)).toEqual(before);
});

test('a message to cancel that came while all was read is heard before the old data is let go', async () => {
  const engine = createEngineService();
  await engine.open(sourceOf(new Blob(['id,date\nold,2015-01-01\n'])));
  const controller = new AbortController();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    controller.abort();
    port1.close();
  };
  onKernel.mockImplementationOnce(() => port2.postMessage(null));
  const next = sourceOf(new Blob(['id,date\nnew,2015-01-01\n']));
  const manifest = { ...next.manifest, id: 'next' };
  const result = await engine.open({ ...next, manifest }, undefined, controller.signal);
  expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(await engine.incident('old')).not.toBeNull();
});
