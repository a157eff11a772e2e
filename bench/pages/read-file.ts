/** One reader, alone in a process: reads a file and prints rows, milliseconds and peak memory. */
import { openAsBlob, readFileSync } from 'node:fs';
import process from 'node:process';
import { type Transferable, Worker } from 'node:worker_threads';
import type { CutRequest, CutterThread } from '../../src/core/ingest/cells/cutter-thread.ts';
import { createImportSource } from '../../src/core/ingest/import-source.ts';
import { createEngineService } from '../../src/platform/worker/engine-service.ts';

/** As the page does for the app's worker; peak memory is that of the process, both threads included. */
async function startCutter(path: string): Promise<CutterThread> {
  const worker = new Worker(new URL('./cut-beside.mjs', import.meta.url), { workerData: path });
  const { port1, port2 } = new MessageChannel();
  const post = port1.postMessage.bind(port1) as (
    message: CutRequest,
    memory: ArrayBuffer[],
  ) => void;
  port1.postMessage = (message: CutRequest, memory: unknown) => {
    const hasJob = typeof message === 'object' && 'job' in message;
    // The blob itself is opened again there.
    const sent = hasJob ? { job: { ...message.job, blob: new Blob() } } : message;
    post(sent, memory as ArrayBuffer[]);
  };
  worker.postMessage(port2, [port2 as unknown as Transferable]);
  return { port: port1, lost: new Promise((lose) => worker.once('exit', lose)) };
}

/** Ours from the file to a dataset that answers: votes of all cells, mapping, findings and index included. */
async function readOurs(path: string): Promise<number> {
  const file = { name: 'made-up.csv', blob: await openAsBlob(path) };
  const engine = createEngineService(() => startCutter(path));
  const inspected = await engine.inspect({ files: [file] });
  if (!inspected.ok) throw new Error(inspected.problem.code);
  const opened = await engine.open(createImportSource([file], inspected.plan.tables));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.dataset.counts.read;
}

const readers: Readonly<Record<string, (path: string) => Promise<number>>> = {
  ours: readOurs,
  'd3-dsv': async (path) => {
    const { csvParse } = await import('d3-dsv');
    return csvParse(readFileSync(path, 'utf8')).length;
  },
  papaparse: async (path) => {
    const { default: papa } = await import('papaparse');
    return papa.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data
      .length;
  },
};

const [, , name = '', path = ''] = process.argv;
const startMs = performance.now();
const rows = await readers[name]?.(path);
const durationMs = performance.now() - startMs;
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ rows, durationMs, peakMiB }));
