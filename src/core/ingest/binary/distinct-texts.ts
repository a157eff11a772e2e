/** Whether texts are all different, told by their bytes. */
import type { ByteTexts } from './section-reader.ts';

/** Texts of one hash; more are a sign of texts made to collide. */
const MOST_ALIKE = 1000;
/** About so many rows are looked at together, so that what is known of them stays near the processor. */
const ROWS_A_PART = 4096;

/** Whether every row has another text, none a blank one. About 60 ns a row, and 8 bytes. Only texts of one hash are compared. */
export function areDistinctTexts(texts: ByteTexts): boolean {
  const hashes = hashAll(texts);
  if (hashes === null) return false;
  const { rows, ends } = partRows(hashes);
  let largest = 0;
  ends.forEach((end, part) => {
    largest = Math.max(largest, end - (ends[part - 1] ?? 0));
  });
  let size = 16;
  while (size < largest * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (let part = 0, start = 0; part < ends.length; start = ends[part++] as number) {
    const own = rows.subarray(start, ends[part]);
    if (!areDistinctRows(texts, { hashes, rows: own, slots: slots.fill(0) })) return false;
  }
  return true;
}

/** Rows by the first bits of their hashes, and where each part ends. */
function partRows(hashes: Uint32Array): { readonly rows: Uint32Array; readonly ends: Uint32Array } {
  const bits = Math.max(1, Math.ceil(Math.log2(hashes.length / ROWS_A_PART)));
  const shift = 32 - bits;
  const ends = new Uint32Array(2 ** bits);
  for (const hash of hashes) ends[hash >>> shift] = (ends[hash >>> shift] as number) + 1;
  let end = 0;
  for (let part = 0; part < ends.length; part++) {
    const count = ends[part] as number;
    ends[part] = end;
    end += count;
  }
  const rows = new Uint32Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    const part = (hashes[row] as number) >>> shift;
    rows[ends[part] as number] = row;
    ends[part] = (ends[part] as number) + 1;
  }
  return { rows, ends };
}

interface Part {
  readonly hashes: Uint32Array;
  readonly rows: Uint32Array;
  /** Empty, and at least twice as many as rows. */
  readonly slots: Uint32Array;
}

function areDistinctRows(texts: ByteTexts, { hashes, rows, slots }: Part): boolean {
  const mask = slots.length - 1;
  for (const row of rows) {
    const hash = hashes[row] as number;
    let alike = 0;
    let at = hash & mask;
    for (; slots[at] !== 0; at = (at + 1) & mask) {
      const other = (slots[at] as number) - 1;
      if (hashes[other] !== hash) continue;
      if (isSameText(texts, other, row) || ++alike > MOST_ALIKE) return false;
    }
    slots[at] = row + 1;
  }
  return true;
}

/** `null` if one is blank. */
function hashAll(texts: ByteTexts): Uint32Array | null {
  const hashes = new Uint32Array(texts.length);
  const seed = Math.floor(Math.random() * 2 ** 32);
  const { bytes, ends, codes } = texts;
  for (let row = 0; row < hashes.length; row++) {
    const text = codes === null ? row : (codes[row] as number);
    const start = text === 0 ? 0 : (ends[text - 1] as number);
    const end = ends[text] as number;
    if (start === end) return null;
    let value = seed;
    for (let at = start; at < end; at++)
      value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
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
