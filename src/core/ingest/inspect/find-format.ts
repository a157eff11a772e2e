/** What kind of file the bytes are, by their first signs; names of files are a stranger's, and are asked only why a table would make no sense. */
import { createProblem } from '../../model/finding.ts';
import type { EncodingId, FormatId } from '../../model/mapping.ts';
import { MAGIC } from '../binary/layout.ts';
import type { FilePart } from '../formats/file-parts.ts';
import { outlineOf } from '../formats/json.ts';
import { Refusal } from '../formats/refusal.ts';

const HEAD_BYTES = 256 * 1024;

/** The first bytes of a table, and whether they are all of it. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

export async function readHead(part: FilePart): Promise<Head> {
  const reader = (await part.open()).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < HEAD_BYTES && !isWhole) {
    const { done, value } = await reader.read();
    if (done) isWhole = true;
    else {
      pieces.push(value);
      length += value.length;
    }
  }
  await reader.cancel().catch(() => undefined);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, isWhole };
}

/** Throws a `Refusal` for kinds of files that are known and can't be read, such as the workbooks of Excel 97. */
export function findFormat(head: Head, file: string): FormatId {
  const { bytes } = head;
  const starts = (...signs: readonly number[]) => signs.every((sign, i) => bytes[i] === sign);
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  // As far as a transfer that changes line breaks leaves it alone.
  if (starts(...MAGIC.subarray(0, 5)) && (bytes[5] ?? 0) < 0x20) return 'atlas';
  const refused = starts(0xd0, 0xcf, 0x11, 0xe0)
    ? 'XLS'
    : starts(0x25, 0x50, 0x44, 0x46)
      ? 'PDF'
      : null;
  if (refused !== null)
    throw new Refusal(createProblem('format-unreadable', file, { detail: refused }));
  const beginning = new TextDecoder(findEncoding(head)).decode(bytes.subarray(0, 64 * 1024));
  const outline = outlineOf(beginning);
  if (outline === null || !isJson(beginning)) {
    if (isScript(file, beginning))
      throw new Refusal(createProblem('format-unreadable', file, { detail: 'JSON' }));
    return 'csv';
  }
  const isGeo = /"type"\s*:\s*"Feature(?:Collection)?"/.test(beginning);
  const isTopology =
    /"type"\s*:\s*"Topology"/.test(beginning) && /"(?:objects|arcs)"\s*:/.test(beginning);
  if (isTopology && !isGeo) return 'topojson';
  if (outline === 'lines') return isGeo ? 'geojson-lines' : 'json';
  return isGeo ? 'geojson' : 'json';
}

/** Called JSON, but written as a program would have it: a script of a page, names without quotes. */
function isScript(file: string, beginning: string): boolean {
  return /\.(?:geo|topo)?json(?:l|\.gz)?$/i.test(file) && /[[{]/.test(beginning.slice(0, 400));
}

/** A cell of a table may begin with a bracket as well. */
function isJson(beginning: string): boolean {
  const text = beginning.replace(/^\ufeff/, '').replace(/^[\s\p{Cc}]+/u, '');
  return /^(?:\{\s*(?:"|\})|\[\s*(?:[[{"\]\d-]|true|false|null))/.test(text);
}

/** By the byte order mark, or by the zero bytes that every other place of UTF-16 holds in plain text. */
export function findEncoding({ bytes }: Head): EncodingId {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length & ~1, 512);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (looked >= 8 && odd > looked * 0.35 && even < looked * 0.05) return 'utf-16le';
  return looked >= 8 && even > looked * 0.35 && odd < looked * 0.05 ? 'utf-16be' : 'utf-8';
}
