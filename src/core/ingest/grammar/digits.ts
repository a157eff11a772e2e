/** Digits of other scripts as 0–9, so that one grammar reads them all. */

/** Zeros of scripts that write numbers from left to right, each followed by its nine other digits: Arabic, Persian, Devanagari, Bengali, Thai, full width. Source: Unicode, category Nd. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;
const FOREIGN = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/;
const FOREIGN_ALL = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/٫/g, '.'],
  [/٬/g, ','],
  [/،/g, ','],
];

/** The text with 0–9 for every digit, and with Latin signs for the Arabic ones between them. The very text where it holds no foreign digit. */
export function foldDigits(text: string): string {
  if (!FOREIGN.test(text)) return text;
  let folded = text.replaceAll(FOREIGN_ALL, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((each) => code >= each && code < each + 10) ?? code;
    return String(code - zero);
  });
  for (const [sign, latin] of SIGNS) folded = folded.replaceAll(sign, latin);
  return folded;
}
