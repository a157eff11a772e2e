/** The inner loop of the CSV reader: bytes of a window → rows of cells. Knows no file, no header and no stream. */
import type { FindingCode, ProblemCode } from '../../model/finding.ts';
import { decodeCell } from './cell-text.ts';
import { MAX_CELL_BYTES, MAX_COLUMNS } from './limits.ts';

const NUL = 0x00;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const ASCII_END = 0x80;

/** Returned instead of a position: the window ends before the cell does. */
const UNFINISHED = -1;

/** Windows-1252 gives one character a byte, so a position in the bytes is a position in the text. Only ASCII is taken from it. */
const oneByteDecoder = new TextDecoder('windows-1252');

/** Something odd about a cell that was read all the same. `row` counts the rows of the file from 0, the header row included. */
export interface CellRemark {
  readonly code: FindingCode;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** Why no more can be read. `at` is a position in the last window. */
export interface ScanFault {
  readonly code: ProblemCode;
  readonly column: number;
  readonly at: number;
  readonly detail: string | null;
}

/**
 * Reads one file's rows, a window at a time.
 *
 * RFC 4180, and what real files do beyond it: CR, LF and CRLF end a row; a quote inside a plain cell is an ordinary character;
 * text after a closing quote belongs to the cell (`quote-misplaced`). A row in the making is kept between windows as finished cells.
 * A cell that the window cuts is read again with the next one. Cost: about one table look-up a byte, one slice a cell.
 */
export class CsvScanner {
  /** Rows finished since they were last taken. */
  rows: string[][] = [];
  /** Remarks since they were last taken; `encoding-assumed` comes once a file. */
  remarks: CellRemark[] = [];
  fault: ScanFault | null = null;
  /** Whether the file ended without a line break after its last row. */
  endsOpen = false;
  /** Where the last finished cell began, as a position in the last window. */
  lastCellAt = 0;
  private rowCount = 0;
  private cells: string[] = [];
  private bytes: Uint8Array = new Uint8Array(0);
  private text = '';
  private isLast = false;
  private isEncodingTold = false;
  private readonly delimiter: number;
  /** 1 for the bytes that end a plain cell. */
  private readonly stops = new Uint8Array(256);

  constructor(delimiter: number) {
    this.delimiter = delimiter;
    for (const byte of [NUL, LINE_FEED, CARRIAGE_RETURN, delimiter]) this.stops[byte] = 1;
  }

  /** Reads the whole cells of `bytes` and returns how many bytes it is done with; all of them if `isLast` and there is no fault. */
  scan(bytes: Uint8Array, isLast: boolean): number {
    this.bytes = bytes;
    this.isLast = isLast;
    this.text = oneByteDecoder.decode(bytes);
    let at = 0;
    while (at < bytes.length) {
      const next = bytes[at] === QUOTE ? this.readQuoted(at) : this.readPlain(at);
      if (next === UNFINISHED) break;
      at = next;
    }
    if (this.fault === null && bytes.length - at > MAX_CELL_BYTES) this.failOnLength(at);
    if (isLast && this.fault === null && this.cells.length > 0) this.endFileAfterDelimiter();
    return at;
  }

  private readPlain(start: number): number {
    const { bytes, stops } = this;
    let end = start;
    let seen = 0;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] as number;
      if (stops[byte] === 1) break;
      seen |= byte;
    }
    const next = this.findNext(end);
    if (next !== UNFINISHED) this.endCell(this.decode(start, end, seen), start, end);
    return this.fault === null ? next : UNFINISHED;
  }

  private readQuoted(start: number): number {
    const { bytes } = this;
    let end = start + 1;
    let seen = 0;
    let isEscaped = false;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] as number;
      if (byte === NUL) return this.fail('file-not-text', end);
      if (byte === QUOTE) {
        if (bytes[end + 1] !== QUOTE) break;
        isEscaped = true;
        end++;
      }
      seen |= byte;
    }
    if (end >= bytes.length) return this.isLast ? this.failUnclosed(start) : UNFINISHED;
    return this.closeQuoted({ start, quote: end, seen, isEscaped });
  }

  private closeQuoted({ start, quote, seen, isEscaped }: QuotedCell): number {
    const { bytes, stops } = this;
    let end = quote + 1;
    let seenAfter = 0;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] as number;
      if (stops[byte] === 1) break;
      seenAfter |= byte;
    }
    // A quote that is the window's last byte may be the first of two: unfinished, like any cell that the window cuts.
    const next = this.findNext(end);
    if (next === UNFINISHED) return UNFINISHED;
    const inner = this.decode(start + 1, quote, seen);
    const after = this.decode(quote + 1, end, seenAfter);
    const text = (isEscaped ? inner.replaceAll('""', '"') : inner) + after;
    if (after.trim() !== '') this.remark('quote-misplaced', text);
    this.endCell(text, start, end);
    return this.fault === null ? next : UNFINISHED;
  }

  /** The position after the delimiter or line break at `end`. */
  private findNext(end: number): number {
    const { bytes, isLast } = this;
    if (end === bytes.length) return isLast ? end : UNFINISHED;
    if (bytes[end] === NUL) return this.fail('file-not-text', end);
    if (bytes[end] !== CARRIAGE_RETURN) return end + 1;
    if (end + 1 === bytes.length && !isLast) return UNFINISHED;
    return bytes[end + 1] === LINE_FEED ? end + 2 : end + 1;
  }

  private endCell(text: string, start: number, end: number): void {
    if (end - start > MAX_CELL_BYTES) return void this.failOnLength(start);
    if (this.cells.length === MAX_COLUMNS) return void this.failOnColumns(start);
    this.cells.push(text);
    this.lastCellAt = start;
    if (end === this.bytes.length) this.endRow(true);
    else if (this.bytes[end] !== this.delimiter) this.endRow(false);
  }

  private endRow(isOpen: boolean): void {
    this.rows.push(this.cells);
    this.cells = [];
    this.rowCount++;
    this.endsOpen = isOpen;
  }

  private endFileAfterDelimiter(): void {
    this.endCell('', this.bytes.length, this.bytes.length);
  }

  private decode(start: number, end: number, seen: number): string {
    if (seen < ASCII_END) return this.text.slice(start, end);
    const { text, isUtf8 } = decodeCell(this.bytes.subarray(start, end));
    if (!isUtf8 && !this.isEncodingTold) {
      this.isEncodingTold = true;
      this.remark('encoding-assumed', text);
    }
    return text;
  }

  private remark(code: FindingCode, value: string): void {
    this.remarks.push({ code, row: this.rowCount, column: this.cells.length, value });
  }

  /** A cell beyond the limit is too long whether or not its quote would ever close, and however the windows fall. */
  private failUnclosed(start: number): typeof UNFINISHED {
    return this.bytes.length - start > MAX_CELL_BYTES
      ? this.failOnLength(start)
      : this.fail('file-truncated', start);
  }

  private failOnLength(at: number): typeof UNFINISHED {
    return this.fail('file-too-large', at, `cell > ${MAX_CELL_BYTES} B`);
  }

  private failOnColumns(at: number): typeof UNFINISHED {
    return this.fail('file-too-large', at, `columns > ${MAX_COLUMNS}`);
  }

  private fail(code: ProblemCode, at: number, detail: string | null = null): typeof UNFINISHED {
    this.fault = { code, column: this.cells.length, at, detail };
    return UNFINISHED;
  }
}

interface QuotedCell {
  readonly start: number;
  readonly quote: number;
  readonly seen: number;
  readonly isEscaped: boolean;
}
