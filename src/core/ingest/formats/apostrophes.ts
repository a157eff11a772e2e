/** Cells that a spreadsheet would run as formulas, made harmless and made themselves again. Source: threat T3, OWASP CSV injection. */

/** The beginning of a cell or of a line in it, where what follows runs as a formula in some spreadsheet, blanks before it or not, or is an apostrophe itself. A line break at the very beginning as well. */
const DANGER = /(^|\r\n|\r|\n)(?=[ \u00a0\u200b-\u200d\ufeff]*[=+\-@\t＝＋－＠]|')|^(?=[\r\n])/g;
const APOSTROPHE = /(^|\r\n|\r|\n)'/g;

/** Puts an apostrophe before each line that could run; numbers are not given to this. */
export function addApostrophes(cell: string): string {
  return cell.replaceAll(DANGER, "$1'");
}

/** The inverse of `addApostrophes`. */
export function removeApostrophes(cell: string): string {
  return cell.replaceAll(APOSTROPHE, '$1');
}
