/** Single cells of a file's bytes as text, by where they begin. */
import { decodeCell } from '../formats/cell-text.ts';
import { fourOf } from './byte-word.ts';
import { createStops, IRREGULAR, NOT_ASCII, SIZE_MASK } from './cell-cutter.ts';

const NUL = 0x00;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const ASCII_END = 0x80;

const ascii = new TextDecoder('windows-1252');
/** Up to this many characters, one by one is faster than a decoder. */
const SHORT = 10;

/** A cell's text, and what of it was not UTF-8, `null` for nothing. `behind`: what stands behind its closing quote. */
export interface ReadCell {
  readonly text: string;
  readonly notUtf8: string | null;
  readonly behind: string;
}

/** Text of bytes that are ASCII. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return ascii.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

/** Reads cells again that a `CellCutter` has cut, of the same bytes and delimiter; of those, too, it may look at four together. */
export class CellReader {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the same bytes, four of which are read at once where they are compared. */
  view: DataView<ArrayBuffer>;
  readonly stops: Uint8Array;
  /** The delimiter, four times. */
  readonly delimiters: number;

  constructor(bytes: Uint8Array<ArrayBuffer>, delimiter: number) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.stops = createStops(delimiter);
    this.delimiters = fourOf(delimiter);
  }

  /** Reads cells of these bytes from now on: the same ones, and more behind them. */
  use(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.view = viewOf(bytes);
  }

  /** The cell that was cut at `start`, of so many bytes, flags and all. */
  textOf(start: number, size: number): string {
    if ((size & IRREGULAR) !== 0) return this.readAt(start).text;
    const end = start + (size & SIZE_MASK);
    if ((size & NOT_ASCII) === 0) return decodeAscii(this.bytes, start, end);
    return decodeCell(this.bytes.subarray(start, end)).text;
  }

  /** Whether the cell whose content begins at `start` ends at `at`, with nothing to be put right in it. Inside quotes, what ends a plain cell is a sign like any other. */
  endsAt(start: number, at: number): boolean {
    const { bytes, stops } = this;
    if (bytes[start - 1] !== QUOTE) return stops[bytes[at] as number] === 1;
    return bytes[at] === QUOTE && stops[bytes[at + 1] as number] === 1;
  }

  /** The cell whose content begins at `start`. */
  textAt(start: number): string {
    const { bytes, stops } = this;
    if (bytes[start - 1] === QUOTE) return this.readAt(start).text;
    let at = start;
    let seen = 0;
    let byte = bytes[at] as number;
    while (stops[byte] === 0) {
      seen |= byte;
      byte = bytes[++at] as number;
    }
    if (seen < ASCII_END) return decodeAscii(bytes, start, at);
    return decodeCell(bytes.subarray(start, at)).text;
  }

  /** Copies the cell whose content begins at `start`, and gives how many bytes it has, if they are its text whoever reads it: ASCII, with no blank or quote that somebody might take away, nor an apostrophe that a line begins with. Else −1, as where there is no room. */
  copyPlain(start: number, target: Uint8Array, from: number): number {
    const { bytes, stops } = this;
    const toTarget = from - start;
    const isQuoted = start > 0 && bytes[start - 1] === QUOTE;
    let at = start;
    let seen = 0;
    let byte = bytes[at] as number;
    if (byte <= BLANK || byte === APOSTROPHE) return -1;
    while (isQuoted ? byte !== QUOTE && byte !== NUL : stops[byte] === 0) {
      if (byte === APOSTROPHE && (bytes[at - 1] as number) <= CARRIAGE_RETURN) return -1;
      seen |= byte;
      target[at + toTarget] = byte;
      byte = bytes[++at] as number;
    }
    const isPlain = seen < ASCII_END && at > start && (bytes[at - 1] as number) > BLANK;
    const hasRoom = at + toTarget <= target.length;
    return isPlain && hasRoom && this.endsAt(start, at) ? at - start : -1;
  }

  /** As `textAt`, with all that is to be said of the cell. */
  readAt(start: number): ReadCell {
    const { bytes, stops } = this;
    const isQuoted = start > 0 && bytes[start - 1] === QUOTE;
    let inner = start;
    if (isQuoted) inner = this.findQuote(start);
    else while (stops[bytes[inner] as number] === 0) inner++;
    let outer = inner;
    if (isQuoted) {
      outer++;
      while (stops[bytes[outer] as number] === 0) outer++;
    }
    const first = decodeCell(bytes.subarray(start, inner));
    const second = decodeCell(bytes.subarray(Math.min(inner + 1, outer), outer));
    const text = isQuoted ? first.text.replaceAll('""', '"') + second.text : first.text;
    const notUtf8 = first.isUtf8 ? (second.isUtf8 ? null : second.text) : first.text;
    return { text, notUtf8, behind: isQuoted ? second.text : '' };
  }

  /** The cells of the row that begins at `start`, the last one at `limit` at the latest. */
  rowAt(start: number, limit: number): ReadCell[] {
    const { bytes, stops } = this;
    const cells: ReadCell[] = [];
    for (let at = start; ; at++) {
      const isQuoted = bytes[at] === QUOTE;
      cells.push(this.readAt(isQuoted ? at + 1 : at));
      if (isQuoted) at = this.findQuote(at + 1) + 1;
      while (stops[bytes[at] as number] === 0) at++;
      const stop = bytes[at];
      if (at >= limit || stop === NUL || stop === 0x0a || stop === 0x0d) return cells;
    }
  }

  /** Where the quote is that closes a cell, or the end of the bytes. */
  private findQuote(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      at = bytes.indexOf(QUOTE, at);
      if (at < 0) return bytes.length - 1;
      if (bytes[at + 1] !== QUOTE) return at;
      at += 2;
    }
  }
}

function viewOf({
  buffer,
  byteOffset,
  byteLength,
}: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(buffer, byteOffset, byteLength);
}
