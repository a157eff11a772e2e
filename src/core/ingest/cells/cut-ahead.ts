/** Reading and cutting in a second thread, a few pieces ahead of the one that takes the cells. */
import type { CellBlock } from './cell-block.ts';
import type { CutReply, CutRequest, CutterThread, StartCutter } from './cutter-thread.ts';
import type { CutJob, CutPiece, SeenColumn } from './piece-cutter.ts';

/** Few enough to be little memory, enough that neither thread waits for the other. */
const MOST_AHEAD = 3;
const PIECE_BYTES = 1 << 20;
/** Bytes of a file below which a second thread does not pay. */
const LEAST_BYTES = 1 << 24;
/** Columns that the other thread watches: so many that both have about as much to do. */
const MOST_WATCHED = 3;
/** How long the other thread may take for an answer, far more than it needs: one that hangs says nothing. */
const MOST_WAIT_MS = 30_000;

/** A file, and how to start a thread that cuts it. `leastBytes` of the file, `pieceBytes`, those that are cut at once, and `mostWaitMs` for an answer are told only by tests, whose files and patience are small. */
export interface CutBeside {
  readonly blob: Blob;
  readonly start: StartCutter;
  readonly leastBytes?: number;
  readonly pieceBytes?: number;
  readonly mostWaitMs?: number;
}

/** `start`: where it begins in the file. `watched`: columns of which the other thread has seen all cells in the blocks. */
export interface TakenPiece extends CutPiece {
  readonly start: number;
  readonly watched: ReadonlySet<number>;
}

/** Why whoever asked has to read on by itself. */
export class CutterLost extends Error {}

/** One table's cutting in another thread. Memory, beside that thread's: 1 MiB and its cells for each piece. */
export class CutAhead {
  readonly blob: Blob;
  /** Columns that the other thread watches, or will in the next piece. */
  watched: ReadonlySet<number> = new Set();
  private readonly startThread: StartCutter;
  private readonly leastBytes: number;
  private readonly pieceBytes: number;
  private readonly mostWaitMs: number;
  private thread: CutterThread | null = null;
  private isAsked = false;
  private isOver = false;
  private askedTo = 0;
  private watchNext: readonly number[] = [];
  private readonly ahead: Promise<TakenPiece>[] = [];
  private readonly answers: ((reply: CutReply) => void)[] = [];
  private readonly spare: CellBlock[] = [];
  private readonly spareBytes: Uint8Array<ArrayBuffer>[] = [];

  constructor({ blob, start, ...limits }: CutBeside) {
    this.blob = blob;
    this.startThread = start;
    this.leastBytes = limits.leastBytes ?? LEAST_BYTES;
    this.pieceBytes = limits.pieceBytes ?? PIECE_BYTES;
    this.mostWaitMs = limits.mostWaitMs ?? MOST_WAIT_MS;
  }

  /** Asks for a thread, once, if the file is worth it. Nobody waits for it. */
  start(): void {
    if (this.isAsked || this.blob.size < this.leastBytes) return;
    this.isAsked = true;
    this.startThread().then(
      (thread) => {
        this.thread = thread;
        if (this.isOver) this.end();
      },
      () => undefined,
    );
  }

  /** Hands the rest of the file to the thread; `false` if there is none yet, or no rest. */
  begin(place: Omit<CutJob, 'blob' | 'pieceBytes'>): boolean {
    const { thread, blob, pieceBytes } = this;
    if (thread === null || place.at >= blob.size) return false;
    try {
      this.post({ job: { ...place, blob, pieceBytes } }, []);
    } catch {
      // There are blobs that no other thread may have: Node's of a file on a disk.
      this.end();
      return false;
    }
    this.askedTo = place.at;
    thread.port.onmessage = ({ data }: MessageEvent<CutReply>) =>
      data === null ? this.end() : this.answers.shift()?.(data);
    thread.port.onmessageerror = () => this.end();
    void thread.lost.then(() => this.end());
    return true;
  }

  /** The rest of the file. What is given is used up when the next is asked for. Throws `CutterLost`. */
  async *read(): AsyncGenerator<TakenPiece, void> {
    for (;;) {
      while (this.ahead.length < MOST_AHEAD && this.askedTo < this.blob.size) this.askNext();
      const next = this.ahead.shift();
      if (next === undefined) return;
      const piece = await next;
      yield piece;
      this.spare.push(...piece.blocks);
      this.spareBytes.push(piece.bytes);
    }
  }

  /** Has some of these columns watched from the next piece on. */
  watch(columns: readonly number[]): void {
    const more = columns.slice(0, MOST_WATCHED - this.watched.size);
    if (more.length === 0) return;
    this.watchNext = [...this.watchNext, ...more];
    this.watched = new Set([...this.watched, ...more]);
  }

  /** What the other thread has seen, once all is cut. Throws `CutterLost`. */
  async readSeen(): Promise<readonly SeenColumn[]> {
    return (await this.request('tell', [])) as readonly SeenColumn[];
  }

  /** Lets go of the thread, however far it is; what it was asked for is lost. */
  end(): void {
    this.isOver = true;
    for (const answer of this.answers.splice(0)) answer(null);
    if (this.thread === null) return;
    this.post('end', []);
    this.thread.port.close();
    this.thread = null;
  }

  private askNext(): void {
    const { askedTo: start, watchNext: watch, watched } = this;
    this.watchNext = [];
    this.askedTo = Math.min(this.blob.size, start + this.pieceBytes);
    const spare = this.spare.splice(0);
    const spareBytes = this.spareBytes.splice(0);
    const memory = [...spare.map(({ starts }) => starts), ...spareBytes].map(
      ({ buffer }) => buffer,
    );
    const next = { watch, spare, spareBytes };
    const piece = this.request({ next }, memory).then((reply) => ({
      ...(reply as CutPiece),
      start,
      watched,
    }));
    // Whoever takes it learns of it.
    piece.catch(() => undefined);
    this.ahead.push(piece);
  }

  private request(request: CutRequest, memory: ArrayBuffer[]): Promise<NonNullable<CutReply>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.end(), this.mostWaitMs);
      const settle = (reply: CutReply) => {
        clearTimeout(timer);
        if (reply === null) reject(new CutterLost());
        else resolve(reply);
      };
      if (this.isOver) settle(null);
      else this.answers.push(settle);
      this.post(request, memory);
    });
  }

  private post(request: CutRequest, memory: ArrayBuffer[]): void {
    this.thread?.port.postMessage(request, memory);
  }
}
