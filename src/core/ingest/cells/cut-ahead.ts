/** Cutting in a second thread, a few chunks ahead of the one that takes the cells. */
import type { CellBlock } from './cell-block.ts';
import type { CutChunk, CutJob } from './chunk-cutter.ts';
import {
  type CutReply,
  type CutRequest,
  type CutterThread,
  memoryOf,
  type StartCutter,
} from './cutter-thread.ts';

/** Few enough to be little memory, enough that neither thread waits for the other. */
const MOST_AHEAD = 3;
const CHUNK_BYTES = 1 << 20;
/** Bytes of a file below which a second thread does not pay. */
const LEAST_BYTES = 1 << 24;

/** `leastBytes` of a file and `chunkBytes`, those that are cut at once, are told only by tests, whose files are small. */
export interface CutBeside {
  readonly start: StartCutter;
  readonly leastBytes?: number;
  readonly chunkBytes?: number;
}

/** Why whoever asked has to cut what was not given back. */
export class CutterLost extends Error {}

/** One table's cutting in another thread. Memory, beside that thread's: 1 MiB and its cells for each chunk. */
export class CutAhead {
  /** Whether the other thread cuts; if not, or not any longer, this one has to. */
  isCutting = false;
  private readonly beside: CutBeside;
  private readonly chunkBytes: number;
  private thread: CutterThread | null = null;
  private isAsked = false;
  private isOver = false;
  private sentTo = 0;
  private readonly ahead: Promise<CutChunk>[] = [];
  private readonly answers: ((reply: CutReply) => void)[] = [];
  private readonly spare: CellBlock[] = [];
  private readonly spareBytes: Uint8Array<ArrayBuffer>[] = [];

  constructor(beside: CutBeside) {
    this.beside = beside;
    this.chunkBytes = beside.chunkBytes ?? CHUNK_BYTES;
  }

  /** Asks for a thread, once, for a file of at least so many bytes. Nobody waits for it. */
  start(sizeBytes: number): void {
    const { start, leastBytes = LEAST_BYTES } = this.beside;
    if (this.isAsked || sizeBytes < leastBytes) return;
    this.isAsked = true;
    start().then(
      (thread) => {
        this.thread = thread;
        if (this.isOver) this.end();
      },
      () => undefined,
    );
  }

  /** Hands the rest of the rows to the thread, if there is one. */
  begin(job: CutJob): void {
    const { thread } = this;
    if (thread === null || this.isOver) return;
    this.isCutting = true;
    this.sentTo = job.at;
    thread.port.onmessage = ({ data }: MessageEvent<CutReply>) => this.answers.shift()?.(data);
    thread.port.onmessageerror = () => this.lose();
    void thread.lost.then(() => this.lose());
    this.post({ job }, []);
  }

  /** Has those of a file's bytes cut that were not yet, and gives what was cut so far except what is ahead; all of it if no bytes follow. What is given is used up when the next is asked for. Throws `CutterLost`. */
  async *cut(bytes: Uint8Array, isLast: boolean): AsyncGenerator<CutChunk, void> {
    let isSent = false;
    while (this.sentTo < bytes.length || (isLast && !isSent)) {
      const end = Math.min(bytes.length, this.sentTo + this.chunkBytes);
      isSent = isLast && end === bytes.length;
      this.ahead.push(this.ask(bytes.subarray(this.sentTo, end), isSent));
      this.sentTo = end;
      while (this.ahead.length > MOST_AHEAD) yield* this.takeNext();
    }
    while (isLast && this.ahead.length > 0) yield* this.takeNext();
  }

  /** Lets go of the thread, however far it is. */
  end(): void {
    this.isOver = true;
    this.isCutting = false;
    if (this.thread === null) return;
    this.post('end', []);
    this.thread.port.close();
    this.thread = null;
  }

  private async *takeNext(): AsyncGenerator<CutChunk, void> {
    const cut = await (this.ahead.shift() as Promise<CutChunk>);
    yield cut;
    this.spare.push(...cut.blocks);
    this.spareBytes.push(cut.spareBytes);
  }

  private ask(next: Uint8Array, isLast: boolean): Promise<CutChunk> {
    const bytes = this.spareBytes.pop() ?? new Uint8Array(this.chunkBytes);
    bytes.set(next);
    const spare = this.spare.splice(0);
    const answer = new Promise<CutChunk>((resolve, reject) => {
      const settle = (reply: CutReply) =>
        reply === null ? reject(new CutterLost()) : resolve(reply);
      if (this.isOver) settle(null);
      else this.answers.push(settle);
    });
    // Whoever takes it learns of it.
    answer.catch(() => undefined);
    this.post({ chunk: { bytes, length: next.length, isLast, spare } }, memoryOf(bytes, spare));
    return answer;
  }

  private post(request: CutRequest, memory: ArrayBuffer[]): void {
    this.thread?.port.postMessage(request, memory);
  }

  private lose(): void {
    for (const answer of this.answers.splice(0)) answer(null);
    this.end();
  }
}
