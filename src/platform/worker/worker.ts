/** What runs in the engine's worker. Columns never leave it; answers do, as transferables. */
import { expose, transfer } from 'comlink';
import type { Answer } from '../../core/model/answer.ts';
import type { Engine } from '../../core/model/ports.ts';
import { createEngineService } from './engine-service.ts';

const service = createEngineService();

const tasks: Engine = {
  open: service.open,
  ask: async (query) => {
    const answer = await service.ask(query);
    return transfer(answer, buffersOf(answer));
  },
  headlines: service.headlines,
  incident: service.incident,
  findings: service.findings,
};

export type EngineTasks = typeof tasks;

/** The memory of every typed array in an answer, each once. */
function buffersOf(answer: Answer): ArrayBuffer[] {
  const arrays = [
    ...answer.timelines.flatMap(({ edges, all, chosen, wide, dots }) => [
      edges,
      all,
      ...chosen,
      wide,
      dots,
    ]),
    ...answer.categories.flatMap(({ counts }) => counts),
    ...answer.numbers.flatMap(({ edges, counts }) => [edges, counts]),
    ...answer.marks,
    ...answer.cells,
    answer.page?.rows ?? null,
  ];
  const buffers = arrays.flatMap((array) => (array === null ? [] : [array.buffer]));
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

expose(tasks);
