/** By what a link, a receipt or a scene can tell whether the data is the same. */
import { type DatasetSource, FILE_ROLES } from '../model/dataset.ts';

/** The longest bytes that are hashed as a whole. */
const MOST_WHOLE_BYTES = 64 * 1024 * 1024;
/** Bytes of longer ones that are held and copied at once. A power of two, so that `split -b 8M` cuts the same pieces. */
const PIECE_BYTES = 8 * 1024 * 1024;

/**
 * Of all files one after another in a fixed order. Up to 64 MiB their SHA-256, so that `cat … | sha256sum` gives the same, and one file alone has its own.
 * Beyond, where hashing as a whole would take all of it into memory, the SHA-256 of the SHA-256s, as bytes, of each 8 MiB, as object stores make the checksum of a file in parts. Hexadecimal.
 * Empty where there is no SHA-256 (plain http from another host).
 */
export async function computeFingerprint(
  { files }: Pick<DatasetSource, 'files'>,
  { mostWholeBytes, pieceBytes }: Cut = CUT,
): Promise<string> {
  const inOrder = FILE_ROLES.flatMap((role) => files.filter((file) => file.role === role));
  const whole = new Blob(inOrder.map(({ blob }) => blob));
  const read = (from: number, to: number) => whole.slice(from, to).arrayBuffer();
  const hasher = new PieceHasher(read, { sizeBytes: whole.size, mostWholeBytes, pieceBytes });
  hasher.see(whole.size);
  return hasher.finish();
}

/** How bytes are cut that are too many to be hashed as a whole. */
export interface Cut {
  readonly mostWholeBytes: number;
  readonly pieceBytes: number;
}

/** That of every dataset. */
export const CUT: Cut = { mostWholeBytes: MOST_WHOLE_BYTES, pieceBytes: PIECE_BYTES };

/** Hashes one piece after the other, since each is copied for it. */
export class PieceHasher {
  private readonly read: (from: number, to: number) => Promise<BufferSource>;
  private readonly sizeBytes: number;
  private readonly pieceBytes: number;
  private readonly digests: Promise<ArrayBuffer>[] = [];
  private begunBytes = 0;

  constructor(
    read: PieceHasher['read'],
    { sizeBytes, mostWholeBytes, pieceBytes }: Cut & { readonly sizeBytes: number },
  ) {
    this.read = read;
    this.sizeBytes = sizeBytes;
    this.pieceBytes = sizeBytes <= mostWholeBytes ? sizeBytes : pieceBytes;
  }

  /** So many bytes can be read. */
  see(length: number): void {
    while (this.begunBytes < this.sizeBytes) {
      const from = this.begunBytes;
      const to = Math.min(this.sizeBytes, from + this.pieceBytes);
      if (to > length) return;
      const digest = Promise.resolve(this.digests.at(-1)).then(() => this.hash(from, to));
      // Whoever asks for all of them learns of it.
      digest.catch(() => undefined);
      this.digests.push(digest);
      this.begunBytes = to;
    }
  }

  async finish(): Promise<string> {
    const { subtle } = globalThis.crypto ?? {};
    if (subtle === undefined) return '';
    const [first, ...others] = await Promise.all(this.digests);
    if (first === undefined) return toHex(await this.hash(0, 0));
    if (others.length === 0) return toHex(first);
    const all = await new Blob([first, ...others]).arrayBuffer();
    return toHex(await subtle.digest('SHA-256', all));
  }

  private async hash(from: number, to: number): Promise<ArrayBuffer> {
    const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
    if (subtle === undefined) return new ArrayBuffer(0);
    return subtle.digest('SHA-256', await this.read(from, to));
  }
}

/** What kind of checksum a source's fingerprint is, for people who want to make it again. */
export function nameFingerprint({ files }: Pick<DatasetSource, 'files'>): string {
  const sizeBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  return sizeBytes > MOST_WHOLE_BYTES ? 'SHA-256 of the SHA-256s of each 8 MiB' : 'SHA-256';
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
