import { proxy, type Remote, wrap } from 'comlink';
import { ENGINE_LOST, type Engine, type Importer } from '../../core/model/ports.ts';
import { createWorker } from './create-worker.ts';
import type { CutterStart } from './cutter-worker.ts';
import type { CancelToken, EngineTasks } from './worker.ts';

/** The engine in its worker. If the worker does not start, or dies, everything asked and under way rejects; the next `open` starts another. */
export function createWorkerEngine(
  startWorker: () => Promise<Worker> = () => createWorker('engine'),
  startCutter: StartCutter = async (abandoned) =>
    (await import('./start-cutter.ts')).startCutter(abandoned),
): Engine & Importer {
  let lastToken: CancelToken = 0;
  let onLost = () => {};
  const connectNow = () => connect(startWorker, startCutter, () => onLost());
  let connection = connectNow();
  const call = async <Result>(task: (tasks: Remote<EngineTasks>) => Promise<Result>) => {
    const { tasks, orDeath } = connection;
    return orDeath(tasks.then(task));
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
    letGo: () => call((tasks) => tasks.letGo()),
    preview: (file, plan, mapping) => call((tasks) => tasks.preview(file, plan, mapping)),
    report: () => call((tasks) => tasks.report()),
    findRow: (file, row) => call((tasks) => tasks.findRow(file, row)),
    changes: () => call((tasks) => tasks.changes()),
    exportRows: ({ onProgress, signal, ...request }) =>
      cancellable(signal, async (tasks, token) =>
        tasks.exportRows(request, onProgress && proxy(onProgress), token),
      ),
    ask: (query) => call((tasks) => tasks.ask(query)),
    headlines: (rows) => call((tasks) => tasks.headlines(rows)),
    incident: (id) => call((tasks) => tasks.incident(id)),
    findings: (offset, count, kind) => call((tasks) => tasks.findings(offset, count, kind)),
    onLost(listener) {
      onLost = listener;
    },
  };
}

type StartCutter = (abandoned: Promise<never>) => Promise<CutterStart>;

interface Connection {
  /** Not there before the worker is watched: one that ended earlier would be waited for in vain. */
  readonly tasks: Promise<Remote<EngineTasks>>;
  /** What is awaited, or a rejection when the worker does not start or dies. */
  readonly orDeath: <Result>(awaited: Promise<Result>) => Promise<Result>;
  readonly isDead: () => boolean;
}

function connect(
  startWorker: () => Promise<Worker>,
  startCutter: StartCutter,
  onDeath: () => void,
): Connection {
  let isDead = false;
  let die = (_: unknown) => {};
  const death = new Promise<never>((_, reject) => {
    die = (error) => {
      if (isDead) return;
      isDead = true;
      onDeath();
      reject(error);
    };
  });
  const tasks = startWorker().then((worker) => watchDeath(worker, die));
  tasks.then((each) => each.offerCutter(proxy(() => startCutter(death)))).catch(die);
  // A race with `death` would keep every answer for as long as the worker lives.
  const waiting = new Set<(reason: unknown) => void>();
  death.catch((reason) => {
    for (const reject of waiting) reject(reason);
  });
  return {
    tasks,
    orDeath: (awaited) =>
      new Promise((resolve, reject) => {
        if (isDead) resolve(death);
        waiting.add(reject);
        awaited.then(resolve, reject).finally(() => waiting.delete(reject));
      }),
    isDead: () => isDead,
  };
}

let lockCount = 0;

/** A worker that has started does nothing but take its lock. */
const PATIENCE_MS = 30_000;

/** Comlink itself waits for ever for a worker that is gone. Resolves once its end would be noticed. */
async function watchDeath(
  worker: Worker,
  die: (error: Error) => void,
): Promise<Remote<EngineTasks>> {
  const tasks = wrap<EngineTasks>(worker);
  const fail = (reason: string) => {
    worker.terminate();
    die(Object.assign(new Error(`the engine stopped: ${reason}`), { name: ENGINE_LOST }));
  };
  worker.addEventListener('error', ({ message }) => fail(message || 'its worker did not start'));
  worker.addEventListener('messageerror', () => fail('an answer could not be read'));
  const late = setTimeout(fail, PATIENCE_MS, 'its worker did not start');
  // A browser that ends a worker tells nobody, but gives its locks to whoever waits for them.
  const name = `engine ${performance.timeOrigin} ${++lockCount}`;
  await tasks.holdLock(name).then(
    () => void navigator.locks.request(name, () => fail('the browser ended its worker')),
    // Where there are no locks (plain http from another host), nobody learns of it.
    () => {},
  );
  clearTimeout(late);
  return tasks;
}
