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
  return hashPieces(read, { sizeBytes: whole.size, mostWholeBytes, pieceBytes });
}

/** What `computeFingerprint` gives for one file of these bytes. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = async (from: number, to: number) => bytes.subarray(from, to);
  return hashPieces(read, { sizeBytes: bytes.length, ...CUT });
}

/** How bytes are cut that are too many to be hashed as a whole. */
interface Cut {
  readonly mostWholeBytes: number;
  readonly pieceBytes: number;
}

const CUT: Cut = { mostWholeBytes: MOST_WHOLE_BYTES, pieceBytes: PIECE_BYTES };

async function hashPieces(
  read: (from: number, to: number) => Promise<BufferSource>,
  { sizeBytes, mostWholeBytes, pieceBytes }: Cut & { readonly sizeBytes: number },
): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  if (sizeBytes <= mostWholeBytes)
    return toHex(await subtle.digest('SHA-256', await read(0, sizeBytes)));
  const digests: ArrayBuffer[] = [];
  for (let at = 0; at < sizeBytes; at += pieceBytes)
    digests.push(await subtle.digest('SHA-256', await read(at, at + pieceBytes)));
  return toHex(await subtle.digest('SHA-256', await new Blob(digests).arrayBuffer()));
}

/** What kind of checksum a source's fingerprint is, for people who want to make it again. */
export function nameFingerprint({ files }: Pick<DatasetSource, 'files'>): string {
  const sizeBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  return sizeBytes > MOST_WHOLE_BYTES ? 'SHA-256 of the SHA-256s of each 8 MiB' : 'SHA-256';
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
