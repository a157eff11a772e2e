/** The bytes of a file in one piece, while they come in. */
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import { BYTES_BEHIND } from './cell-cutter.ts';
import { giveBack } from './give-back.ts';
import { letOthers } from './let-others.ts';

const START_BYTES = 1 << 20;

/** Grows by doubling where the size is not known, or more than memory gives at once: then reading tells how far it gives. Behind the last byte there are always a zero and room for a `CellCutter`. */
export class ByteStore {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(sizeBytes: number | null) {
    this.bytes = allocate(sizeBytes ?? START_BYTES) ?? new Uint8Array(START_BYTES + BYTES_BEHIND);
  }

  /** Whether the file is not larger than any may be; what is beyond is not taken. */
  add(piece: Uint8Array): boolean {
    const length = this.length + piece.length;
    if (length > MAX_FILE_BYTES) return false;
    if (length + BYTES_BEHIND > this.bytes.length) {
      const larger = new Uint8Array(Math.min(MAX_FILE_BYTES, length * 2) + BYTES_BEHIND);
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(piece, this.length);
    this.length = length;
    return true;
  }
}

/** `null`: there is not so much memory. */
function allocate(sizeBytes: number): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(sizeBytes + BYTES_BEHIND);
  } catch {
    return null;
  }
}

/** Bytes of pieces that are given back at once: one by one would take as long as reading them. */
const SPENT_BYTES = 1 << 20;

/**
 * Pieces of a blob from a position on, as they come, which is sooner than asking for each. One is there until the next is asked for.
 * Fails as reading the blob does, at its end at the latest: a file that has changed meanwhile is refused.
 */
export async function* piecesOf(
  blob: Blob,
  from = 0,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let spent: ArrayBuffer[] = [];
  let spentBytes = 0;
  try {
    for await (const piece of piecesOfStream(blob.slice(from).stream())) {
      yield piece;
      // A part of a buffer may not be the only one.
      if (piece.byteLength === piece.buffer.byteLength) spent.push(piece.buffer);
      spentBytes += piece.buffer.byteLength;
      if (spentBytes < SPENT_BYTES) continue;
      giveBack(spent);
      spent = [];
      spentBytes = 0;
      // Where more has come than was taken, a stream gives it without a turn for anybody else.
      await letOthers();
    }
  } catch (error) {
    await touch(blob);
    throw error;
  }
  await touch(blob);
}

/** Reads a byte. It tells what a stream does not: why nothing can be read any longer. */
async function touch(blob: Blob): Promise<void> {
  await blob.slice(0, 1).arrayBuffer();
}

/** Pieces of a blob that fill the memory for them. */
export class PieceFeed {
  private readonly pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void>;
  private rest = new Uint8Array(0);

  constructor(blob: Blob, from: number) {
    this.pieces = piecesOf(blob, from);
  }

  /** Gives how many bytes there were: fewer than there is room for at the end alone. */
  async fill(target: Uint8Array): Promise<number> {
    let length = 0;
    while (length < target.length) {
      if (this.rest.length === 0) {
        const { value } = await this.pieces.next();
        if (value === undefined) break;
        this.rest = value;
      }
      const part = this.rest.subarray(0, target.length - length);
      target.set(part, length);
      length += part.length;
      this.rest = this.rest.subarray(part.length);
    }
    return length;
  }
}

/** Pieces of a stream, as they come. */
export async function* piecesOfStream<Memory extends ArrayBufferLike>(
  stream: ReadableStream<Uint8Array<Memory>>,
): AsyncGenerator<Uint8Array<Memory>, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
