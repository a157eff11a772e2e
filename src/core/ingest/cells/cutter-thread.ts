/** A second thread that reads a file and cuts it, and what is said to it. */
import { PieceFeed } from './byte-store.ts';
import type { CreateWatch } from './cell-column.ts';
import {
  type CutJob,
  type CutPiece,
  type NextPiece,
  PieceCutter,
  type SeenColumn,
} from './piece-cutter.ts';

/** A thread that serves one job on a port, see `serveCutting`. `lost` resolves when it is gone, as far as anybody learns of it. */
export interface CutterThread {
  readonly port: MessagePort;
  readonly lost: Promise<unknown>;
}

/** Rejects where no thread can be started. */
export type StartCutter = () => Promise<CutterThread>;

/** `tell`: what was seen of the columns that were watched. */
export type CutRequest = { readonly job: CutJob } | { readonly next: NextPiece } | 'tell' | 'end';
/** `null`: it can't go on. */
export type CutReply = CutPiece | readonly SeenColumn[] | null;

/** Cuts what it is told to at a port, and calls `onEnd` when nothing more will come. */
export function serveCutting(port: MessagePort, createWatch: CreateWatch, onEnd: () => void): void {
  const server = new CutServer(createWatch);
  let served: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<CutRequest>) => {
    if (data === 'end') {
      port.close();
      onEnd();
    } else if (typeof data === 'object' && 'job' in data) server.begin(data.job);
    else {
      // A file that can't be read, and memory that is too small for two threads, are for the other one to find out.
      const reply = served.then(() => server.answer(data)).catch(() => null);
      served = reply.then((each) => port.postMessage(each, memoryOf(each)));
    }
  };
}

class CutServer {
  private readonly createWatch: CreateWatch;
  private job: CutJob | null = null;
  private cutter: PieceCutter | null = null;
  private feed: PieceFeed | null = null;
  private readonly spareBytes: Uint8Array<ArrayBuffer>[] = [];
  private readTo = 0;

  constructor(createWatch: CreateWatch) {
    this.createWatch = createWatch;
  }

  begin(job: CutJob): void {
    this.job = job;
    this.cutter = new PieceCutter(job, this.createWatch);
    this.feed = new PieceFeed(job.blob, job.at);
    this.readTo = job.at;
  }

  async answer(request: { readonly next: NextPiece } | 'tell'): Promise<CutReply> {
    const { cutter, feed, job } = this;
    if (request === 'tell') return cutter?.tellSeen() ?? null;
    if (cutter === null || feed === null || job === null) return null;
    this.spareBytes.push(...request.next.spareBytes);
    const bytes = this.spareBytes.pop() ?? new Uint8Array(job.pieceBytes);
    const length = await feed.fill(bytes);
    if (length === 0) return null;
    this.readTo += length;
    return cutter.cut({ bytes, length }, this.readTo === job.blob.size, request.next);
  }
}

/** What is handed over, not copied. */
function memoryOf(reply: CutReply): ArrayBuffer[] {
  if (reply === null) return [];
  if ('bytes' in reply)
    return [reply.bytes.buffer, ...reply.blocks.map(({ starts }) => starts.buffer)];
  return reply.flatMap(([, { degrees }]) => (degrees === null ? [] : [degrees.buffer]));
}
