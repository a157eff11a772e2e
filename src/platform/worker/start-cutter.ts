import { transfer } from 'comlink';
import { createWorker } from './create-worker.ts';
import type { CutterStart } from './cutter-worker.ts';

let cutterCount = 0;

/**
 * Starts a worker that cuts, and gives what the engine needs to use it; the engine ends it. It is the page that starts it, because
 * a worker could not do so from a disk and under the policy. `abandoned` rejects when there is no engine any longer.
 */
export async function startCutter(
  abandoned: Promise<never>,
  createCutter: () => Promise<Worker> = () => createWorker('cutter'),
): Promise<CutterStart> {
  const worker = await createCutter();
  const { port1, port2 } = new MessageChannel();
  const lock = `cutter ${performance.timeOrigin} ${++cutterCount}`;
  abandoned.catch(() => worker.terminate());
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ port: port2, lock } satisfies CutterStart, [port2]);
  });
  return transfer({ port: port1, lock }, [port1]);
}
