/** A sliding window over a byte stream: a reader scans it, says how much it is done with, and asks for more. */

const START_BYTES = 64 * 1024;

/**
 * Holds the bytes that are not yet done with, however the stream cuts them.
 * Grows only when a fill finds it full, so that a reader which needs one long piece reads it a bounded number of times.
 */
export class ByteWindow {
  /** Offset in the file of the first byte of `view()`. */
  fileOffset = 0;
  /** Whether the window reaches the end of the file. */
  hasEnd = false;
  private storage: Uint8Array;
  private length = 0;
  private pending: Uint8Array = new Uint8Array(0);
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(stream: ReadableStream<Uint8Array>, startBytes: number = START_BYTES) {
    this.storage = new Uint8Array(startBytes);
    this.reader = stream.getReader();
  }

  /** Bytes taken from the stream into the window so far. */
  get readBytes(): number {
    return this.fileOffset + this.length;
  }

  /** The bytes at hand; valid until the next `fill` or `discard`. */
  view(): Uint8Array {
    return this.storage.subarray(0, this.length);
  }

  /** Takes bytes until the window is full or the file ends. Rejects if the stream fails. */
  async fill(): Promise<void> {
    if (this.length === this.storage.length) this.grow();
    while (this.length < this.storage.length && !this.hasEnd) {
      if (this.pending.length === 0) {
        const { done, value } = await this.reader.read();
        if (done) this.hasEnd = true;
        else this.pending = value;
      }
      const taken = this.pending.subarray(0, this.storage.length - this.length);
      this.storage.set(taken, this.length);
      this.length += taken.length;
      this.pending = this.pending.subarray(taken.length);
    }
  }

  /** Drops the first `count` bytes. */
  discard(count: number): void {
    this.storage.copyWithin(0, count, this.length);
    this.length -= count;
    this.fileOffset += count;
  }

  /** Lets go of the stream. A stream that cannot be cancelled is no news to the reader. */
  async close(): Promise<void> {
    await this.reader.cancel().catch(() => undefined);
  }

  private grow(): void {
    const larger = new Uint8Array(this.storage.length * 2);
    larger.set(this.storage);
    this.storage = larger;
  }
}
