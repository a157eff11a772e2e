import type { Finding } from '../../core/model/finding.ts';

interface Words {
  readonly codes: Readonly<Record<string, string>>;
  readonly effects: Readonly<Record<string, string>>;
}

/** The findings as a table for a spreadsheet: no cell of it can run as a formula. */
export function writeFindings(
  findings: readonly Finding[],
  { columns, words }: { readonly columns: readonly string[]; readonly words: Words },
): Blob {
  const rows = findings.map(({ file, row, field, value, code, effect }) => [
    file,
    row === 0 ? '' : String(row),
    field,
    value,
    words.codes[code] ?? code,
    words.effects[effect] ?? effect,
  ]);
  const text = [columns, ...rows].map((cells) => cells.map(writeCell).join(',')).join('\r\n');
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** A sign that starts a formula, at the start of any line, behind spaces that a spreadsheet does not see. */
const FORMULA = /(?:^|[\r\n])[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/;

export function writeCell(text: string): string {
  const safe = !NUMBER.test(text) && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
