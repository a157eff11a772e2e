import { proxy, type Remote, wrap } from 'comlink';
import type { Engine } from '../../core/model/ports.ts';
import { createWorker } from './create-worker.ts';
import type { EngineTasks } from './worker.ts';

/** The engine in its worker. If the worker does not start, or dies, everything asked and under way rejects; the next `open` starts another. */
export function createWorkerEngine(
  startWorker: () => Promise<Worker> = () => createWorker('engine'),
): Engine {
  let connection = connect(startWorker);
  const call = async <Result>(task: (tasks: Remote<EngineTasks>) => Promise<Result>) => {
    const { tasks, death } = connection;
    return Promise.race([tasks.then(task), death]);
  };
  return {
    open(source, onProgress) {
      if (connection.isDead()) connection = connect(startWorker);
      // A function cannot be copied into a worker; a proxy is called back over its own port.
      const progress = onProgress && proxy(onProgress);
      return call(async (tasks) => tasks.open(source, progress));
    },
    ask: (query) => call((tasks) => tasks.ask(query)),
    headlines: (rows) => call((tasks) => tasks.headlines(rows)),
    incident: (id) => call((tasks) => tasks.incident(id)),
    findings: (offset, count) => call((tasks) => tasks.findings(offset, count)),
  };
}

interface Connection {
  readonly tasks: Promise<Remote<EngineTasks>>;
  /** Rejects when the worker does not start or dies, and never resolves. */
  readonly death: Promise<never>;
  readonly isDead: () => boolean;
}

function connect(startWorker: () => Promise<Worker>): Connection {
  let isDead = false;
  const worker = startWorker();
  const death = worker.then(watchDeath).catch((error: unknown) => {
    isDead = true;
    throw error;
  });
  // Nobody may be waiting when the worker dies; whoever calls next is told.
  death.catch(() => {});
  const tasks = worker.then((started) => wrap<EngineTasks>(started));
  tasks.catch(() => {});
  return { tasks, death, isDead: () => isDead };
}

/** Comlink itself waits for ever for a worker that is gone. */
function watchDeath(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (reason: string) => {
      worker.terminate();
      reject(new Error(`the engine stopped: ${reason}`));
    };
    worker.addEventListener('error', ({ message }) => fail(message || 'its worker did not start'));
    worker.addEventListener('messageerror', () => fail('an answer could not be read'));
  });
}
