/** Which ids were met in a column, told by their bytes as long as they are plain. */
import { type CellReader, decodeAscii } from '../cells/cell-reader.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BLANK = 0x20;
const POINT = 0x2e;
const ZERO = 0x30;
const LAST_PLAIN = 0x7e;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** Places looked at for one id; more are a sign of ids made to collide. */
const MOST_PROBES = 512;

const encoder = new TextEncoder();

/** What a byte means in an id. */
const PLAIN = 0;
const POINT_KIND = 1;
const ODD = 2;
const END = 3;

function listKinds(stops: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (stops[byte] === 1 || byte === QUOTE) return END;
    if (byte < BLANK || byte > LAST_PLAIN || byte === APOSTROPHE) return ODD;
    return byte === POINT ? POINT_KIND : PLAIN;
  });
}

/** What became of an id that was met. `odd`: its text has to be looked at. */
export type Met = 'new' | 'repeated' | 'odd';

/**
 * A set of ids. While each is greater than the one before it, as in most files, none has to be looked for, and none is put into a table.
 * An id is odd if anything but its bytes may be its text, or if a program may have written it as a number: blanks around it, quotes in it, a fraction of zeros.
 */
export class IdBytes {
  private readonly reader: CellReader;
  private readonly kinds: Uint8Array;
  private readonly capacity: number;
  /** Where the ascending ids begin, all of them met. */
  private readonly ascending: Uint32Array;
  private ascendingCount = 0;
  private lastStart = 0;
  private lastEnd = 0;
  private slots: Uint32Array | null = null;
  private tags = new Uint8Array(0);
  private readonly texts = new Set<string>();
  private end = 0;

  /** For at most so many ids. */
  constructor(reader: CellReader, capacity: number) {
    this.reader = reader;
    this.kinds = listKinds(reader.stops);
    this.capacity = capacity;
    this.ascending = new Uint32Array(capacity);
  }

  /** Meets the id whose cell's content begins at `start`. */
  meet(start: number): Met {
    if (!this.measure(start)) return 'odd';
    if (this.texts.size > 0) {
      const text = this.textOf(start, this.end);
      if (this.texts.has(text)) return 'repeated';
    }
    if (this.slots === null) {
      if (this.isGreater(start)) {
        this.ascending[this.ascendingCount++] = start;
        this.lastStart = start;
        this.lastEnd = this.end;
        return 'new';
      }
      this.index();
      this.measure(start);
    }
    return this.insert(start);
  }

  /** Whether a text is among the ids. */
  has(text: string): boolean {
    if (this.texts.has(text)) return true;
    const { slots } = this.index();
    const bytes = encoder.encode(text);
    const hash = hashOf(bytes, 0, bytes.length);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
      if (this.tags[slot] === hash >>> 24 && this.isId((slots[slot] as number) - 1, bytes))
        return true;
    return false;
  }

  add(text: string): void {
    this.texts.add(text);
  }

  /** Finds the end of a plain id; `false` for an odd one. */
  private measure(start: number): boolean {
    const { kinds } = this;
    const { bytes, stops } = this.reader;
    let at = start;
    if (bytes[at] === BLANK) return false;
    let hasPoint = false;
    let kind = kinds[bytes[at] as number] as number;
    while (kind < ODD) {
      if (kind === POINT_KIND) hasPoint = true;
      kind = kinds[bytes[++at] as number] as number;
    }
    if (kind === ODD) return false;
    this.end = at;
    const byte = bytes[at];
    const last = bytes[at - 1];
    if (at === start || last === BLANK || (hasPoint && last === ZERO)) return false;
    if (bytes[start - 1] !== QUOTE) return byte !== QUOTE;
    return byte === QUOTE && stops[bytes[at + 1] as number] === 1;
  }

  /** Whether the id comes after the last one: a longer one, or the one with the greater first byte that differs. */
  private isGreater(start: number): boolean {
    const { bytes } = this.reader;
    const { end, lastStart, lastEnd } = this;
    const longer = end - start - (lastEnd - lastStart);
    if (longer !== 0) return longer > 0;
    let a = start;
    let b = lastStart;
    while (a < end && bytes[a] === bytes[b]) {
      a++;
      b++;
    }
    return a < end && (bytes[a] as number) > (bytes[b] as number);
  }

  /** Puts the ids that came in order into a table. */
  private index(): { readonly slots: Uint32Array } {
    if (this.slots !== null) return { slots: this.slots };
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(this.capacity * 1.5 + 16)));
    this.slots = slots;
    this.tags = new Uint8Array(slots.length);
    for (let i = 0; i < this.ascendingCount; i++) {
      const start = this.ascending[i] as number;
      this.measure(start);
      this.insert(start);
    }
    return { slots };
  }

  private insert(start: number): Met {
    const slots = this.slots as Uint32Array;
    const { end, tags } = this;
    const hash = hashOf(this.reader.bytes, start, end);
    const tag = hash >>> 24;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let probes = 0; slots[slot] !== 0; probes++) {
      if (tags[slot] === tag && this.isSame((slots[slot] as number) - 1, start, end))
        return 'repeated';
      if (probes > MOST_PROBES) {
        this.texts.add(this.textOf(start, end));
        return 'new';
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = start + 1;
    tags[slot] = tag;
    return 'new';
  }

  private isSame(known: number, start: number, end: number): boolean {
    const { bytes, stops } = this.reader;
    let a = known;
    for (let b = start; b < end; b++) if (bytes[a++] !== bytes[b]) return false;
    const byte = bytes[a] as number;
    return stops[byte] === 1 || byte === QUOTE;
  }

  private isId(known: number, text: Uint8Array): boolean {
    const { bytes, stops } = this.reader;
    for (let i = 0; i < text.length; i++) if (bytes[known + i] !== text[i]) return false;
    const byte = bytes[known + text.length] as number;
    return stops[byte] === 1 || byte === QUOTE;
  }

  private textOf(start: number, end: number): string {
    return decodeAscii(this.reader.bytes, start, end);
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}
