/** A text from a stranger's file as it may be shown: what can't be seen but turns or hides other text is left out, line ends become spaces. */

const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// Control characters and the marks that force a direction. The joiners that Persian and Arabic words need stay.
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export function plainText(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNSEEN, '');
}
