/** What columns promise, held against the numbers of a file: one pass each. */
import type { FigureColumn } from '../../model/columns.ts';
import { toDay, UNDATED_DAY } from '../../model/time.ts';
import { UNPLACED } from '../columns/place-builder.ts';
import { Damage } from './fields.ts';

const FIRST_DAY = toDay({ year: 1, month: 1, day: 1 });
const LAST_DAY = toDay({ year: 10_000, month: 1, day: 1 });

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Whether each number is at least so much more than the one before it. */
export function isAscending(numbers: Uint32Array, step: number): boolean {
  let before = numbers[0] ?? 0;
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (number < before + step) return false;
    before = number;
  }
  return true;
}

/** Whether all are less than `most`. Narrow ones are looked at four bytes at a time. */
export function areBelow(numbers: Codes, most: number): boolean {
  const { length, BYTES_PER_ELEMENT: bytes } = numbers;
  if (most >= 2 ** (8 * bytes)) return true;
  const isWords = bytes < 4 && numbers.byteOffset % 4 === 0 && most > 0;
  const wordCount = isWords ? (length * bytes) >>> 2 : 0;
  const words = new Uint32Array(numbers.buffer, isWords ? numbers.byteOffset : 0, wordCount);
  if (!areWordsBelow(words, most, bytes)) return false;
  for (let at = (wordCount * 4) / bytes; at < length; at++)
    if ((numbers[at] as number) >= most) return false;
  return true;
}

/** Adds to each number in a word what carries into its highest bit from `most` on, or, where `most` itself has that bit, from there on beside it. */
function areWordsBelow(words: Uint32Array, most: number, bytes: number): boolean {
  const each = bytes === 1 ? 0x01010101 : 0x00010001;
  const half = 2 ** (8 * bytes - 1);
  const highest = each * half;
  const rest = ~highest;
  const add = Math.imul(each, (most > half ? 2 * half : half) - most);
  let above = 0;
  if (most > half)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      above |= ((word & rest) + add) & word;
    }
  else
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      above |= ((word & rest) + add) | word;
    }
  return (above & highest) === 0;
}

/** Whether no row has a code twice, or "not known" beside another. `offsets` ascend to at most as many as there are codes. */
export function areDistinct(offsets: Uint32Array, codes: Uint32Array): boolean {
  let start = 0;
  for (let row = 1; row < offsets.length; row++) {
    const end = offsets[row] as number;
    if (end - start > 1 && !areDistinctCodes(codes, start, end)) return false;
    start = end;
  }
  return true;
}

/** Codes of a row that are looked for one by one. */
const FEW = 8;

function areDistinctCodes(codes: Uint32Array, start: number, end: number): boolean {
  if (end - start > FEW) {
    const own = new Set(codes.subarray(start, end));
    return own.size === end - start && !own.has(0);
  }
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (code === 0) return false;
    for (let before = start; before < at; before++) if (codes[before] === code) return false;
  }
  return true;
}

export function checkDays(startDay: Int32Array, endDay: Int32Array): void {
  let before = FIRST_DAY;
  for (let row = 0; row < startDay.length; row++) {
    const start = startDay[row] as number;
    const end = endDay[row] as number;
    const isDated = start >= before && end > start && end <= LAST_DAY;
    if (!isDated && (start !== UNDATED_DAY || end !== UNDATED_DAY)) throw new Damage('days');
    before = start;
  }
}

export function checkPlaces({
  longitude,
  latitude,
  placePrecision,
}: {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly placePrecision: Uint8Array;
}): void {
  for (let row = 0; row < longitude.length; row++) {
    const x = longitude[row] as number;
    const y = latitude[row] as number;
    const precision = placePrecision[row] as number;
    const isPlaced = x >= -180 && x <= 180 && y >= -90 && y <= 90;
    const isNowhere = Number.isNaN(x) && Number.isNaN(y) && precision === UNPLACED;
    if (isPlaced ? precision >= UNPLACED : !isNowhere) throw new Damage('places');
  }
}

/** Numbers come as they please, so nothing branches on them: what is wrong shows as a sign. */
export function checkFigure({ id, low, best, high }: FigureColumn): void {
  let wrong = 0;
  for (let row = 0; row < low.length; row++) {
    const least = low[row] as number;
    const middle = best[row] as number;
    const most = high[row] as number;
    wrong |= signBelowUnknown(least) | signBelowUnknown(middle) | signBelowUnknown(most);
    wrong |= (middle - Math.max(least, 0)) & ~middle;
    wrong |= (most - Math.max(least, middle, 0)) & ~most;
  }
  if (wrong < 0) throw new Damage(id);
}

/** Negative for numbers that are less than `UNKNOWN_NUMBER`, which is −1. */
function signBelowUnknown(number: number): number {
  return number & (number + 1);
}
