/** For tests: rows as a workbook, in the parts and by the rules of ECMA-376. */
import { strToU8, zipSync } from 'fflate';

/** A text, a number, or a serial day under a date format; `null` for no cell. */
export type SheetCell = string | number | { readonly day: number } | null;

const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

export function sheetFile(
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
  merged: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows, i): [string, Uint8Array] => [
    `xl/worksheets/s${i + 1}.xml`,
    xml(
      `<worksheet><sheetData>${rows.map(writeRow).join('')}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    ),
  ]);
  return zipSync({
    'xl/workbook.xml': xml(
      `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${names.map((_, i) => `<Relationship Id="r${i + 1}" Target="worksheets/s${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d\\-mmm\\-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    ...Object.fromEntries(parts),
  }) as Uint8Array<ArrayBuffer>;
}

function writeRow(cells: readonly SheetCell[], index: number): string {
  const written = cells.map((cell, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${index + 1}"`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    if (typeof cell === 'object') return `<c ${at} s="1"><v>${cell.day}</v></c>`;
    const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return written.length === 0 ? '' : `<row r="${index + 1}">${written.join('')}</row>`;
}
