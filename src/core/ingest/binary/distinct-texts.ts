/** Whether texts are all different, told by their bytes. */
import type { ByteTexts } from './section-reader.ts';

/** Places looked at for one text; more are a sign of texts made to collide. */
const MOST_PROBES = 1000;

/** Whether every row has another text, none a blank one. About 100 ns a row. */
export function areDistinctTexts({ length, bytes, ends, codes }: ByteTexts): boolean {
  let size = 16;
  while (size < length * 2) size *= 2;
  const mask = size - 1;
  const places = new Uint32Array(size);
  const seed = Math.floor(Math.random() * 2 ** 32);
  for (let row = 0; row < length; row++) {
    const text = codes === null ? row : (codes[row] as number);
    const start = text === 0 ? 0 : (ends[text - 1] as number);
    const end = ends[text] as number;
    if (start === end) return false;
    let at = hashOf(bytes, { start, end, seed }) & mask;
    for (let probes = 0; places[at] !== 0; probes++) {
      const other = (places[at] as number) - 1;
      const from = other === 0 ? 0 : (ends[other - 1] as number);
      const isSame =
        (ends[other] as number) - from === end - start && isSameBytes(bytes, { start, end, from });
      if (isSame || probes > MOST_PROBES) return false;
      at = (at + 1) & mask;
    }
    places[at] = text + 1;
  }
  return true;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function hashOf(bytes: Uint8Array, { start, end, seed }: Span & { readonly seed: number }): number {
  let value = seed;
  for (let at = start; at < end; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x9e3779b1);
  return value ^ (value >>> 13);
}

function isSameBytes(
  bytes: Uint8Array,
  { start, end, from }: Span & { readonly from: number },
): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== bytes[from + at - start]) return false;
  return true;
}
