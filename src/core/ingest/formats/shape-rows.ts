/** Rows of a sheet → batches under a header, without what stands before and below it. */
import type { TableShape } from './csv.ts';
import type { RowBatch } from './row-batch.ts';

/** A sheet does not write its blank cells: a row that ends early is not a broken one. */
function fillUp(row: string[], length: number): string[] {
  while (row.length < length) row.push('');
  return row;
}

export async function* shapeRows(
  pieces: AsyncIterable<{ readonly rows: readonly string[][]; readonly readBytes: number }>,
  { preambleRows, hasHeader, tagRows }: TableShape,
): AsyncGenerator<RowBatch, void> {
  let header: readonly string[] | null = null;
  let seen = 0;
  const before = preambleRows + (hasHeader ? 1 + tagRows : 0);
  for await (const { rows, readBytes } of pieces) {
    const data: string[][] = [];
    for (const row of rows) {
      if (hasHeader && seen === preambleRows) header = row;
      if (seen >= before) data.push(fillUp(row, header?.length ?? 0));
      if (!hasHeader && seen >= before) header ??= row.map(() => '');
      seen++;
    }
    if (header !== null) yield { header, rows: data, remarks: [], readBytes, problem: null };
  }
  if (header === null) yield { header: [], rows: [], remarks: [], readBytes: 0, problem: null };
}
