/** What every pass over the rows of a table needs. */
import type { CellTable } from '../cells/cell-table.ts';
import type { RowReaders } from '../columns/row-readers.ts';
import type { TableRow } from './table-row.ts';
import type { Told } from './told.ts';

export interface BulkRows {
  readonly table: CellTable;
  readonly readers: RowReaders;
  /** A row of the table that listens to what its readers tell. */
  readonly row: TableRow;
  readonly told: Told;
}
