/** What runs in the engine's worker. Columns never leave it; answers do, as transferables. */
import { expose, transfer } from 'comlink';
import type {
  Engine,
  ExportRequest,
  Importer,
  InspectRequest,
  OnOpenProgress,
} from '../../core/model/ports.ts';
import type { CutterStart } from './cutter-worker.ts';
import { createEngineService } from './engine-service.ts';

/** A signal cannot be copied into a worker; a number for it can. */
export type CancelToken = number;

let askForCutter: (() => Promise<CutterStart>) | undefined;

const service = createEngineService(async () =>
  (await import('./watch-cutter.ts')).watchCutter(askForCutter),
);
const running = new Map<CancelToken, AbortController>();

async function cancellable<Result>(
  token: CancelToken,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  running.set(token, controller);
  try {
    return await task(controller.signal);
  } finally {
    running.delete(token);
  }
}

const tasks = {
  ...service,
  open: (
    source: Parameters<Engine['open']>[0],
    onProgress: OnOpenProgress | undefined,
    token: CancelToken,
  ) => cancellable(token, (signal) => service.open(source, onProgress, signal)),
  inspect: (
    request: InspectRequest,
    onProgress: InspectRequest['onProgress'],
    token: CancelToken,
  ): ReturnType<Importer['inspect']> =>
    cancellable(token, (signal) => service.inspect({ ...request, onProgress, signal })),
  exportRows: (
    request: ExportRequest,
    onProgress: ExportRequest['onProgress'],
    token: CancelToken,
  ): ReturnType<Importer['exportRows']> =>
    cancellable(token, (signal) => service.exportRows({ ...request, onProgress, signal })),
  cancel: (token: CancelToken) => running.get(token)?.abort(),
  /** Tells how the page is asked for a cutter. */
  offerCutter: (ask: () => Promise<CutterStart>) => {
    askForCutter = ask;
  },
  /** Holds a lock as long as this worker lives; resolves once it does. */
  holdLock: (name: string) =>
    new Promise<void>((resolve, reject) => {
      const hold = () => new Promise<never>(() => resolve());
      navigator.locks.request(name, hold).catch(reject);
    }),
  ask: async (query: Parameters<Engine['ask']>[0]) => {
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
