/** A file of delimited text that has been cut into cells, with no cell read that nobody asked for. */
import type { Problem, Remark } from '../../model/finding.ts';
import { GrowingNumbers } from '../columns/growing-numbers.ts';
import type { CellColumn } from './cell-column.ts';
import type { CellReader } from './cell-reader.ts';

/** A row with more or fewer cells than the header: how many, and where it begins. */
export interface OddRow {
  readonly length: number;
  readonly start: number;
}

/** The odd rows of a file, of which there may be as many as there are rows. */
export class OddRows {
  private readonly rows = new GrowingNumbers(Uint32Array);
  private readonly lengths = new GrowingNumbers(Uint32Array);
  private readonly starts = new GrowingNumbers(Uint32Array);

  private next = 0;

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** Adds a row after those that were added. */
  add(row: number, { length, start }: OddRow): void {
    this.rows.push(row);
    this.lengths.push(length);
    this.starts.push(start);
  }

  /** Whether a row is odd; quick where rows are asked for in their order. */
  has(row: number): boolean {
    if (this.rows.length === 0) return false;
    const rows = this.rows.view();
    if ((rows[this.next - 1] ?? -1) >= row) this.next = 0;
    while (this.next < rows.length && (rows[this.next] as number) < row) this.next++;
    return rows[this.next] === row;
  }

  /** `undefined` for a row that has as many cells as the header. */
  find(row: number): OddRow | undefined {
    const rows = this.rows.view();
    let from = 0;
    let to = rows.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((rows[middle] as number) < row) from = middle + 1;
      else to = middle;
    }
    if (rows[from] !== row) return undefined;
    return {
      length: this.lengths.view()[from] as number,
      start: this.starts.view()[from] as number,
    };
  }
}

/** What was made of a file. Rows count from 0, the header left out. `problem`: why it ends before its end; its rows are whole. */
export interface CellTable {
  readonly header: readonly string[];
  readonly rowCount: number;
  readonly columns: readonly CellColumn[];
  /** Columns in which every row has another plain id, as far as somebody has found out. */
  readonly distinct: Set<number>;
  /** Degrees by column and row, as far as somebody has read them and nobody has taken them over. */
  readonly degrees: Map<number, Float64Array>;
  /** Blank cells past the header make no row odd. */
  readonly oddRows: OddRows;
  /** By row, then column. */
  readonly remarks: readonly Remark[];
  readonly problem: Problem | null;
  /** Bytes of the file, and the reader of its cells. */
  readonly reader: CellReader;
  readonly byteCount: number;
  /** A cell's text as it was meant: spreadsheets of ours carry apostrophes that are taken out. */
  readonly unescape: (text: string) => string;
}

/** The table of a file that was picked. */
export interface FileTable extends CellTable {
  readonly fileBytes: number;
  /** What `computeFingerprint` gives for the file alone; `null` where its bytes are not those of the table. */
  readonly fingerprint: Promise<string> | null;
}

/** A cell's text; empty where the row is too short. */
export function cellText(table: CellTable, column: number, row: number): string {
  return table.unescape(table.columns[column]?.text(row) ?? '');
}

/** All cells of a row, those past the header included. */
export function cellsOf(table: CellTable, row: number): string[] {
  const odd = table.oddRows.find(row);
  if (odd === undefined) return table.columns.map((_, column) => cellText(table, column, row));
  return table.reader.rowAt(odd.start, table.byteCount).map(({ text }) => table.unescape(text));
}
