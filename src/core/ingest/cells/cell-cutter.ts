/** Bytes → where their cells begin and how long they are, a block of rows at a time. Knows no file, no header and no column. */
import type { ScanFault } from '../formats/csv-scanner.ts';
import { MAX_CELL_BYTES, MAX_COLUMNS } from '../formats/limits.ts';
import { endsOf, firstOf, fourOf, ONES, placeOf, QUOTES, SIGNS, WORD } from './byte-word.ts';
import { type CellBlock, clearBlock } from './cell-block.ts';

const NUL = 0x00;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** Added to the size of a cell that has quotes inside or text behind its closing quote: its text is not its bytes. */
export const IRREGULAR = 0x40000000;
/** Added to the size of a cell with a byte past ASCII. */
export const NOT_ASCII = 0x80000000;
/** No cell is so long that it needs the other bits; a position may. */
export const SIZE_MASK = 0x3fffffff;

/** Returned instead of a position: the bytes end before the row does, or a fault was met. */
const UNFINISHED = -1;

/** Bytes that have to be there behind those that are cut, of which the first is 0. */
export const BYTES_BEHIND = WORD;

/** 1 for the bytes that end a plain cell. */
export function createStops(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const byte of [NUL, LINE_FEED, CARRIAGE_RETURN, delimiter]) stops[byte] = 1;
  return stops;
}

/**
 * Cuts whole rows, by the rules of `CsvScanner`: CR, LF and CRLF end a row; a quote inside a plain cell is an ordinary character;
 * text after a closing quote belongs to the cell.
 *
 * Four bytes are looked at together for one that ends a cell, so that fewer branches depend on how long it is; about 10 ns a cell and a quarter more a byte.
 */
export class CellCutter {
  /** Takes the rows. */
  block: CellBlock;
  /** Added to positions: where the bytes begin in their file. */
  base = 0;
  fault: ScanFault | null = null;
  /** Whether the file ended without a line break after its last row. */
  endsOpen = false;
  /** Where the last cell of the last row begins. */
  lastCellAt = 0;
  private readonly delimiter: number;
  private readonly stops: Uint8Array;
  private readonly delimiters: number;
  private bytes = new Uint8Array(1);
  private view = new DataView(this.bytes.buffer);
  /** Bits that the bytes of the last plain cell have, or those up to the last quote. */
  private seen = 0;
  private limit = 0;
  private isLast = false;
  private cellAt = 0;
  private column = 0;
  /** Of the quoted cell that was just cut. */
  private quotedSize = 0;

  constructor(delimiter: number, block: CellBlock) {
    this.delimiter = delimiter;
    this.delimiters = fourOf(delimiter);
    this.stops = createStops(delimiter);
    this.block = block;
  }

  /** Cuts the next block and returns the position among the bytes after it. `bytes[limit]` has to be 0, the first of `BYTES_BEHIND`. */
  cut(bytes: Uint8Array<ArrayBuffer>, from: number, limit: number, isLast: boolean): number {
    if (bytes !== this.bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.limit = limit;
    this.isLast = isLast;
    const { block, base } = this;
    clearBlock(block);
    let at = from;
    while (at < limit && block.rowCount < block.mostRows) {
      const next = this.cutRow(at);
      if (next === UNFINISHED) {
        this.judgeUnfinished();
        break;
      }
      block.rowStarts[block.rowCount] = at + base;
      block.rowCount++;
      at = next;
    }
    return at;
  }

  private cutRow(rowAt: number): number {
    const { bytes, delimiter, block, base } = this;
    const { width, mostRows, starts, sizes, filled, rowCount } = block;
    let at = rowAt;
    let column = 0;
    // Cells up to the last one that is beyond the width and says something.
    let length = 0;
    for (;;) {
      // Wide files are full of blank cells.
      while (bytes[at] === delimiter && column < MAX_COLUMNS) {
        column++;
        at++;
      }
      const start = at;
      let contentStart = start;
      let size: number;
      if (bytes[at] === QUOTE) {
        this.cellAt = start;
        this.column = column;
        at = this.cutQuoted(start);
        if (at === UNFINISHED) return UNFINISHED;
        contentStart++;
        size = this.quotedSize;
      } else {
        at = this.endPlain(start);
        size = at - start;
        if ((this.seen & SIGNS) !== 0) {
          size = (size | NOT_ASCII) >>> 0;
          block.hasPastAscii = true;
        }
      }
      if (size !== 0) {
        if (column < width) {
          const cell = column * mostRows + rowCount;
          starts[cell] = contentStart + base;
          sizes[cell] = size;
          filled[column] = (filled[column] as number) + 1;
        } else length = column + 1;
      }
      if (bytes[at] === delimiter && at - start <= MAX_CELL_BYTES && column < MAX_COLUMNS) {
        column++;
        at++;
        continue;
      }
      this.cellAt = start;
      this.column = column;
      const next = this.endRow(start, at);
      if (next === UNFINISHED) return UNFINISHED;
      const cellCount = Math.max(length, Math.min(column + 1, width));
      block.lengths[rowCount] = cellCount;
      if (cellCount !== width) block.hasOddLengths = true;
      this.lastCellAt = start + base;
      return next;
    }
  }

  /** Where the plain cell ends that begins at `start`. */
  private endPlain(start: number): number {
    const { bytes, view, stops, delimiters } = this;
    let seen = 0;
    for (let at = start; ; ) {
      const word = view.getInt32(at, true);
      const first = firstOf(endsOf(word, delimiters));
      if (first === 0) {
        seen |= word;
        at += WORD;
        continue;
      }
      seen |= word & (first - 1);
      at += placeOf(first);
      if (stops[bytes[at] as number] === 1) {
        this.seen = seen;
        return at;
      }
      // A sign below a blank that ends nothing, such as a tab.
      at++;
    }
  }

  /** Where the first quote or zero is from `from` on. */
  private findQuote(from: number): number {
    const { view } = this;
    let seen = 0;
    for (let at = from; ; at += WORD) {
      const word = view.getInt32(at, true);
      const others = word ^ QUOTES;
      const first = firstOf((((word - ONES) & ~word) | ((others - ONES) & ~others)) & SIGNS);
      if (first !== 0) {
        this.seen = seen | (word & (first - 1));
        return at + placeOf(first);
      }
      seen |= word;
    }
  }

  /** The position behind the row whose last cell ends at `at`. */
  private endRow(start: number, at: number): number {
    const { bytes, limit, isLast } = this;
    const stop = bytes[at];
    if (at === limit && !isLast) return UNFINISHED;
    if (stop === NUL && at < limit) return this.fail('file-not-text', at);
    const isSplit = stop === CARRIAGE_RETURN && at + 1 === limit && !isLast;
    if (isSplit) return UNFINISHED;
    if (at - start > MAX_CELL_BYTES) return this.failOnLength(start);
    if (this.column >= MAX_COLUMNS)
      return this.fail('file-too-large', start, `columns > ${MAX_COLUMNS}`);
    this.endsOpen = at === limit;
    if (at === limit) return at;
    return stop === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }

  /** The position of the byte that ends the quoted cell. */
  private cutQuoted(start: number): number {
    const { bytes, stops, limit, block, base } = this;
    let at = start + 1;
    let seen = 0;
    let irregular = 0;
    for (;;) {
      at = this.findQuote(at);
      seen |= this.seen;
      if (bytes[at] === NUL) return this.endInQuotes(start, at);
      if (bytes[at + 1] !== QUOTE || at + 1 >= limit) break;
      irregular = IRREGULAR;
      at += 2;
    }
    const quote = at++;
    let byte = bytes[at] as number;
    while (stops[byte] === 0) {
      seen |= byte;
      byte = bytes[++at] as number;
    }
    if (at > quote + 1) {
      irregular = IRREGULAR;
      block.trailing.push({ row: block.rowCount, column: this.column, start: start + 1 + base });
    }
    const isAscii = (seen & SIGNS) === 0;
    if (!isAscii) block.hasPastAscii = true;
    const size = quote - start - 1;
    this.quotedSize = (size | irregular | (isAscii ? 0 : NOT_ASCII)) >>> 0;
    return at;
  }

  private endInQuotes(start: number, at: number): typeof UNFINISHED {
    if (at < this.limit) return this.fail('file-not-text', at);
    if (!this.isLast) return UNFINISHED;
    return at - start > MAX_CELL_BYTES
      ? this.failOnLength(start)
      : this.fail('file-truncated', start);
  }

  /** A cell beyond the limit is too long however much of it has been seen. */
  private judgeUnfinished(): void {
    // What the unfinished row has left here is of no block.
    const { trailing, rowCount } = this.block;
    while ((trailing.at(-1)?.row ?? -1) >= rowCount) trailing.pop();
    if (this.fault === null && this.limit - this.cellAt > MAX_CELL_BYTES)
      this.failOnLength(this.cellAt);
  }

  private failOnLength(at: number): typeof UNFINISHED {
    return this.fail('file-too-large', at, `cell > ${MAX_CELL_BYTES} B`);
  }

  private fail(
    code: ScanFault['code'],
    at: number,
    detail: string | null = null,
  ): typeof UNFINISHED {
    this.fault = { code, column: this.column, at: at + this.base, detail };
    return UNFINISHED;
  }
}
