/** One row of a table of cells, for readers that know rows of text; it can tell which cells a reader asked for. */
import type { Remark } from '../../model/finding.ts';
import { type CellTable, cellsOf, cellText } from '../cells/cell-table.ts';
import { type Listener, RowReader } from '../columns/row-reader.ts';
import type { RowReaders } from '../columns/row-readers.ts';
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
  /** Rows, from 1, of which nothing is to be learned for others. */
  readonly ownRows: ReadonlySet<number>;
  private readonly listener: Listener;
  private asked: number[] | null = null;
  private readonly recorder: Listener = { add: (remark) => this.recorded.push(remark) };

  constructor(table: CellTable, { header, hints }: RowReaders, listener: Listener) {
    super(header, listener);
    this.table = table;
    this.ownRows = hints?.ownRows ?? new Set();
    this.listener = listener;
  }

  /** Goes to a row, counted from 0. */
  goTo(row: number): this {
    this.number = row + 1;
    return this;
  }

  override raw(column: number): string {
    if (column === NO_COLUMN) return '';
    this.note(column);
    return cellText(this.table, column, this.number - 1);
  }

  override get cells(): readonly string[] {
    for (const column of this.header.keys()) this.note(column);
    return cellsOf(this.table, this.number - 1);
  }

  private note(column: number): void {
    if (this.asked !== null && !this.asked.includes(column)) this.asked.push(column);
  }

  /** Keeps what happens from now on from the listener, until `endRecording`. */
  record(): void {
    this.asked = [];
    this.findings = this.recorder;
    if (this.recorded.length > 0) this.recorded = [];
  }

  endRecording(): Recording {
    const recording = { columns: this.asked ?? [], remarks: this.recorded };
    this.asked = null;
    this.findings = this.listener;
    return recording;
  }

  private recorded: Remark[] = [];
}
