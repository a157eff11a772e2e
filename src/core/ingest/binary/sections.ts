/** Sections and header of a `.atlas` file, put together. */
import {
  ALIGNMENT,
  type AtlasHeader,
  checksumOf,
  type Kind,
  MAGIC,
  PREFIX_BYTES,
  type Section,
  VERSION,
} from './layout.ts';
import type { NumberArray } from './section-reader.ts';

/** Arrays on their way into a file. */
export class Sections {
  /** Each a blob at once: ten million rows are more than a heap holds. */
  private readonly pieces: Blob[] = [];
  private offset = 0;

  add(kind: Kind, values: NumberArray): Section {
    const { length } = values;
    const [first] = values;
    if (first !== undefined && isConstant(values, first)) return { kind, length, constant: first };
    const bytes = bytesOf(values);
    const { offset } = this;
    this.pieces.push(new Blob([bytes, new Uint8Array(paddingOf(bytes.length))]));
    this.offset += bytes.length + paddingOf(bytes.length);
    return { kind, length, offset, checksum: checksumOf(bytes) };
  }

  finish(header: AtlasHeader): Blob {
    const json = new TextEncoder().encode(JSON.stringify(header));
    const prefix = new Uint8Array(PREFIX_BYTES);
    prefix.set(MAGIC);
    const view = new DataView(prefix.buffer);
    view.setUint32(8, VERSION, true);
    view.setUint32(12, json.length, true);
    view.setUint32(16, checksumOf(json), true);
    const padding = new Uint8Array(paddingOf(PREFIX_BYTES + json.length));
    return new Blob([prefix, json, padding, ...this.pieces], { type: 'application/octet-stream' });
  }
}

/** Whether all are one number; −0 is another than 0. Looked at four bytes at a time. */
function isConstant(values: NumberArray, first: number): boolean {
  const { length, buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = values;
  if (Number.isNaN(first) || values[length - 1] !== first) return false;
  if (byteOffset % 4 !== 0) return values.every((value) => Object.is(value, first));
  // As many numbers as the first word holds, and those behind the last one.
  const isFirst = (value: number) => Object.is(value, first);
  const ends = [values.subarray(0, 8), values.subarray(-8)];
  if (!ends.every((some) => some.every(isFirst))) return false;
  const words = new Int32Array(buffer, byteOffset, byteLength >>> 2);
  const step = Math.max(1, BYTES_PER_ELEMENT >>> 2);
  for (let at = step; at < words.length; at++) if (words[at] !== words[at - step]) return false;
  return true;
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array<ArrayBuffer> {
  if (!(buffer instanceof ArrayBuffer)) throw new TypeError('memory that is shared');
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
