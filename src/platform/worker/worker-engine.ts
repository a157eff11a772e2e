import { proxy, type Remote, wrap } from 'comlink';
import type { Engine } from '../../core/model/ports.ts';
import { createWorker } from './create-worker.ts';
import type { EngineTasks } from './worker.ts';

/** The engine in its worker. If the worker fails to start or dies, everything asked and under way rejects; the next `open` starts another. */
export function createWorkerEngine(): Engine {
  let connection = connect();
  connection.catch(() => {});
  async function call<Result>(
    task: (tasks: Remote<EngineTasks>) => Promise<Result>,
  ): Promise<Result> {
    const { tasks, death } = await connection;
    return Promise.race([task(tasks), death]);
  }
  return {
    async open(source, onProgress) {
      const isAlive = await connection.then(
        ({ isAlive }) => isAlive(),
        () => false,
      );
      if (!isAlive) connection = connect();
      return call(
        (tasks) =>
          tasks.open(
            source,
            onProgress === undefined ? undefined : proxy(onProgress),
          ) as ReturnType<Engine['open']>,
      );
    },
    ask: (query) => call((tasks) => tasks.ask(query)),
    headlines: (rows) => call((tasks) => tasks.headlines(rows)),
    incident: (id) => call((tasks) => tasks.incident(id)),
    findings: (offset, count) => call((tasks) => tasks.findings(offset, count)),
  };
}

interface Connection {
  readonly tasks: Remote<EngineTasks>;
  /** Rejects when the worker dies, and never resolves. */
  readonly death: Promise<never>;
  readonly isAlive: () => boolean;
}

async function connect(): Promise<Connection> {
  const worker = await createWorker('engine');
  let isDead = false;
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      isDead = true;
      worker.terminate();
      reject(new Error(`the engine stopped: ${event.message}`));
    });
  });
  death.catch(() => {});
  return { tasks: wrap<EngineTasks>(worker), death, isAlive: () => !isDead };
}
