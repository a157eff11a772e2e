/** One row of a table of cells, for readers that know rows of text; it can tell which cells a reader asked for. */
import type { Remark } from '../../model/finding.ts';
import { type CellTable, cellsOf, cellText } from '../cells/cell-table.ts';
import { type Listener, RowReader } from '../columns/row-reader.ts';
import { NO_COLUMN } from '../match-headers.ts';

/** What a reader did with a row: the columns it asked for, first ones first, and what it told. */
export interface Recording {
  readonly columns: readonly number[];
  readonly remarks: readonly Remark[];
}

/** For readers that are called again only to see what they give. */
export const DEAF: Listener = { add: () => undefined };

export class TableRow extends RowReader {
  readonly table: CellTable;
  private readonly listener: Listener;
  private asked: number[] | null = null;

  constructor(table: CellTable, header: readonly string[], listener: Listener) {
    super(header, listener);
    this.table = table;
    this.listener = listener;
  }

  /** Goes to a row, counted from 0. */
  goTo(row: number): this {
    this.number = row + 1;
    return this;
  }

  override raw(column: number): string {
    if (column === NO_COLUMN) return '';
    if (this.asked !== null && !this.asked.includes(column)) this.asked.push(column);
    return cellText(this.table, column, this.number - 1);
  }

  /** Fetches the whole row, as `tellLength` and `reject` need it. */
  fetch(): this {
    this.cells = cellsOf(this.table, this.number - 1);
    return this;
  }

  /** Keeps what happens from now on from the listener, until `endRecording`. */
  record(): void {
    const remarks: Remark[] = [];
    this.asked = [];
    this.findings = { add: (remark) => remarks.push(remark) };
    this.recorded = remarks;
  }

  endRecording(): Recording {
    const recording = { columns: this.asked ?? [], remarks: this.recorded };
    this.asked = null;
    this.findings = this.listener;
    return recording;
  }

  private recorded: Remark[] = [];
}
