/** What runs in the engine's worker. Columns never leave it; answers do, as transferables. */
import { expose, transfer } from 'comlink';
import type { Engine } from '../../core/model/ports.ts';
import { createEngineService } from './engine-service.ts';

const service = createEngineService();

const tasks: Engine = {
  ...service,
  ask: async (query) => {
    const answer = await service.ask(query);
    return transfer(answer, buffersOf(answer));
  },
};

export type EngineTasks = typeof tasks;

/** The memory of every typed array in an answer. */
function buffersOf(part: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(part)) return part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(buffersOf) : [];
}

expose(tasks);
