import { type Remote, wrap } from 'comlink';
import { createWorker } from './create-worker.ts';
import type { WorkerTasks } from './worker.ts';

/** Starts the worker and speaks to it as if its tasks were local. */
export async function connectWorker(): Promise<Remote<WorkerTasks>> {
  return wrap<WorkerTasks>(await createWorker());
}
