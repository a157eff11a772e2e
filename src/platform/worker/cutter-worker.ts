/** What runs in the worker that cuts the rows of a long file beside the engine. */
import { serveCutting } from '../../core/ingest/cells/cutter-thread.ts';
import type { CutterStart } from './start-cutter.ts';

addEventListener('message', ({ data: { port, lock } }: MessageEvent<CutterStart>) => {
  const begin = () => {
    serveCutting(port, close);
    postMessage('ready');
  };
  const hold = () => new Promise<never>(begin);
  // Without locks nobody learns when a browser ends this worker; it cuts all the same.
  if (navigator.locks === undefined) begin();
  else navigator.locks.request(lock, hold).catch(begin);
});
