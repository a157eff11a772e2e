/** A workbook → its sheets, inspected, each unpacked once. */
import { createProblem, type Problem } from '../../model/finding.ts';
import type { ImportFile } from '../../model/import-plan.ts';
import { blobOf, type FilePart } from '../formats/file-parts.ts';
import { type SheetPiece, shapeRows } from '../formats/shape-rows.ts';
import { SHEET_SIGN, type TableChoice, tellRefusal } from '../formats/table-rows.ts';
import { LateMerges, OpenWorkbook } from '../formats/xlsx.ts';
import { findHeader, lookAround } from './find-shape.ts';
import { type InspectOptions, inspectTable } from './inspect-table.ts';
import type { InspectedTable } from './inspected-table.ts';

/** Rows of a sheet that are looked at to find its header. */
const HEAD_ROWS = 200;

/** What is known of a sheet before its rows are read. */
interface SheetPlace {
  readonly file: ImportFile;
  readonly name: string;
  /** As a mapping has it. */
  readonly part: string;
  /** Whether it is left out if it is blank. */
  readonly isOneOfMany: boolean;
}

/** Each sheet that has a row is a table; a workbook of several is several. Throws a `Refusal` for what is no workbook. */
export async function inspectSheets(
  file: ImportFile,
  part: FilePart,
  options: InspectOptions,
): Promise<readonly { readonly name: string; readonly result: InspectedTable | Problem }[]> {
  const blob = part.part === null ? file.blob : await blobOf(part);
  const book = await OpenWorkbook.open(blob, part.name);
  const isOneOfMany = book.sheets.length > 1;
  const found: { name: string; result: InspectedTable | Problem }[] = [];
  for (const sheet of book.sheets) {
    const name = isOneOfMany ? `${part.name}/${sheet.name}` : part.name;
    const sheetPart = part.part === null ? sheet.name : part.part + SHEET_SIGN + sheet.name;
    const place = { file, name, part: sheetPart, isOneOfMany };
    const result = await inspectSheet(book.readRows(sheet), place, options).catch((error) => {
      if (!(error instanceof LateMerges)) throw error;
      return inspectSheet(book.readRows(sheet, error.merges), place, options);
    });
    if (result !== null) found.push({ name, result });
  }
  return found;
}

/** `null` for a blank sheet among others. */
async function inspectSheet(
  pieces: AsyncGenerator<SheetPiece, void>,
  { file, name, part, isOneOfMany }: SheetPlace,
  options: InspectOptions,
): Promise<InspectedTable | Problem | null> {
  const head: SheetPiece[] = [];
  const rows: (readonly string[])[] = [];
  while (rows.length < HEAD_ROWS) {
    const { done, value } = await pieces.next();
    if (done) break;
    head.push(value);
    for (const row of value.rows) rows.push(row);
  }
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) {
    await pieces.return();
    return isOneOfMany ? null : createProblem('file-empty', name);
  }
  const shape = findHeader(rows.slice(0, HEAD_ROWS));
  const around = lookAround(rows, shape);
  const choice: TableChoice = {
    ...shape,
    delimiter: null,
    format: 'xlsx',
    part,
    encoding: null,
  };
  const batches = tellRefusal(shapeRows(resume(head, pieces), choice));
  return inspectTable({ name, blob: file.blob }, choice, { ...options, batches, around });
}

/** What was read already, and then the rest. */
async function* resume(
  head: readonly SheetPiece[],
  rest: AsyncGenerator<SheetPiece, void>,
): AsyncGenerator<SheetPiece, void> {
  try {
    yield* head;
    yield* rest;
  } finally {
    await rest.return();
  }
}
