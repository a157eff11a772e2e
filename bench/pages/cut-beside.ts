/** The second thread of our reader in Node, where the app starts a worker: the same job on the same kind of port. */
import { openAsBlob } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type CutRequest, serveCutting } from '../../src/core/ingest/cells/cutter-thread.ts';
import { PlainVoter } from '../../src/core/ingest/inspect/plain-voter.ts';

/** Node hands no blob of a file to another thread, as browsers do: it is opened again. */
function openBlobs(port: MessagePort, blob: Blob): void {
  const serve = port.onmessage;
  port.onmessage = ({ data }: MessageEvent<CutRequest>) => {
    const hasJob = typeof data === 'object' && 'job' in data;
    const request = hasJob ? { job: { ...data.job, blob } } : data;
    serve?.call(port, new MessageEvent('message', { data: request }));
  };
}

parentPort?.once('message', async (port: MessagePort) => {
  const blob = await openAsBlob(workerData);
  serveCutting(
    port,
    (reader, rowCount) => new PlainVoter(reader, rowCount),
    () => parentPort?.unref(),
  );
  openBlobs(port, blob);
});
