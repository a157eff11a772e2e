/** Text as a search compares it: without case, diacritics, or the spellings that a keyboard makes hard. */

/** Letters and signs that decomposition leaves whole. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  ς: 'σ',
  // Arabic and Persian keyboards write the same yeh and kaf differently.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Combining marks, tatweel, soft hyphen and the joiners inside words. */
const UNSEEN = /[\p{Mn}\u0640\u00ad\u200b-\u200d]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Folds a text: lower case, NFD, combining marks stripped, ß → ss, ø → o, ı → i and the like. Folding twice changes nothing. Plain ASCII is only lowered. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a search, folded, without repeats; none for a blank text. */
export function foldWords(text: string): readonly string[] {
  return [...new Set(fold(text).split(/\s+/u))].filter((word) => word !== '');
}
