/** One column of a file while it is read and afterwards: what its cells say, as small numbers or as places in the bytes. */
import type { CellBlock } from './cell-block.ts';
import { IRREGULAR, NOT_ASCII, SIZE_MASK } from './cell-cutter.ts';
import type { CellReader } from './cell-reader.ts';
import { AscendingIds } from './plain-ids.ts';

/** Different texts before it is asked whether a column repeats itself at all. */
const LEAST_JUDGED = 1 << 12;
/** Cells for each different text, below which keeping a table of texts does not pay: at first, and when the table has become large. */
const LEAST_REPEATS = 1.03;
const LARGE_TABLE = 1 << 16;
const LARGE_LEAST_REPEATS = 1.5;
/** Places looked at for one text; more are a sign of texts made to collide. */
const MOST_PROBES = 128;
const START_TEXTS = 256;
/** Texts that a column of places goes on to tell by their codes: its first ones. */
const TOLD_TEXTS = 64;
const START_LETTERS = 1 << 12;
/** Bytes that a cell without flags may have. */
const ASCII = 128;
/** What is known of a code: its hash, where its bytes are among the letters, where its first cell is in the file and how large. */
const HASH = 0;
const LETTERS = 1;
const START = 2;
const SIZE = 3;
const WIDTH = 4;
const PRIME = 0x9e3779b1;
/** Bytes that are taken at once. */
const WORD = 4;
/** Of a cell that is compared with no other. */
const NO_HASH = 0;

/** Looks at the cells of a column that are places while the bytes are at hand. */
export interface CellWatch {
  /** Sees the cell of a row, whose content begins at `start`; rows come in their order, blank cells do not. */
  see(row: number, start: number): void;
  /** What was seen, as plain data for another thread. */
  tell(): Seen;
  /** Takes over what another watch saw in the rows behind those that this one has seen. */
  learn(seen: Seen): void;
  /** By row, the plain degrees that were seen, if nothing but such and doubtful cells was; they are no longer kept here. What stands in other rows means nothing. */
  takeDegrees(rowCount: number): Float64Array | null;
  /** Rows of which the bytes did not tell enough. */
  doubtfulRows(): Uint32Array;
}

/** How many plain cells of each kind, the span of numbers, doubtful rows, and degrees by row as far as they are kept. */
export interface Seen {
  readonly counts: Float64Array;
  readonly least: number;
  readonly greatest: number;
  readonly rows: Uint32Array;
  readonly degrees: Float64Array<ArrayBuffer> | null;
}

/** A watch over cells that are read from the bytes of `reader`, at positions among them, of about `rowCount` rows. */
export type CreateWatch = (reader: CellReader, rowCount: number) => CellWatch | null;

type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** `leastJudged`: different texts, a power of two, before it is judged whether they repeat. */
export interface ColumnOptions {
  readonly leastJudged?: number | undefined;
  readonly createWatch?: CreateWatch | undefined;
}

/**
 * Cells are codes: 0 for a blank one, then a number for each different sequence of bytes, in order of appearance, read as text once.
 * A column of which nearly every cell is another becomes places: 0 for a blank cell, else where its content begins, plus 1.
 * 2 or 4 bytes a row, and for each different text 24 and its own.
 */
export class CellColumn {
  /** `null` once the cells are places. */
  codes: Numbers | null = new Uint16Array(0);
  places: Uint32Array<ArrayBuffer> | null = null;
  /** Different texts, the blank one included. */
  size = 1;
  /** What was seen of all cells, if they are places and somebody looks. */
  watch: CellWatch | null = null;
  /** Rows from the first one on that are known to have ascending ids, if the cells are places. */
  ascendingCount = 0;
  private ids: AscendingIds | null = null;
  private readonly reader: CellReader;
  private readonly leastJudged: number;
  private readonly createWatch: CreateWatch;
  /** Rows for which there is to be room once a cell says something. */
  private room = 0;
  /** Four numbers a code, side by side because they are asked for together; see `HASH` and its neighbours. */
  private entries: Uint32Array<ArrayBuffer>;
  private slots: Uint32Array<ArrayBuffer>;
  /** The bytes of all texts, one after the other: the file's own are too far apart to be compared quickly. */
  private letters = new Uint8Array(START_LETTERS);
  private letterView = new DataView(this.letters.buffer);
  private letterCount = 0;
  private capacity: number;
  /** By the one byte that a cell has. */
  private readonly singles = new Uint32Array(ASCII);
  /** By the two bytes that a cell has; none as long as no cell has two. */
  private pairs = new Uint32Array(0);
  private texts: (string | undefined)[] = [''];
  private filled = 0;

  constructor(
    reader: CellReader,
    { leastJudged = LEAST_JUDGED, createWatch = () => null }: ColumnOptions = {},
  ) {
    this.reader = reader;
    this.leastJudged = leastJudged;
    this.createWatch = createWatch;
    this.capacity = Math.min(START_TEXTS, leastJudged);
    this.entries = new Uint32Array(this.capacity * WIDTH);
    this.slots = new Uint32Array(this.capacity * 2);
  }

  /** Makes room for rows, so that columns do not grow block by block. */
  reserve(rowCount: number): void {
    this.room = rowCount;
    const values = this.codes ?? this.places;
    if (values === null || values.length === 0 || values.length >= rowCount) return;
    if (this.codes === null) this.places = widen(this.places as Numbers, rowCount, Uint32Array);
    else if (this.size <= 0xffff) this.codes = widen(this.codes, rowCount, Uint16Array);
    else this.codes = widen(this.codes, rowCount, Uint32Array);
  }

  /** Takes a column of the block as the rows from `row` on, for which room was made; not needed for rows without a cell that says something. `isSeen`: by a watch in another thread. */
  add(
    block: CellBlock,
    column: number,
    { row, isSeen = false }: { readonly row: number; readonly isSeen?: boolean },
  ): void {
    if (this.codes?.length === 0) this.codes = new Uint16Array(this.room);
    for (let done = 0; done < block.rowCount; )
      done =
        this.places === null
          ? this.addCodes(block, column, row, done)
          : this.addPlaces(block, column, { row, isSeen });
  }

  /** The cell's text; empty for a blank one. */
  text(row: number): string {
    if (this.codes !== null) return this.textOfCode(this.codes[row] as number);
    const place = this.places?.[row] ?? 0;
    return place === 0 ? '' : this.reader.textAt(place - 1);
  }

  textOfCode(code: number): string {
    const known = this.texts[code];
    if (known !== undefined) return known;
    const at = code * WIDTH;
    const text = this.reader.textOf(
      this.entries[at + START] as number,
      this.entries[at + SIZE] as number,
    );
    this.texts[code] = text;
    return text;
  }

  /** Where a cell's content begins, −1 for a blank one. */
  startOf(row: number): number {
    if (this.codes === null) return (this.places?.[row] ?? 0) - 1;
    const code = this.codes[row] as number;
    return code === 0 ? -1 : this.startOfCode(code);
  }

  /** Where the content of the first cell with a code begins. */
  startOfCode(code: number): number {
    return this.entries[code * WIDTH + START] as number;
  }

  /** The codes that have a byte past ASCII, from the code `from` on. */
  *codesPastAscii(from: number): Generator<number> {
    for (let code = from; code < this.size; code++)
      if ((this.entries[code * WIDTH + SIZE] as number) >= NOT_ASCII) yield code;
  }

  /** Lets go of what only more cells would need. `blank`: codes of a column in which no cell says anything. */
  close(blank: Uint16Array<ArrayBuffer>): void {
    if (this.codes?.length === 0) this.codes = blank;
    this.dropTable();
  }

  /** Returns how many rows of the block are done: all, or those before the column turned into places or grew wider. */
  private addCodes(block: CellBlock, column: number, row: number, done: number): number {
    const { starts, sizes, mostRows, rowCount } = block;
    const codes = this.codes as Numbers;
    const { singles } = this;
    const { bytes } = this.reader;
    for (let r = done, cell = column * mostRows + done; r < rowCount; r++, cell++) {
      const size = sizes[cell] as number;
      if (size === 0) continue;
      const start = starts[cell] as number;
      let code = 0;
      if (size === 1) code = singles[bytes[start] as number] as number;
      else if (size === 2) code = this.pairs[pairOf(bytes, start)] ?? 0;
      if (code === 0) {
        code = this.intern(start, size);
        if (code === 0) {
          this.turnIntoPlaces(row);
          return done;
        }
        if (code > 0xffff && codes instanceof Uint16Array) {
          this.codes = widen(codes, codes.length, Uint32Array);
          return r;
        }
      }
      codes[row + r] = code;
      this.filled++;
    }
    return rowCount;
  }

  private addPlaces(
    block: CellBlock,
    column: number,
    { row, isSeen }: { readonly row: number; readonly isSeen: boolean },
  ): number {
    const { starts, sizes, mostRows, rowCount } = block;
    const watch = isSeen ? null : this.watch;
    const places = this.places as Uint32Array;
    // The bytes are at hand now, and later all over the file.
    let { ids } = this;
    for (let r = 0, cell = column * mostRows; r < rowCount; r++, cell++) {
      if (sizes[cell] === 0) continue;
      const start = starts[cell] as number;
      places[row + r] = start + 1;
      watch?.see(row + r, start);
      if (ids !== null && !ids.follow(row + r, start)) ids = null;
    }
    this.ascendingCount = ids?.count ?? this.ascendingCount;
    this.ids = ids;
    return rowCount;
  }

  /** The code of a cell; 0 when the column had better be places. */
  private intern(start: number, size: number): number {
    const { bytes, stops, view } = this.reader;
    const length = size & SIZE_MASK;
    const irregular = size & IRREGULAR;
    // Text behind a closing quote is not among the bytes that are compared.
    if (irregular !== 0 && stops[bytes[start + length + 1] as number] === 0)
      return this.append(start, size, NO_HASH);
    const isShort = length <= WORD;
    const mixed = isShort ? hashShort(view, start, length) : hashLong(view, start, length);
    const hash = (mixed ^ irregular || 1) >>> 0;
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const code = slots[slot] as number;
      if (code === 0) return this.append(start, size, hash);
      const entry = code * WIDTH;
      // Flags and all.
      if (entries[entry] === hash && entries[entry + SIZE] === size)
        if (isShort || this.isSame(entries[entry + LETTERS] as number, start, length)) return code;
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** Whether the letters from `known` on are those of a cell of at least four bytes. */
  private isSame(known: number, start: number, length: number): boolean {
    const { letterView } = this;
    const { view } = this.reader;
    const last = length - WORD;
    for (let i = 0; i < last; i += WORD)
      if (letterView.getInt32(known + i) !== view.getInt32(start + i)) return false;
    return letterView.getInt32(known + last) === view.getInt32(start + last);
  }

  private append(start: number, size: number, hash: number): number {
    const code = this.size;
    if (code === this.capacity && !this.grow()) return 0;
    this.size++;
    const entry = code * WIDTH;
    this.entries[entry + HASH] = hash;
    this.entries[entry + LETTERS] = this.letterCount;
    this.entries[entry + START] = start;
    this.entries[entry + SIZE] = size;
    if (hash !== NO_HASH) {
      this.keepLetters(start, size & SIZE_MASK);
      this.place(code);
    }
    if (size === 1) this.singles[this.reader.bytes[start] as number] = code;
    if (size === 2) this.keepPair(start, code);
    return code;
  }

  private keepPair(start: number, code: number): void {
    if (this.pairs.length === 0) this.pairs = new Uint32Array(ASCII * ASCII);
    this.pairs[pairOf(this.reader.bytes, start)] = code;
  }

  private keepLetters(start: number, size: number): void {
    const needed = this.letterCount + size;
    if (needed > this.letters.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.letters);
      this.letters = larger;
      this.letterView = new DataView(larger.buffer);
    }
    const { bytes } = this.reader;
    for (let at = start; at < start + size; at++)
      this.letters[this.letterCount++] = bytes[at] as number;
  }

  /** Puts a code into the table. */
  private place(code: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    const hash = this.entries[code * WIDTH + HASH] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code;
  }

  /** Doubles the table, unless the column turns out not to repeat itself. */
  private grow(): boolean {
    const least = this.size < LARGE_TABLE ? LEAST_REPEATS : LARGE_LEAST_REPEATS;
    if (this.size >= this.leastJudged && this.size * least > this.filled) return false;
    this.capacity *= 2;
    this.entries = widen(this.entries, this.capacity * WIDTH, Uint32Array);
    this.slots = new Uint32Array(this.capacity * 2);
    for (let code = 1; code < this.size; code++)
      if (this.entries[code * WIDTH + HASH] !== NO_HASH) this.place(code);
    return true;
  }

  private turnIntoPlaces(rowCount: number): void {
    const codes = this.codes as Numbers;
    const places = new Uint32Array(codes.length);
    const watch = this.createWatch(this.reader, this.room);
    let ids: AscendingIds | null = new AscendingIds(this.reader);
    for (let row = 0; row < rowCount; row++) {
      const code = codes[row] as number;
      if (code === 0) continue;
      const start = this.startOfCode(code);
      places[row] = start + 1;
      watch?.see(row, start);
      if (ids !== null && !ids.follow(row, start)) ids = null;
    }
    this.watch = watch;
    this.ids = ids;
    this.places = places;
    this.codes = null;
    this.dropTable();
    this.entries = this.entries.slice(0, TOLD_TEXTS * WIDTH);
  }

  private dropTable(): void {
    this.slots = new Uint32Array(0);
    this.letters = new Uint8Array(0);
    this.pairs = new Uint32Array(0);
  }
}

function widen<A extends Numbers>(
  values: Numbers,
  length: number,
  create: new (length: number) => A,
): A {
  const wider = new create(length);
  wider.set(values.length > length ? values.subarray(0, length) : values);
  return wider;
}

function pairOf(bytes: Uint8Array, start: number): number {
  return (bytes[start] as number) * ASCII + (bytes[start + 1] as number);
}

/** Of one to four bytes, none of them 0: no two have the same. */
function hashShort(view: DataView, start: number, length: number): number {
  return Math.imul(view.getInt32(start) >>> ((WORD - length) << 3), PRIME);
}

/** Four bytes at a time; the last ones together with some of those before them. */
function hashLong(view: DataView, start: number, length: number): number {
  const last = start + length - WORD;
  let hash = length;
  for (let at = start; at < last; at += WORD)
    hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ view.getInt32(at), PRIME);
  return Math.imul((hash << 5) ^ (hash >>> 27) ^ view.getInt32(last), PRIME);
}
