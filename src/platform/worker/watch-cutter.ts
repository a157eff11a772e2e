import type { CutterThread } from '../../core/ingest/cells/cutter-thread.ts';
import type { CutterStart } from './cutter-worker.ts';

/** A worker that cuts, started by the page, and watched by the engine. */
export async function watchCutter(
  ask: (() => Promise<CutterStart>) | undefined,
): Promise<CutterThread> {
  if (ask === undefined) throw new Error('nobody can start a cutter');
  const { port, lock } = await ask();
  // Whoever waits for the lock of a worker gets it when that worker has ended.
  const lost = new Promise<void>((lose) => {
    navigator.locks?.request(lock, () => lose()).catch(() => {});
  });
  return { port, lost };
}
