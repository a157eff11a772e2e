/** Letters without the marks that people leave out: accents in capitals and on foreign keyboards, points of Hebrew and Arabic. Signs that other scripts cannot do without stay. */

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Vowel points and signs of reading of Hebrew and Arabic, and the stroke that only lengthens a word. */
const POINTS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u065f\u0670\u0640]/g;
const ACCENTS = /[\u0300-\u036f]/g;
/** Letters whose mark is no sign of its own. */
const WHOLE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', ς: 'σ' };

/** A word as it is written without points, in composed letters. */
export function foldPoints(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFC').replaceAll(POINTS, '') : text;
}

/** A word in lower case without its accents either: `anschläge` and `anschlage`, `Ημερομηνία` and `ΗΜΕΡΟΜΗΝΙΑ` are one. */
export function foldMarks(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const bare = foldPoints(text).normalize('NFD').replaceAll(ACCENTS, '').normalize('NFC');
  return bare.replaceAll(/[ıłøđßς]/g, (letter) => WHOLE[letter] ?? letter);
}

/** Words that English has too: `gün` is a day, and a gun is none; `région` is part of a country, and a region may be of the world. */
const OTHER = /^(?:[a-z]{1,4}|region)$/;

/** Whether a word without its accents may be another. */
export function mayBeOther(bare: string): boolean {
  return OTHER.test(bare);
}

/** A word, and as it is without accents where that is no other word. */
function writingsOf(word: string): readonly string[] {
  const bare = foldMarks(word);
  return bare === word || mayBeOther(bare) ? [word] : [word, bare];
}

/** Words between blanks, as they are written with and without their accents. */
export function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' ').flatMap(writingsOf));
}
