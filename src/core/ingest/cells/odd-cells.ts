/** Cells that were read all the same: text behind a closing quote, bytes that are not UTF-8. */
import type { CellRemark } from '../formats/csv-scanner.ts';
import type { CellBlock } from './cell-block.ts';
import type { CellColumn } from './cell-column.ts';
import { NOT_ASCII } from './cell-cutter.ts';
import type { CellReader, ReadCell } from './cell-reader.ts';

/** Gathers remarks block by block; `row` is the row in the block, and negative for what stands before the data. That cells are not UTF-8 is told once a file. */
export class OddCells {
  private remarks: CellRemark[] = [];
  private isEncodingTold = false;
  private headRow = Number.MIN_SAFE_INTEGER;
  /** By column, up to which code its texts were looked at. */
  private readonly looked: number[] = [];

  /** What was found since this was last asked, in the order of the file. */
  take(): readonly CellRemark[] {
    if (this.remarks.length === 0) return this.remarks;
    const { remarks } = this;
    this.remarks = [];
    return remarks.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Looks at a row before the data. */
  addRow(cells: readonly ReadCell[]): void {
    this.headRow++;
    for (const [column, cell] of cells.entries()) this.addCell(column, cell);
  }

  addBlock(block: CellBlock, columns: readonly CellColumn[], reader: CellReader): void {
    if (!this.isEncodingTold && block.hasPastAscii) this.findEncoding(block, columns, reader);
    for (const { row, column, start } of block.trailing) {
      const { text: value, behind } = reader.readAt(start);
      if (behind.trim() !== '') this.remarks.push({ code: 'quote-misplaced', row, column, value });
    }
  }

  private addCell(column: number, { text, notUtf8, behind }: ReadCell): void {
    if (notUtf8 !== null && !this.isEncodingTold) {
      this.isEncodingTold = true;
      this.remarks.push({ code: 'encoding-assumed', row: this.headRow, column, value: notUtf8 });
    }
    if (behind.trim() !== '')
      this.remarks.push({ code: 'quote-misplaced', row: this.headRow, column, value: text });
  }

  /** Tells the first cell of the block, row by row, that is not UTF-8. */
  private findEncoding(block: CellBlock, columns: readonly CellColumn[], reader: CellReader): void {
    let first: CellRemark | null = null;
    for (const [number, column] of columns.entries()) {
      for (const start of this.startsPastAscii(block, column, number)) {
        const { notUtf8 } = reader.readAt(start);
        if (notUtf8 === null) continue;
        const row = findRow(block, start);
        if (first === null || row < first.row)
          first = { code: 'encoding-assumed', row, column: number, value: notUtf8 };
        break;
      }
    }
    first = this.findPastHeader(block, reader, first);
    if (first === null) return;
    this.isEncodingTold = true;
    this.remarks.push(first);
  }

  /** Cells past the header have no column. */
  private findPastHeader(
    { rowCount, lengths, width, rowStarts }: CellBlock,
    reader: CellReader,
    first: CellRemark | null,
  ): CellRemark | null {
    const end = first === null ? rowCount : first.row;
    for (let row = 0; row < end; row++) {
      if ((lengths[row] as number) <= width) continue;
      const cells = reader.rowAt(rowStarts[row] as number, reader.bytes.length - 1);
      for (let column = width; column < cells.length; column++) {
        const value = cells[column]?.notUtf8 ?? null;
        if (value !== null) return { code: 'encoding-assumed', row, column, value };
      }
    }
    return first;
  }

  /** Where the content of cells begins that may not be UTF-8, in the order of the rows. */
  private *startsPastAscii(
    { starts, sizes, mostRows, rowCount }: CellBlock,
    column: CellColumn,
    number: number,
  ): Generator<number> {
    if (column.codes !== null) {
      for (const code of column.codesPastAscii(this.looked[number] ?? 1))
        yield column.startOfCode(code);
      this.looked[number] = column.size;
      return;
    }
    const first = number * mostRows;
    for (let cell = first; cell < first + rowCount; cell++)
      if ((sizes[cell] as number) >= NOT_ASCII) yield starts[cell] as number;
  }
}

function findRow({ starts, mostRows }: CellBlock, start: number): number {
  return starts.indexOf(start) % mostRows;
}
