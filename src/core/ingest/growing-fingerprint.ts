/** The fingerprint of a file that is still coming in, as strangers' long ones do. */
import { CUT, type Cut, PieceHasher } from './fingerprint.ts';

/** What `computeFingerprint` gives for one file of these bytes. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const growing = new GrowingFingerprint(bytes.length);
  growing.see(bytes, bytes.length);
  return growing.finish();
}

/** What `computeFingerprint` gives for one file of `sizeBytes`, worked out while it comes in: when the last of it is there, little is left to be waited for. */
export class GrowingFingerprint {
  private readonly hasher: PieceHasher;
  private bytes = new Uint8Array(0);

  constructor(sizeBytes: number, { mostWholeBytes, pieceBytes }: Cut = CUT) {
    const read = async (from: number, to: number) => this.bytes.subarray(from, to);
    this.hasher = new PieceHasher(read, { sizeBytes, mostWholeBytes, pieceBytes });
  }

  /** The first `length` of these bytes are the file's; they may stand elsewhere than before. */
  see(bytes: Uint8Array<ArrayBuffer>, length: number): void {
    this.bytes = bytes;
    this.hasher.see(length);
  }

  /** Once all bytes were seen. */
  finish(): Promise<string> {
    return this.hasher.finish();
  }
}
