/** A second thread that cuts, and what is said to it. */
import type { CellBlock } from './cell-block.ts';
import { type Chunk, ChunkCutter, type CutChunk, type CutJob } from './chunk-cutter.ts';

/** A thread that serves one job on a port, see `serveCutting`. `lost` resolves when it is gone, as far as anybody learns of it. */
export interface CutterThread {
  readonly port: MessagePort;
  readonly lost: Promise<unknown>;
}

/** Rejects where no thread can be started. */
export type StartCutter = () => Promise<CutterThread>;

export type CutRequest = { readonly job: CutJob } | { readonly chunk: Chunk } | 'end';
/** `null`: it can't go on. */
export type CutReply = CutChunk | null;

/** Cuts what comes in at a port, and calls `onEnd` when nothing more will come. */
export function serveCutting(port: MessagePort, onEnd: () => void): void {
  let cutter: ChunkCutter | null = null;
  port.onmessage = ({ data }: MessageEvent<CutRequest>) => {
    if (data === 'end') {
      port.close();
      onEnd();
    } else if ('job' in data) cutter = new ChunkCutter(data.job);
    else reply(port, cutter, data.chunk);
  };
}

function reply(port: MessagePort, cutter: ChunkCutter | null, chunk: Chunk): void {
  let cut: CutReply = null;
  try {
    cut = cutter?.cut(chunk) ?? null;
  } catch {
    // Memory may be too small for two threads, and large enough for one.
  }
  port.postMessage(cut, cut === null ? [] : memoryOf(cut.spareBytes, cut.blocks));
}

/** What is handed over, not copied. */
export function memoryOf(
  bytes: Uint8Array<ArrayBuffer>,
  blocks: readonly CellBlock[],
): ArrayBuffer[] {
  return [bytes.buffer, ...blocks.map(({ starts }) => starts.buffer)];
}
