/** The table of contents of a ZIP archive, read from its end, and one of its files. */
import { createProblem, type Problem } from '../../model/finding.ts';
import { unpack } from './counted-stream.ts';
import { MAX_ENTRIES } from './limits.ts';
import { Refusal } from './refusal.ts';

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_64_SIGNATURE = 0x06064b50;
const LOCATOR_64_SIGNATURE = 0x07064b50;
const END_BYTES = 22;
const END_64_BYTES = 56;
const LOCATOR_64_BYTES = 20;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;
const ENCRYPTED = 1;
const IN_UTF8 = 0x800;
/** In place of a number that is too large for its field: it stands elsewhere. */
const SEE_64_SHORT = 0xffff;
const SEE_64 = 0xffffffff;
const EXTRA_64 = 1;
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

/** The files of an archive, Zip64 or not, folders left out, in its order. Throws a `Refusal` for what is no archive, has too many files, or spans several. */
export async function listZip(blob: Blob, file: string): Promise<readonly ZipEntry[]> {
  const refuse = (detail: string) =>
    new Refusal(createProblem('archive-refused', file, { detail }));
  const tailStart = Math.max(0, blob.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await viewOf(blob, tailStart, blob.size);
  const end = findEnd(tail);
  if (end < 0) throw refuse('no ZIP directory');
  const { count, size, start } = (await readEnd64(blob, tail, { tailStart, end })) ?? {
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    start: tail.getUint32(end + 16, true),
  };
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

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

/** Where the directory of a Zip64 archive is; `null` for any other, and for one whose second end record is not there. */
async function readEnd64(
  blob: Blob,
  tail: DataView,
  { tailStart, end }: { readonly tailStart: number; readonly end: number },
): Promise<DirectoryPlace | null> {
  const isFull =
    tail.getUint16(end + 10, true) === SEE_64_SHORT ||
    tail.getUint32(end + 12, true) === SEE_64 ||
    tail.getUint32(end + 16, true) === SEE_64;
  const locatorAt = tailStart + end - LOCATOR_64_BYTES;
  if (!isFull || locatorAt < 0) return null;
  const locator = await viewOf(blob, locatorAt, locatorAt + LOCATOR_64_BYTES);
  if (locator.getUint32(0, true) !== LOCATOR_64_SIGNATURE) return null;
  const at = Number(locator.getBigUint64(8, true));
  const record = await viewOf(blob, at, at + END_64_BYTES);
  if (record.byteLength < END_64_BYTES || record.getUint32(0, true) !== END_64_SIGNATURE)
    return null;
  return {
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    start: Number(record.getBigUint64(48, true)),
  };
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
    const extraLength = view.getUint16(at + 30, true);
    entries.push({
      name: new TextDecoder((flags & IN_UTF8) === 0 ? 'windows-1252' : 'utf-8').decode(nameBytes),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      ...readSizes(view, { at, extraAt: nameEnd, extraLength }),
    });
    at += CENTRAL_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

type Sizes = Pick<ZipEntry, 'packedBytes' | 'unpackedBytes' | 'offset'>;

/** Sizes and place of an entry; those that are too large for their fields stand in the extra field of Zip64, in this order. */
function readSizes(
  view: DataView,
  {
    at,
    extraAt,
    extraLength,
  }: { readonly at: number; readonly extraAt: number; readonly extraLength: number },
): Sizes {
  const large = findExtra64(view, extraAt, extraLength);
  const read = (field: number) => {
    const stated = view.getUint32(field, true);
    return stated === SEE_64 ? (large.shift() ?? stated) : stated;
  };
  const unpackedBytes = read(at + 24);
  const packedBytes = read(at + 20);
  return { unpackedBytes, packedBytes, offset: read(at + 42) };
}

/** The numbers of the extra field of Zip64; empty where there is none. */
function findExtra64(view: DataView, start: number, length: number): number[] {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; ) {
    const size = view.getUint16(at + 2, true);
    const fieldEnd = Math.min(at + 4 + size, end);
    if (view.getUint16(at, true) === EXTRA_64) {
      const numbers: number[] = [];
      for (let each = at + 4; each + 8 <= fieldEnd; each += 8)
        numbers.push(Number(view.getBigUint64(each, true)));
      return numbers;
    }
    at += 4 + size;
  }
  return [];
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
