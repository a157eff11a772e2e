/** A second thread that reads a file and cuts it, and what is said to it. */
import { fingerprintFrom } from '../fingerprint.ts';
import { piecesOf } from './byte-store.ts';
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

/** `tell`: what was seen of the columns that were watched. `hash`: the fingerprint of the file. */
export type CutRequest =
  | { readonly job: CutJob }
  | { readonly next: NextPiece }
  | 'tell'
  | 'hash'
  | 'end';
/** `null`: it can't go on. */
export type CutReply = CutPiece | readonly SeenColumn[] | string | null;

/** Cuts what it is told to at a port, and calls `onEnd` when nothing more will come: when it is told so, or has told the fingerprint, since whoever asked for it has no time to say so. */
export function serveCutting(port: MessagePort, createWatch: CreateWatch, onEnd: () => void): void {
  const server = new CutServer(createWatch);
  let served: Promise<unknown> = Promise.resolve();
  const end = () => {
    port.close();
    onEnd();
  };
  port.onmessage = ({ data }: MessageEvent<CutRequest>) => {
    if (data === 'end') end();
    else if (typeof data === 'object' && 'job' in data) server.begin(data.job);
    else {
      // A file that can't be read, and memory that is too small for two threads, are for the other one to find out.
      const reply = served.then(() => server.answer(data)).catch(() => null);
      served = reply.then((each) => {
        port.postMessage(each, memoryOf(each));
        if (data === 'hash') end();
      });
    }
  };
}

class CutServer {
  private readonly createWatch: CreateWatch;
  private job: CutJob | null = null;
  private cutter: PieceCutter | null = null;
  private pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void> | null = null;
  private readTo = 0;

  constructor(createWatch: CreateWatch) {
    this.createWatch = createWatch;
  }

  begin(job: CutJob): void {
    this.job = job;
    this.cutter = new PieceCutter(job, this.createWatch);
    this.pieces = piecesOf(job.blob, job.at, job.pieceBytes);
    this.readTo = job.at;
  }

  async answer(request: { readonly next: NextPiece } | 'tell' | 'hash'): Promise<CutReply> {
    const { cutter, job } = this;
    if (request === 'tell') return cutter?.tellSeen() ?? null;
    if (request === 'hash') {
      this.cutter = null;
      this.pieces = null;
      return job === null ? null : hashFile(job);
    }
    const piece = await this.pieces?.next();
    if (cutter === null || piece?.value === undefined) return null;
    this.readTo += piece.value.length;
    return cutter.cut(piece.value, this.readTo === job?.blob.size, request.next);
  }
}

/** Pieces of one size, and one room to put them together in, leave less memory to be collected than reading as much as is hashed at once. */
function hashFile({ blob, pieceBytes }: CutJob): Promise<string> {
  let room = new Uint8Array(0);
  const read = async (from: number, to: number) => {
    const part = blob.slice(from, to);
    if (room.length < part.size) room = new Uint8Array(part.size);
    let length = 0;
    for await (const piece of piecesOf(part, 0, pieceBytes)) {
      room.set(piece, length);
      length += piece.length;
    }
    return room.subarray(0, length);
  };
  return fingerprintFrom(read, blob.size);
}

/** What is handed over, not copied. */
function memoryOf(reply: CutReply): ArrayBuffer[] {
  if (reply === null || typeof reply === 'string') return [];
  if ('bytes' in reply)
    return [reply.bytes.buffer, ...reply.blocks.map(({ starts }) => starts.buffer)];
  return reply.flatMap(([, { degrees }]) => (degrees === null ? [] : [degrees.buffer]));
}
