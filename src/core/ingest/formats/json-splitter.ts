/** JSON text cut into its records, without reading the whole: one value after the other out of a list, or a line each. */
import { MAX_DEPTH, MAX_RECORD_BYTES } from './limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const RECORD_SEPARATOR = 0x1e;
const BLANK = 0x20;

/** Members of an object that hold a list of records, whatever else is in it. */
export const LIST_NAMES: ReadonlySet<string> = new Set([
  'features',
  'data',
  'events',
  'records',
  'items',
  'results',
  'rows',
  'incidents',
]);

/** `list`: records are in a list at the top · `member`: in a list that is a member of the object at the top · `lines`: one after the other at the top. */
export type JsonOutline = 'list' | 'member' | 'lines';

/** Bytes around the list of records that are checked as JSON: names, counts, a licence. */
const MAX_FRAME_BYTES = 1024 * 1024;

export type SplitFault = 'nesting-too-deep' | 'format-unreadable' | 'file-too-large';

/**
 * Takes windows of bytes and gives the bytes of each whole record. What is between records has to be right: a comma in a list, blanks on lines.
 * Never recurses; deeper than 100 is a fault.
 */
export class JsonSplitter {
  fault: SplitFault | null = null;
  /** Whether the list of records was closed. */
  isClosed = false;
  private readonly outline: JsonOutline;
  /** Whether a member of any name is meant, the first that is a list of objects. */
  private readonly takesAny: boolean;
  private isListStart = false;
  /** The depth at which records lie, −1 before their list was found. */
  private recordDepth: number;
  private depth = 0;
  private isQuoted = false;
  private isEscaped = false;
  private isAfterRecord = false;
  private isAfterComma = false;
  /** Positions in the window at hand; −1 for none. */
  private recordStart = -1;
  private stringStart = -1;
  /** Bytes of the window that an earlier call has seen. */
  private seenBytes = 0;
  private lastString = '';
  private member = '';
  /** What stands around the records, up to a length. */
  private readonly frame: number[] = [];

  constructor(outline: JsonOutline, takesAny = false) {
    this.outline = outline;
    this.takesAny = takesAny;
    this.recordDepth = outline === 'lines' ? 0 : -1;
  }

  /** Whether a list of records was found. */
  get hasList(): boolean {
    return this.recordDepth >= 0;
  }

  /** Cuts the records out of `bytes`, which begin with what the last call was not done with, and returns how many it is done with. */
  split(bytes: Uint8Array, isLast: boolean, take: (record: Uint8Array) => void): number {
    if (this.isClosed) {
      this.frameBytes(bytes, this.seenBytes, bytes.length);
      this.seenBytes = 0;
      return bytes.length;
    }
    let at = this.seenBytes;
    for (; at < bytes.length && this.fault === null && !this.isClosed; at++) {
      const byte = bytes[at] as number;
      this.meetList(byte);
      if (this.recordDepth < 0) this.frameBytes(bytes, at, at + 1);
      if (this.isQuoted) this.readString(byte, bytes, at);
      else this.readPlain(byte, bytes, { at, take });
      const isWhole = this.recordStart >= 0 && !this.isQuoted && this.depth === this.recordDepth;
      if (isWhole && (byte === QUOTE || isClosing(byte)) && at > this.recordStart)
        this.endRecord(bytes.subarray(this.recordStart, at + 1), take);
    }
    if (this.isClosed) {
      this.frameBytes(bytes, at - 1, bytes.length);
      this.seenBytes = 0;
      return bytes.length;
    }
    if (isLast && this.outline === 'lines' && this.depth === 0 && this.recordStart >= 0)
      this.endRecord(bytes.subarray(this.recordStart), take);
    return this.keepRest(bytes.length);
  }

  /** What is wrong with all that is around the records, at the end of the file: `file-truncated` when only its end is missing. */
  judgeFrame(): 'file-truncated' | 'format-unreadable' | null {
    if (this.frame.length > MAX_FRAME_BYTES) return null;
    const text = this.frameText();
    if (isJson(text)) return null;
    return this.outline === 'member' && isJson(`${text}}`) ? 'file-truncated' : 'format-unreadable';
  }

  /** Names and lengths of the other lists of objects around the records, as far as is known. */
  otherLists(): readonly { readonly name: string; readonly length: number }[] {
    if (this.outline !== 'member' || this.frame.length > MAX_FRAME_BYTES) return [];
    const frame: unknown = JSON.parse(this.frameText());
    return typeof frame === 'object' && frame !== null ? listsOf(frame) : [];
  }

  private frameText(): string {
    return new TextDecoder().decode(Uint8Array.from(this.frame));
  }

  private meetList(byte: number): void {
    if (!this.takesAny || this.recordDepth >= 0 || this.isQuoted || byte <= BLANK) return;
    if (this.isListStart && byte === OPEN_OBJECT) this.recordDepth = this.depth;
    this.isListStart = byte === OPEN_LIST && this.depth === 1;
  }

  private frameBytes(bytes: Uint8Array, start: number, end: number): void {
    const room = MAX_FRAME_BYTES + 1 - this.frame.length;
    for (let at = start; at < Math.min(end, start + room); at++)
      this.frame.push(bytes[at] as number);
  }

  private readPlain(
    byte: number,
    bytes: Uint8Array,
    { at, take }: { readonly at: number; readonly take: (record: Uint8Array) => void },
  ): void {
    const isAtRecords = this.depth === this.recordDepth;
    if (isAtRecords && this.recordStart >= 0 && isEnd(byte))
      this.endRecord(bytes.subarray(this.recordStart, at), take);
    if (isAtRecords && this.recordStart < 0 && isBeginning(byte)) {
      if (this.isAfterRecord && this.outline !== 'lines') this.fault = 'format-unreadable';
      this.recordStart = at;
      this.isAfterComma = false;
    }
    this.readSign(byte, at);
  }

  /** What has to come again with the next window: a record that was begun, or the name of a member. */
  private keepRest(length: number): number {
    const from = this.recordStart >= 0 ? this.recordStart : this.stringStart;
    const done = from >= 0 && (this.recordStart >= 0 || this.isQuoted) ? from : length;
    if (length - done > MAX_RECORD_BYTES) this.fault ??= 'file-too-large';
    this.seenBytes = length - done;
    if (this.recordStart >= 0) this.recordStart -= done;
    this.stringStart -= done;
    return done;
  }

  private endRecord(record: Uint8Array, take: (record: Uint8Array) => void): void {
    take(record);
    this.isAfterRecord = true;
    this.recordStart = -1;
  }

  private readString(byte: number, bytes: Uint8Array, at: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) {
      this.isQuoted = false;
      if (this.depth === 1 && this.recordDepth < 0)
        this.lastString = new TextDecoder().decode(bytes.subarray(this.stringStart + 1, at));
    }
  }

  private readSign(byte: number, at: number): void {
    if (byte === QUOTE) {
      this.isQuoted = true;
      this.stringStart = at;
    } else if (byte === COLON && this.depth === 1) this.member = this.lastString;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.goDeeper(byte);
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) this.goUp();
    else if (byte === COMMA && this.depth === this.recordDepth) this.passComma();
  }

  private passComma(): void {
    if (!this.isAfterRecord) this.fault = 'format-unreadable';
    this.isAfterRecord = false;
    this.isAfterComma = true;
  }

  private goDeeper(byte: number): void {
    const isList =
      byte === OPEN_LIST &&
      this.recordDepth < 0 &&
      (this.outline === 'list'
        ? this.depth === 0
        : this.depth === 1 && LIST_NAMES.has(this.member));
    this.depth++;
    if (this.depth > MAX_DEPTH) this.fault = 'nesting-too-deep';
    if (isList) this.recordDepth = this.depth;
  }

  private goUp(): void {
    if (this.depth === this.recordDepth && this.outline !== 'lines') {
      this.isClosed = true;
      if (this.isAfterComma) this.fault = 'format-unreadable';
    }
    this.depth--;
    if (this.depth < 0) this.fault = 'format-unreadable';
  }
}

/** Members that are lists of objects. */
export function listsOf(
  value: object,
): readonly { readonly name: string; readonly length: number }[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const isList =
      Array.isArray(member) &&
      member.length > 0 &&
      member.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
    return isList ? [{ name, length: member.length }] : [];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isBeginning(byte: number): boolean {
  return byte > 0x20 && byte !== COMMA && !isClosing(byte) && byte !== RECORD_SEPARATOR;
}

function isClosing(byte: number): boolean {
  return byte === CLOSE_LIST || byte === CLOSE_OBJECT;
}

/** Ends a number or a word. */
function isEnd(byte: number): boolean {
  return byte <= 0x20 || byte === COMMA || isClosing(byte);
}
