/** The table of contents of a ZIP archive, read from its end, and one of its files. */
import { createProblem, type Problem } from '../../model/finding.ts';
import { unpack } from './counted-stream.ts';
import { MAX_ENTRIES } from './limits.ts';
import { Refusal } from './refusal.ts';

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;
const ENCRYPTED = 1;
const IN_UTF8 = 0x800;
const STORED = 0;
const DEFLATED = 8;

export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  /** As the archive says; not to be relied on. */
  readonly unpackedBytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly offset: number;
}

/** The files of an archive, folders left out, in its order. Throws a `Refusal` for what is no archive, has too many files, or spans several. */
export async function listZip(blob: Blob, file: string): Promise<readonly ZipEntry[]> {
  const refuse = (detail: string) =>
    new Refusal(createProblem('archive-refused', file, { detail }));
  const tailStart = Math.max(0, blob.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await viewOf(blob, tailStart, blob.size);
  const end = findEnd(tail);
  if (end < 0) throw refuse('no ZIP directory');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw refuse(`files > ${MAX_ENTRIES}`);
  if (size > MAX_DIRECTORY_BYTES || start + size > blob.size) throw refuse('ZIP directory');
  return readDirectory(await viewOf(blob, start, start + size), count).filter(
    ({ name }) => !name.endsWith('/'),
  );
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--)
    if (tail.getUint32(at, true) === END_SIGNATURE) return at;
  return -1;
}

function readDirectory(view: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count && at + CENTRAL_BYTES <= view.byteLength) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) break;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = Math.min(at + CENTRAL_BYTES + nameLength, view.byteLength);
    const nameBytes = new Uint8Array(view.buffer, at + CENTRAL_BYTES, nameEnd - at - CENTRAL_BYTES);
    entries.push({
      name: new TextDecoder((flags & IN_UTF8) === 0 ? 'windows-1252' : 'utf-8').decode(nameBytes),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      offset: view.getUint32(at + 42, true),
    });
    at +=
      CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of one file of an archive, unpacked while they are read. Throws a `Refusal` for what can't be unpacked. */
export async function openZipEntry(
  blob: Blob,
  entry: ZipEntry,
  file: string,
): Promise<ReadableStream<Uint8Array>> {
  const problem = describeEntry(entry, file);
  if (problem !== null) throw new Refusal(problem);
  const head = await viewOf(blob, entry.offset, entry.offset + LOCAL_BYTES);
  if (head.byteLength < LOCAL_BYTES || head.getUint32(0, true) !== LOCAL_SIGNATURE)
    throw new Refusal(createProblem('archive-refused', file, { detail: entry.name }));
  const start = entry.offset + LOCAL_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = blob.slice(start, start + entry.packedBytes);
  return unpack({
    stream: packed.stream(),
    packing: entry.method === STORED ? 'none' : 'deflate-raw',
    packedBytes: packed.size,
    file,
  });
}

function describeEntry({ isEncrypted, method }: ZipEntry, file: string): Problem | null {
  if (isEncrypted) return createProblem('archive-refused', file, { detail: 'encrypted' });
  if (method === STORED || method === DEFLATED) return null;
  return createProblem('compression-unknown', file, { detail: `ZIP method ${method}` });
}
