/** The second thread of our reader in Node, where the app starts a worker: the same job on the same kind of port. */
import { parentPort } from 'node:worker_threads';
import { serveCutting } from '../../src/core/ingest/cells/cutter-thread.ts';

parentPort?.once('message', (port: MessagePort) => serveCutting(port, () => parentPort?.unref()));
