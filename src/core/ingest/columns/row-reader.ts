/** One row under the eyes of those who read it: its cells by position, and a way to tell what is wrong with them. */
import type { FindingCode, FindingEffect, Remark } from '../../model/finding.ts';
import { NO_COLUMN } from '../match-headers.ts';

/** Where remarks go. */
export interface Listener {
  add(remark: Remark): void;
}

/** Moves over the rows of a file; one object for all of them, since there may be millions. */
export class RowReader {
  /** Data row in the file, from 1. */
  number = 0;
  private whole: readonly string[] = [];
  protected readonly header: readonly string[];
  protected findings: Listener;

  constructor(header: readonly string[], findings: Listener) {
    this.header = header;
    this.findings = findings;
  }

  moveTo(cells: readonly string[]): void {
    this.whole = cells;
    this.number++;
  }

  /** All cells as read, however many. */
  get cells(): readonly string[] {
    return this.whole;
  }

  /** The cell as read; empty where the row is too short or there is no such column. */
  raw(column: number): string {
    return column === NO_COLUMN ? '' : (this.cells[column] ?? '');
  }

  /** The cell without blanks around it. */
  cell(column: number): string {
    return this.raw(column).trim();
  }

  /** Records that the row is not as long as the header. Blank cells past the header are the trailing delimiters of a spreadsheet and say nothing. */
  tellLength(): void {
    const { cells } = this;
    const { length } = this.header;
    if (cells.length < length) this.tell('row-too-short', cells.length);
    if (cells.length <= length) return;
    const value = cells.slice(length).join(' ').trim();
    if (value !== '') this.tell('row-too-long', NO_COLUMN, { value });
  }

  /** Records that nothing is made of the row, in its own words. */
  reject(code: FindingCode): void {
    const value = this.cells.join(' ').trim();
    this.tell(code, NO_COLUMN, { effect: 'rejected', value });
  }

  /** Records a finding on a cell of this row; `value` if something else than the cell says it better. */
  tell(
    code: FindingCode,
    column: number,
    {
      effect = 'notice',
      value = this.raw(column),
    }: { effect?: FindingEffect; value?: string } = {},
  ): void {
    const field = this.header[column] ?? '';
    this.findings.add({ code, effect, row: this.number, field, value });
  }
}
