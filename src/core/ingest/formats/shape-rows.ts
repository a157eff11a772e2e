/** Rows of a sheet → batches under a header, without what stands before and below it. */
import type { Remark } from '../../model/finding.ts';
import type { TableShape } from './csv.ts';
import { HeaderRows } from './header-rows.ts';
import type { RowBatch } from './row-batch.ts';
import { nameUnnamed } from './unnamed-layouts.ts';

/** Some rows of a sheet as they stand in it. */
export interface SheetPiece {
  readonly rows: readonly string[][];
  readonly readBytes: number;
  /** Cells that got the text of the merged one that covers them; rows of the sheet from 0. */
  readonly merged?: readonly MergedCell[];
}

export interface MergedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A sheet does not write its blank cells: a row that ends early is not a broken one. */
function fillUp(row: string[], length: number): string[] {
  while (row.length < length) row.push('');
  return row;
}

/** Lets rows through that hold something, or have such a row below them. Spreadsheets write thousands of empty ones at the end, for their borders alone. */
class BlankTail {
  private heldCount = 0;

  take(rows: readonly string[][]): string[][] {
    const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
    const held = Array.from({ length: last < 0 ? 0 : this.heldCount }, () => ['']);
    this.heldCount = rows.length - 1 - last + (last < 0 ? this.heldCount : 0);
    return [...held, ...rows.slice(0, last + 1)];
  }
}

export async function* shapeRows(
  pieces: AsyncIterable<SheetPiece>,
  shape: TableShape,
): AsyncGenerator<RowBatch, void> {
  let header: readonly string[] | null = null;
  const { hasHeader } = shape;
  const headerRows = new HeaderRows(shape);
  const before = headerRows.count;
  const tail = new BlankTail();
  for await (const { rows, readBytes, merged = [] } of pieces) {
    const data: string[][] = [];
    for (const row of tail.take(rows)) {
      if (headerRows.isWhole) {
        if (!hasHeader) header ??= nameUnnamed(row);
        data.push(fillUp(row, header?.length ?? 0));
      } else headerRows.take(row);
      if (hasHeader && headerRows.isWhole) header = headerRows.names;
    }
    const remarks = merged
      .filter(({ row }) => row >= before)
      .map((cell) => tellMerged(cell, before, header ?? []));
    if (header !== null) yield { header, rows: data, remarks, readBytes, problem: null };
  }
  if (header === null) yield { header: [], rows: [], remarks: [], readBytes: 0, problem: null };
}

function tellMerged(
  { row, column, text }: MergedCell,
  before: number,
  header: readonly string[],
): Remark {
  const field = header[column] ?? '';
  return { code: 'cell-merged', effect: 'notice', row: row - before + 1, field, value: text };
}
