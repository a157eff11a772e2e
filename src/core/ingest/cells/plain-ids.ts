/** Ids that are told apart by their bytes. */
import type { CellReader } from './cell-reader.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BLANK = 0x20;
const POINT = 0x2e;
const ZERO = 0x30;
const LAST_PLAIN = 0x7e;

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

/** Where an id begins and ends. */
export interface IdPlace {
  readonly lastStart: number;
  readonly lastEnd: number;
}

/** Measures and compares plain ids. One is odd if anything but its bytes may be its text, or if a program may have written it as a number: blanks around it, quotes in it, a fraction of zeros. */
export class PlainIds {
  private readonly reader: CellReader;
  private readonly kinds: Uint8Array;

  constructor(reader: CellReader) {
    this.reader = reader;
    this.kinds = listKinds(reader.stops);
  }

  /** Where the id ends whose cell's content begins at `start`; 0 for an odd one. */
  endOf(start: number): number {
    const { kinds } = this;
    const { bytes, stops } = this.reader;
    let at = start;
    if (bytes[at] === BLANK) return 0;
    let hasPoint = false;
    let kind = kinds[bytes[at] as number] as number;
    while (kind < ODD) {
      if (kind === POINT_KIND) hasPoint = true;
      kind = kinds[bytes[++at] as number] as number;
    }
    if (kind === ODD) return 0;
    const byte = bytes[at];
    const last = bytes[at - 1];
    if (at === start || last === BLANK || (hasPoint && last === ZERO)) return 0;
    const isQuoted = bytes[start - 1] === QUOTE;
    const isWhole = isQuoted
      ? byte === QUOTE && stops[bytes[at + 1] as number] === 1
      : byte !== QUOTE;
    return isWhole ? at : 0;
  }

  /** Whether an id comes after another: a longer one, or the one with the greater first byte that differs. */
  isGreater(start: number, end: number, { lastStart, lastEnd }: IdPlace): boolean {
    const { bytes } = this.reader;
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
}

/** Follows a column as far as it has a plain id in every row, each greater than the one before it: then none is twice. */
export class AscendingIds implements IdPlace {
  /** So many rows, from the first one on. */
  count = 0;
  lastStart = 0;
  lastEnd = 0;
  private readonly ids: PlainIds;

  constructor(reader: CellReader) {
    this.ids = new PlainIds(reader);
  }

  /** Takes the cell of the next row that has one; `false` if the ids ascend no further, and none is to be shown any more. */
  follow(row: number, start: number): boolean {
    if (row !== this.count) return false;
    const end = this.ids.endOf(start);
    if (end === 0 || !this.ids.isGreater(start, end, this)) return false;
    this.count++;
    this.lastStart = start;
    this.lastEnd = end;
    return true;
  }
}
