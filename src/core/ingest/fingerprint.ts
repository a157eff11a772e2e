/** By what a link, a receipt or a scene can tell whether the data is the same. */
import { type DatasetSource, FILE_ROLES } from '../model/dataset.ts';

/** Bytes that are held at once. A piece of a power of two, so that `split -b 64M` cuts the same ones. */
const PIECE_BYTES = 64 * 1024 * 1024;

/**
 * Of all files one after another in a fixed order. Up to 64 MiB their SHA-256, so that `cat … | sha256sum` gives the same, and one file alone has its own.
 * Beyond, where hashing as a whole would take all of it into memory, the SHA-256 of the SHA-256s, as bytes, of each 64 MiB, as object stores make the checksum of a file in parts. Hexadecimal.
 * Empty where there is no SHA-256 (plain http from another host).
 */
export async function computeFingerprint(
  { files }: Pick<DatasetSource, 'files'>,
  pieceBytes: number = PIECE_BYTES,
): Promise<string> {
  const inOrder = FILE_ROLES.flatMap((role) => files.filter((file) => file.role === role));
  const whole = new Blob(inOrder.map(({ blob }) => blob));
  const read = (at: number) => whole.slice(at, at + pieceBytes).arrayBuffer();
  return hashPieces({ read, sizeBytes: whole.size, pieceBytes });
}

/** What `computeFingerprint` gives for one file of these bytes. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = async (at: number) => bytes.subarray(at, at + PIECE_BYTES);
  return hashPieces({ read, sizeBytes: bytes.length, pieceBytes: PIECE_BYTES });
}

interface Pieces {
  readonly read: (at: number) => Promise<BufferSource>;
  readonly sizeBytes: number;
  readonly pieceBytes: number;
}

async function hashPieces({ read, sizeBytes, pieceBytes }: Pieces): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  const digests: ArrayBuffer[] = [];
  for (let at = 0; at === 0 || at < sizeBytes; at += pieceBytes)
    digests.push(await subtle.digest('SHA-256', await read(at)));
  const [only] = digests;
  return digests.length === 1 && only !== undefined
    ? toHex(only)
    : toHex(await subtle.digest('SHA-256', await new Blob(digests).arrayBuffer()));
}

/** What kind of checksum a source's fingerprint is, for people who want to make it again. */
export function nameFingerprint({ files }: Pick<DatasetSource, 'files'>): string {
  const sizeBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  return sizeBytes > PIECE_BYTES ? 'SHA-256 of the SHA-256s of each 64 MiB' : 'SHA-256';
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
