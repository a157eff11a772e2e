/** What a cell looks like, told by its bytes where that is beyond doubt. */
import { UNDATED_DAY } from '../../model/time.ts';
import { readIsoDay } from '../bulk/plain-days.ts';
import { endsOf, firstOf, ONES, placeOf, QUOTES, SIGNS, WORD } from '../cells/byte-word.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import { FIRST_WORDS } from '../grammar/date-words.ts';
import { MONTH_STARTS } from '../grammar/month-names.ts';
import { NOT_KNOWN } from '../grammar/number-grammar.ts';

const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const BLANK = 0x20;
const ASCII_END = 0x80;
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
const LETTER_MASK = 0x1f;
const ZEROS = ZERO * ONES;
/** What a digit's number lacks to be past ASCII, and one more. */
const PAST_NINE = (ASCII_END - 10) * ONES;
const SIXES = 0x06060606;
const UPPER_HALVES = 0xf0f0f0f0 | 0;

/** `doubtful`: its text has to be looked at. The two kinds of fractions: one that shows that a point stands before it, and one that may be thousands. */
export const PLAIN = {
  doubtful: 0,
  whole: 1,
  fraction: 2,
  thousands: 3,
  words: 4,
  day: 5,
} as const;
export type PlainType = (typeof PLAIN)[keyof typeof PLAIN];

/** Words that stand before coordinates. */
const PLACE_WORDS = 'lat lon lng gps coo'.split(' ');
/** Beginnings of words that are dates, places or signs of nothing known. */
const MEANT = [...NOT_KNOWN, ...FIRST_WORDS, ...MONTH_STARTS.split(' '), ...PLACE_WORDS];
/** Beginnings of geometries and links. */
const FOREIGN = 'htt sri poi mul lin pol geo'.split(' ');
const IS_MEANT = 1;
const IS_SIGN = 2;
/** The longest sign of nothing known, and the longest date. */
const LONGEST_SIGN = 12;
const LONGEST_DATE = 64;

/** By the first three letters, five bits each, words that may be meant as more than words. */
let meant: Uint8Array | null = null;

function listMeant(): Uint8Array {
  const list = new Uint8Array(1 << 15);
  for (const [words, kind] of [
    [MEANT, IS_MEANT],
    [FOREIGN, IS_SIGN],
  ] as const)
    for (const word of words.filter((each) => /^[a-z]{3}/.test(each)))
      list[packLetters(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = kind;
  return list;
}

function packLetters(first: number, second: number, third: number): number {
  return ((first & LETTER_MASK) << 10) | ((second & LETTER_MASK) << 5) | (third & LETTER_MASK);
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

/** Tells the types of cells as `typeOfCell` does, or that it can't; `value` is the number of the last one that was a number. */
export class PlainTyper {
  value = 0;
  /** Whether the last cell was a number of at most three digits before a point. */
  isShort = false;
  private readonly reader: CellReader;
  private readonly meant: Uint8Array;
  /** The number that was read last. */
  private digits = 0;

  constructor(reader: CellReader) {
    this.reader = reader;
    meant ??= listMeant();
    this.meant = meant;
  }

  /** The cell whose content begins at `start`, which is not blank. */
  type(start: number): PlainType {
    this.isShort = false;
    const byte = this.reader.bytes[start] as number;
    if (isLetter(byte)) return this.isWords(start) ? PLAIN.words : PLAIN.doubtful;
    const isNumber = byte === MINUS || (byte >= ZERO && byte <= ZERO + 9);
    return isNumber ? this.typeOfNumber(start) : PLAIN.doubtful;
  }

  private typeOfNumber(start: number): PlainType {
    const { bytes } = this.reader;
    if (bytes[start + 4] === MINUS)
      return readIsoDay(this.reader, start) === UNDATED_DAY ? PLAIN.doubtful : PLAIN.day;
    const isNegative = bytes[start] === MINUS;
    const first = isNegative ? start + 1 : start;
    let at = this.readDigits(first);
    const whole = at - first;
    if (whole === 0 || whole > MOST_DIGITS) return PLAIN.doubtful;
    this.value = this.digits;
    this.isShort = whole <= 3;
    if (bytes[at] !== POINT)
      return !isNegative && this.reader.endsAt(start, at) ? PLAIN.whole : PLAIN.doubtful;
    const point = at;
    at = this.readDigits(point + 1);
    const fraction = at - point - 1;
    if (fraction > MOST_DIGITS - whole) return PLAIN.doubtful;
    // -9.0 and -99.0 say that nothing is known.
    if (fraction === 0 || (isNegative && fraction === 1) || !this.reader.endsAt(start, at))
      return PLAIN.doubtful;
    const power = POWERS[fraction] as number;
    const value = (this.value * power + this.digits) / power;
    this.value = isNegative && value !== 0 ? -value : value;
    if (fraction !== 3) return PLAIN.fraction;
    if (Number.isInteger(value)) return PLAIN.doubtful;
    return whole <= 3 && bytes[first] !== ZERO ? PLAIN.thousands : PLAIN.fraction;
  }

  /** A word that means nothing else, and whatever follows; or a letter and digits, as ids are. */
  private isWords(start: number): boolean {
    const { bytes } = this.reader;
    const second = bytes[start + 1] as number;
    const third = bytes[start + 2] as number;
    if (!isLetter(second)) return this.isLetterAndDigits(start) || this.isSentence(start, Infinity);
    if (isLetter(third)) {
      const kind = this.meant[packLetters(bytes[start] as number, second, third)];
      return kind === 0 || (kind === IS_MEANT && this.isSentence(start, LONGEST_DATE));
    }
    // `na` says that nothing is known, `ca` that a date is about right.
    const isPlain =
      (second & LETTER_MASK) !== 1 && third < 0x80 && third !== BLANK && third !== MINUS;
    return isPlain || this.isSentence(start, LONGEST_DATE);
  }

  /** ASCII without a digit, and longer than a sign of nothing known; or longer than `most`, whatever it holds. Four bytes at a time, up to the first that may end the cell, or is no plain sign. */
  private isSentence(start: number, most: number): boolean {
    const { bytes, stops, view, delimiters } = this.reader;
    const isQuoted = bytes[start - 1] === QUOTE;
    let digits = 0;
    let quotes = 0;
    let at = start;
    for (;;) {
      const word = view.getInt32(at, true);
      const first = firstOf(endsOf(word, delimiters) | endsOf(word, QUOTES) | (word & SIGNS));
      digits |= ~((word ^ ZEROS) + PAST_NINE) & SIGNS & (first - 1);
      at += first === 0 ? WORD : placeOf(first);
      // Blanks behind a date are no part of it.
      if (at - quotes - start > most && bytes[at - 1] !== BLANK) return true;
      if (first === 0) continue;
      const byte = bytes[at] as number;
      if (isQuoted && byte === QUOTE && bytes[at + 1] === QUOTE) {
        quotes++;
        at++;
      } else if (isQuoted ? byte === QUOTE : stops[byte] === 1) break;
      if (byte < BLANK || byte >= ASCII_END) return false;
      at++;
    }
    return digits === 0 && at - quotes - start > LONGEST_SIGN && this.reader.endsAt(start, at);
  }

  private isLetterAndDigits(start: number): boolean {
    const { bytes } = this.reader;
    // H12015 is half a year, and Q12015 a quarter.
    const letter = (bytes[start] as number) & LETTER_MASK;
    if (letter === 8 || letter === 17) return false;
    const at = this.readDigits(start + 1);
    return at > start + 1 && this.reader.endsAt(start, at);
  }

  /** Where the digits end that begin at `start`; `digits` is their number, exact if there are no more than 15. Four at a time: added in pairs, then pairs of pairs. */
  private readDigits(start: number): number {
    const { view } = this.reader;
    let digits = 0;
    for (let at = start; ; at += WORD) {
      const word = view.getInt32(at, true) ^ ZEROS;
      // Six more than nine is past the lower half of a byte.
      const others = (word | (word + SIXES)) & UPPER_HALVES;
      if (others === 0) {
        digits = digits * 10_000 + numberOf(word);
        continue;
      }
      const count = (31 - Math.clz32(others & -others)) >> 3;
      if (count > 0)
        digits = digits * (POWERS[count] as number) + numberOf(word << ((WORD - count) << 3));
      this.digits = digits;
      return at + count;
    }
  }
}

/** Of four digits, the first in the lowest byte. */
function numberOf(digits: number): number {
  const pairs = Math.imul(digits, 10) + (digits >>> 8);
  return (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff);
}
