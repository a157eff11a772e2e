/** Which ids were met in a column, told by their bytes as long as they are plain. */
import { type CellReader, decodeAscii } from '../cells/cell-reader.ts';
import { PlainIds } from '../cells/plain-ids.ts';

const QUOTE = 0x22;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** Places looked at for one id; more are a sign of ids made to collide. */
const MOST_PROBES = 512;

const encoder = new TextEncoder();

/** What became of an id that was met. `odd`: its text has to be looked at. */
export type Met = 'new' | 'repeated' | 'odd';

/**
 * A set of ids. While each is greater than the one before it, as in most files, none has to be looked for, and none is put into a table.
 */
export class IdBytes {
  private readonly reader: CellReader;
  private readonly ids: PlainIds;
  private readonly capacity: number;
  /** Where the ascending ids begin, all of them met. */
  private readonly ascending: Uint32Array;
  private ascendingCount = 0;
  lastStart = 0;
  lastEnd = 0;
  private slots: Uint32Array | null = null;
  private tags = new Uint8Array(0);
  private readonly texts = new Set<string>();
  /** Of those texts: one is only looked for where a hash is the same. */
  private readonly textHashes = new Set<number>();
  private end = 0;

  /** For at most so many ids. */
  constructor(reader: CellReader, capacity: number) {
    this.reader = reader;
    this.ids = new PlainIds(reader);
    this.capacity = capacity;
    this.ascending = new Uint32Array(capacity);
  }

  /** Meets the id whose cell's content begins at `start`. */
  meet(start: number): Met {
    if (!this.measure(start)) return 'odd';
    if (this.texts.size > 0 && this.isText(start)) return 'repeated';
    if (this.slots === null) {
      if (this.ids.isGreater(start, this.end, this)) {
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
    const bytes = encoder.encode(text);
    this.texts.add(text);
    this.textHashes.add(hashOf(bytes, 0, bytes.length));
  }

  private isText(start: number): boolean {
    const hash = hashOf(this.reader.bytes, start, this.end);
    return this.textHashes.has(hash) && this.texts.has(this.textOf(start, this.end));
  }

  /** Finds the end of a plain id; `false` for an odd one. */
  private measure(start: number): boolean {
    this.end = this.ids.endOf(start);
    return this.end > 0;
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
        this.add(this.textOf(start, end));
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
