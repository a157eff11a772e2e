/** What every format gives to the columns: rows of text cells, a batch at a time, and at the end what went wrong. */
import type { Problem, Remark } from '../../model/finding.ts';

/**
 * Some rows of a table, in file order. Data rows are numbered from 1 over all batches.
 *
 * Cells are text as it stands in the file, not trimmed. A row may be shorter or longer than the header; a blank line is the row `['']`.
 * `problem` is only ever set on the last batch; its `rows` are whole and may be used.
 */
export interface RowBatch {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly Remark[];
  readonly readBytes: number;
  readonly problem: Problem | null;
  /** Whether the file is a spreadsheet of ours, whose cells carry apostrophes that are to be taken out. */
  readonly isOwnSpreadsheet?: boolean;
}
