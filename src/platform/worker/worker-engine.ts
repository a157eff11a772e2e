import { proxy, type Remote, wrap } from 'comlink';
import { ENGINE_LOST, type Engine, type Importer } from '../../core/model/ports.ts';
import { createWorker } from './create-worker.ts';
import type { CancelToken, EngineTasks } from './worker.ts';

/** The engine in its worker. If the worker does not start, or dies, everything asked and under way rejects; the next `open` starts another. */
export function createWorkerEngine(
  startWorker: () => Promise<Worker> = () => createWorker('engine'),
): Engine & Importer {
  let lastToken: CancelToken = 0;
  let onLost = () => {};
  const connectNow = () => connect(startWorker, () => onLost());
  let connection = connectNow();
  const call = async <Result>(task: (tasks: Remote<EngineTasks>) => Promise<Result>) => {
    const { tasks, death } = connection;
    return Promise.race([tasks.then(task), death]);
  };
  /** A task under a number of its own, by which an aborted signal ends it in the worker. */
  const cancellable = async <Result>(
    signal: AbortSignal | undefined,
    task: (tasks: Remote<EngineTasks>, token: CancelToken) => Promise<Result>,
  ) => {
    if (connection.isDead()) connection = connectNow();
    const token = ++lastToken;
    const cancel = () => void call(async (tasks) => tasks.cancel(token)).catch(() => undefined);
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) setTimeout(cancel);
    return call((tasks) => task(tasks, token)).finally(() =>
      signal?.removeEventListener('abort', cancel),
    );
  };
  return {
    // A function cannot be copied into a worker; a proxy is called back over its own port.
    open: (source, onProgress, signal) =>
      cancellable(signal, async (tasks, token) =>
        tasks.open(source, onProgress && proxy(onProgress), token),
      ),
    inspect: ({ onProgress, signal, ...request }) =>
      cancellable(signal, async (tasks, token) =>
        tasks.inspect(request, onProgress && proxy(onProgress), token),
      ),
    preview: (file, plan, mapping) => call((tasks) => tasks.preview(file, plan, mapping)),
    report: () => call((tasks) => tasks.report()),
    findRow: (file, row) => call((tasks) => tasks.findRow(file, row)),
    changes: () => call((tasks) => tasks.changes()),
    exportRows: (query, variant, receipt) =>
      call((tasks) => tasks.exportRows(query, variant, receipt)),
    ask: (query) => call((tasks) => tasks.ask(query)),
    headlines: (rows) => call((tasks) => tasks.headlines(rows)),
    incident: (id) => call((tasks) => tasks.incident(id)),
    findings: (offset, count, kind) => call((tasks) => tasks.findings(offset, count, kind)),
    onLost(listener) {
      onLost = listener;
    },
  };
}

interface Connection {
  readonly tasks: Promise<Remote<EngineTasks>>;
  /** Rejects when the worker does not start or dies, and never resolves. */
  readonly death: Promise<never>;
  readonly isDead: () => boolean;
}

function connect(startWorker: () => Promise<Worker>, onDeath: () => void): Connection {
  let isDead = false;
  const worker = startWorker();
  const tasks = worker.then((started) => wrap<EngineTasks>(started));
  const death = worker
    .then(async (started) => watchDeath(started, await tasks))
    .catch((error: unknown) => {
      isDead = true;
      onDeath();
      throw error;
    });
  // Nobody may be waiting when the worker dies; whoever calls next is told.
  death.catch(() => {});
  tasks.catch(() => {});
  return { tasks, death, isDead: () => isDead };
}

let lockCount = 0;

/** Comlink itself waits for ever for a worker that is gone. */
function watchDeath(worker: Worker, tasks: Remote<EngineTasks>): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (reason: string) => {
      worker.terminate();
      const error = new Error(`the engine stopped: ${reason}`);
      error.name = ENGINE_LOST;
      reject(error);
    };
    worker.addEventListener('error', ({ message }) => fail(message || 'its worker did not start'));
    worker.addEventListener('messageerror', () => fail('an answer could not be read'));
    watchLock(tasks, () => fail('the browser ended its worker')).catch(() => {});
  });
}

/** A browser that ends a worker tells nobody, but gives its locks to whoever waits for them. Where there are no locks (plain http from another host), nobody learns of it. */
async function watchLock(tasks: Remote<EngineTasks>, onFree: () => void): Promise<void> {
  const name = `engine ${performance.timeOrigin} ${++lockCount}`;
  await tasks.holdLock(name);
  await navigator.locks.request(name, onFree);
}
