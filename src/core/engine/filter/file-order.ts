/** Rows in the order of their file, where their texts lie side by side: read in any other, each is a walk through all of memory. */
import type { Columns } from '../../model/columns.ts';

/** Rows by file, then by their number in it; `null` where that is the order of the rows, or no order can be told. 4 bytes a row, and once more while it is made. */
export function orderByFile({ fileRow, filePart }: Columns): Uint32Array | null {
  const partOf = (row: number) => filePart?.[row] ?? 0;
  const lengths: number[] = [];
  let isInOrder = true;
  for (let row = 0; row < fileRow.length; row++) {
    const part = partOf(row);
    const number = fileRow[row] as number;
    if (number >= (lengths[part] ?? 0)) lengths[part] = number + 1;
    else isInOrder = false;
    if (part < partOf(row - 1)) isInOrder = false;
  }
  if (isInOrder) return null;
  const starts: number[] = [0];
  for (let part = 0; part < lengths.length; part++)
    starts.push((starts[part] as number) + (lengths[part] ?? 0));
  // By place in all files together, the row that is from there, plus 1.
  const rowsFrom = new Uint32Array(starts.at(-1) as number);
  for (let row = 0; row < fileRow.length; row++)
    rowsFrom[(starts[partOf(row)] as number) + (fileRow[row] as number)] = row + 1;
  const order = new Uint32Array(fileRow.length);
  let count = 0;
  for (const row of rowsFrom) if (row > 0) order[count++] = row - 1;
  // Two rows of one number, of which one would never be found.
  return count === order.length ? order : null;
}
