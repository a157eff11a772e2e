/** Which way a text is read. */

const RIGHT_TO_LEFT_FIRST =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text is read from right to left: its first letter is of such a script. A text without letters is not. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT_FIRST.test(text);
}
