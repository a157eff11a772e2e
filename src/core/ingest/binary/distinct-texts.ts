/** Whether texts are all different, told by their bytes. */
import type { ByteTexts } from './section-reader.ts';

/** Texts of one hash, of which ten million honest ones have three or four; more are made to collide. */
const MOST_ALIKE = 32;
/** So many bits for each text leave one in eight that another may be like, and a byte a row stays near the processor. */
const BITS_A_TEXT = 8;

/** Whether every row has another text, none a blank one. About 20 ns a row, and 12 bytes. Only texts of one hash are compared. */
export function areDistinctTexts(texts: ByteTexts): boolean {
  const hashes = hashAll(texts);
  if (hashes === null) return false;
  return areDistinctRows(texts, findCandidates(hashes), hashes);
}

/** The rows that may have the text of another: all that share the first bits of their hashes with one. */
function findCandidates(hashes: Uint32Array): Uint32Array {
  const bits = Math.min(31, Math.ceil(Math.log2(hashes.length * BITS_A_TEXT + 32)));
  const shift = 32 - bits;
  const met = new Uint32Array(2 ** (bits - 5));
  const again = new Uint32Array(met.length);
  for (let row = 0; row < hashes.length; row++) {
    const place = (hashes[row] as number) >>> shift;
    const word = met[place >>> 5] as number;
    const bit = 1 << (place & 31);
    if ((word & bit) === 0) met[place >>> 5] = word | bit;
    else again[place >>> 5] = (again[place >>> 5] as number) | bit;
  }
  const rows = new Uint32Array(hashes.length);
  let count = 0;
  for (let row = 0; row < hashes.length; row++) {
    const place = (hashes[row] as number) >>> shift;
    rows[count] = row;
    count += ((again[place >>> 5] as number) >>> (place & 31)) & 1;
  }
  return rows.slice(0, count);
}

/** Whether rows have different texts; what is known of them stands close together. */
function areDistinctRows(texts: ByteTexts, rows: Uint32Array, hashes: Uint32Array): boolean {
  const own = rows.map((row) => hashes[row] as number);
  let size = 16;
  while (size < rows.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  for (let candidate = 0; candidate < rows.length; candidate++) {
    const hash = own[candidate] as number;
    const row = rows[candidate] as number;
    let alike = 0;
    let at = hash & mask;
    for (; slots[at] !== 0; at = (at + 1) & mask) {
      const other = (slots[at] as number) - 1;
      if (own[other] !== hash) continue;
      if (isSameText(texts, rows[other] as number, row) || ++alike > MOST_ALIKE) return false;
    }
    slots[at] = candidate + 1;
  }
  return true;
}

/** `null` if one is blank. */
function hashAll(texts: ByteTexts): Uint32Array | null {
  const hashes = new Uint32Array(texts.length);
  const seed = Math.floor(Math.random() * 2 ** 32);
  const { bytes, ends, codes } = texts;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let row = 0; row < hashes.length; row++) {
    const text = codes === null ? row : (codes[row] as number);
    const start = text === 0 ? 0 : (ends[text - 1] as number);
    const end = ends[text] as number;
    if (start === end) return null;
    let value = seed ^ (end - start);
    let at = start;
    for (; at + 4 <= end; at += 4) {
      value = Math.imul(value ^ view.getInt32(at, true), 0x9e3779b1);
      value ^= value >>> 15;
    }
    for (; at < end; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
    value = Math.imul(value ^ (value >>> 15), 0x9e3779b1);
    hashes[row] = value ^ (value >>> 13);
  }
  return hashes;
}

function isSameText({ bytes, ends, codes }: ByteTexts, one: number, other: number): boolean {
  const placeOf = (row: number) => (codes === null ? row : (codes[row] as number));
  const spanOf = (place: number) => [place === 0 ? 0 : ends[place - 1], ends[place]] as const;
  const [start = 0, end = 0] = spanOf(placeOf(one));
  const [from = 0, to = 0] = spanOf(placeOf(other));
  if (end - start !== to - from) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== bytes[from + at - start]) return false;
  return true;
}
