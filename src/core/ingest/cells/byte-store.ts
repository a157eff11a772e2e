/** The bytes of a file in one piece, while they come in. */
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import { BYTES_BEHIND } from './cell-cutter.ts';

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

/** Bytes asked for at once: enough to be quick, few enough to tell progress. */
const PIECE_BYTES = 1 << 22;

/** Pieces of a blob from a position on; the next one is on its way while one is read. */
export async function* piecesOf(
  blob: Blob,
  from = 0,
  pieceBytes: number = PIECE_BYTES,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const read = (at: number) => blob.slice(at, at + pieceBytes).arrayBuffer();
  let next = read(from);
  for (let at = from; at < blob.size; at += pieceBytes) {
    const piece = new Uint8Array(await next);
    next = at + pieceBytes < blob.size ? read(at + pieceBytes) : next;
    // A failure is met at its own piece, if the pieces are wanted so far.
    next.catch(() => undefined);
    yield piece;
  }
}

/** Pieces of a stream, as they come. */
export async function* piecesOfStream(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
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
