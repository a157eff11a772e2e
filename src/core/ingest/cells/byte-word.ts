/**
 * Four bytes looked at together, the first of them lowest: what is found of a byte is its sign, its highest bit.
 * Subtracting 1 from each sets the sign of those that were 0, and of none below the first of them (Mycroft 1987; Warren, Hacker's Delight, §6-1), so that the lowest sign can be believed, and no other.
 */

export const WORD = 4;
export const ONES = 0x01010101;
/** The highest bit of each byte. */
export const SIGNS = 0x80808080 | 0;
/** What ends a row is below a blank. */
const BLANKS = 0x20 * ONES;
export const QUOTES = 0x22 * ONES;

/** The same byte four times. */
export function fourOf(byte: number): number {
  return Math.imul(byte, ONES);
}

/** Signs of the bytes of a word that may end a cell: below a blank, or the one that four times is `delimiters`. */
export function endsOf(word: number, delimiters: number): number {
  const others = word ^ delimiters;
  return (((word - BLANKS) & ~word) | ((others - ONES) & ~others)) & SIGNS;
}

/** The lowest sign alone; 0 if there is none. */
export function firstOf(signs: number): number {
  return signs & -signs;
}

/** Which byte of a word has the sign that alone is set. */
export function placeOf(sign: number): number {
  return (31 - Math.clz32(sign)) >> 3;
}
