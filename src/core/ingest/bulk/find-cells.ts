/** Where a text stands in a column, by its bytes. */
import type { CellColumn } from '../cells/cell-column.ts';
import type { CellTable } from '../cells/cell-table.ts';

const encoder = new TextEncoder();

/** Rows whose cell begins with a text, or may; the caller looks closer. About 10 ns a row. */
export function* findCells(table: CellTable, column: CellColumn, text: string): Generator<number> {
  const { bytes } = table.reader;
  const wanted = encoder.encode(text);
  if (column.codes !== null) {
    const codes = new Uint8Array(column.size);
    for (let code = 1; code < column.size; code++)
      if (column.textOfCode(code).trim() === text) codes[code] = 1;
    for (let row = 0; row < table.rowCount; row++)
      if (codes[column.codes[row] as number] === 1) yield row;
    return;
  }
  for (let row = 0; row < table.rowCount; row++) {
    const start = column.startOf(row);
    if (start < 0) continue;
    let at = 0;
    while (at < wanted.length && bytes[start + at] === wanted[at]) at++;
    if (at === wanted.length) yield row;
  }
}
