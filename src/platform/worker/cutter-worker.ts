/** What runs in the worker that cuts the rows of a long file beside the engine. */
import { serveCutting } from '../../core/ingest/cells/cutter-thread.ts';
import { PlainVoter } from '../../core/ingest/inspect/plain-voter.ts';

/** What a cutter needs to serve: a port, and the name of a lock that it holds as long as it lives. */
export interface CutterStart {
  readonly port: MessagePort;
  readonly lock: string;
}

addEventListener('message', ({ data: { port, lock } }: MessageEvent<CutterStart>) => {
  const begin = () => {
    serveCutting(port, (reader, rowCount) => new PlainVoter(reader, rowCount), close);
    postMessage('ready');
  };
  const hold = () => new Promise<never>(begin);
  // Without locks nobody learns when a browser ends this worker; it cuts all the same.
  if (navigator.locks === undefined) begin();
  else navigator.locks.request(lock, hold).catch(begin);
});
