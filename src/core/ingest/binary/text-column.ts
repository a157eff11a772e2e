/** Texts on their way into a `.atlas` file. */
import type { RowTexts } from '../../model/columns.ts';
import { GrowingNumbers } from '../columns/growing-numbers.ts';
import type { Kind, Section, TextSections } from './layout.ts';
import { RowCodes } from './row-codes.ts';

/** Different texts before it is asked whether they repeat. */
const LEAST_JUDGED = 1 << 12;
/** Texts up to this length are written letter by letter, which is faster while they are ASCII. */
const SHORT = 40;
/** Memory that is asked for before it is needed: the first texts may be far longer than the rest. */
const MOST_FORESEEN_BYTES = 2 ** 28;

export interface SectionWriter {
  add(kind: Kind, values: Uint8Array | Uint16Array | Uint32Array): Section;
}

/** One text a row, given in the order of the rows; rows in between have none. While texts repeat they are a table, and each row has a place in it. */
export class TextColumn {
  private readonly rowCount: number;
  private readonly encoder = new TextEncoder();
  private bytes = new Uint8Array(1 << 12);
  private length = 0;
  private ends = new GrowingNumbers(Uint32Array);
  /** Row by row, 0 for none; `null` once texts are known not to repeat. */
  private codes: RowCodes | null = new RowCodes();
  private readonly known = new Map<string, number>();
  private filledCount = 0;

  constructor(rowCount: number) {
    this.rowCount = rowCount;
    this.ends.push(0);
  }

  /** The text of a row among `texts` as the one of the next row, as bytes where they are at hand and no longer compared with others. */
  take(row: number, texts: RowTexts, from: number): void {
    const { codes, bytes, length } = this;
    const count = codes === null ? (texts.write?.(from, bytes, length) ?? -1) : -1;
    if (count < 0) this.put(row, texts.at(from) ?? '');
    else if (count > 0) {
      this.endRows(row);
      this.length += count;
      this.ends.push(this.length);
    }
  }

  put(row: number, text: string): void {
    if (text === '') return;
    const { codes } = this;
    if (codes === null) {
      this.endRows(row);
      this.write(text);
      this.ends.push(this.length);
    } else {
      codes.put(row, this.codeOf(text));
      this.filledCount++;
      const { size } = this.known;
      if (size > LEAST_JUDGED && size * 2 > this.filledCount) this.unfold(codes, row);
    }
  }

  finish(file: SectionWriter): Pick<TextSections, 'bytes' | 'ends' | 'codes'> {
    const { codes } = this;
    if (codes === null) this.endRows(this.rowCount);
    const bytes = file.add('u8', this.bytes.subarray(0, this.length));
    const ends = file.add('u32', this.ends.view());
    return codes === null
      ? { bytes, ends }
      : { bytes, ends, codes: addNarrow(file, codes.take(this.rowCount), this.ends.length) };
  }

  private codeOf(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.write(text);
    const code = this.ends.length;
    this.ends.push(this.length);
    this.known.set(text, code);
    return code;
  }

  /** From a table to one text a row, up to a row and that one among them. */
  private unfold(codes: RowCodes, lastRow: number): void {
    const { bytes, ends } = this;
    const before = ends.view();
    // Room for all if the rest are as long: what is too much of it is never touched.
    const expected = (this.length / (lastRow + 1)) * this.rowCount * 1.1;
    this.bytes = new Uint8Array(Math.ceil(Math.min(expected, MOST_FORESEEN_BYTES)));
    this.length = 0;
    this.ends = new GrowingNumbers(Uint32Array);
    for (let row = 0; row <= lastRow; row++) {
      const code = codes.at(row);
      if (code !== 0) {
        const text = bytes.subarray(before[code - 1], before[code]);
        this.reserve(text.length);
        this.bytes.set(text, this.length);
        this.length += text.length;
      }
      this.ends.push(this.length);
    }
    this.codes = null;
    this.known.clear();
  }

  /** Ends rows without text, up to one that is left out. */
  private endRows(row: number): void {
    while (this.ends.length < row) this.ends.push(this.length);
  }

  private write(text: string): void {
    this.reserve(text.length * 3);
    if (text.length <= SHORT && this.writeAscii(text)) return;
    const { written } = this.encoder.encodeInto(text, this.bytes.subarray(this.length));
    this.length += written;
  }

  private writeAscii(text: string): boolean {
    const { bytes, length } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) return false;
      bytes[length + at] = code;
    }
    this.length += text.length;
    return true;
  }

  private reserve(byteCount: number): void {
    if (this.length + byteCount <= this.bytes.length) return;
    const larger = new Uint8Array((this.length + byteCount) * 2);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Codes below `size` in as few bytes as hold them. */
export function addNarrow(
  file: SectionWriter,
  codes: Uint32Array | Uint16Array | Uint8Array,
  size: number,
): Section {
  if (size <= 1 << 8) return file.add('u8', new Uint8Array(codes));
  return size <= 1 << 16
    ? file.add('u16', new Uint16Array(codes))
    : file.add('u32', new Uint32Array(codes));
}
