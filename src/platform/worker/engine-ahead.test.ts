import { expect, test, vi } from 'vitest';
import { sourceOf } from '../../core/ingest/read-text.ts';
import { NOTHING_WANTED, type Query } from '../../core/model/query.ts';
import { createEngineService } from './engine-service.ts';

const prepare = vi.hoisted(() => vi.fn());

vi.mock('../../core/engine/kernel.ts', async (importOriginal) => {
  const { createKernel } = await importOriginal<typeof import('../../core/engine/kernel.ts')>();
  return {
    createKernel: (...input: Parameters<typeof createKernel>) => ({
      ...createKernel(...input),
      prepare,
    }),
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
