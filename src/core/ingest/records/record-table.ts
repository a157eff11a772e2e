/** A file beside the incidents while it is being read: header once, then every row as a record. */
import type { FindingCode, FindingEffect, Problem } from '../../model/finding.ts';
import { RowIds } from '../columns/row-ids.ts';
import { RowReader } from '../columns/row-reader.ts';
import { FindingList } from '../finding-list.ts';
import { missColumns } from '../header-findings.ts';
import { NO_COLUMN, nameColumns, normaliseHeader } from '../match-headers.ts';
import type { CellValues, RecordLayout, RecordOf } from '../presets/record-layout.ts';
import type { Table } from '../table.ts';
import { READ_CELL } from './read-cell.ts';

/** Records a finding on the cell under a header of the layout. */
export type TellCell = (code: FindingCode, header: string, effect?: FindingEffect) => void;

/** Takes a row; whatever it can't take, it tells. */
export type TakeRecord<Layout extends RecordLayout> = (
  record: RecordOf<Layout>,
  tell: TellCell,
) => void;

export interface RecordTableOptions<Layout extends RecordLayout> {
  readonly file: string;
  readonly layout: Layout;
  readonly take: TakeRecord<Layout>;
}

/** Columns that the layout does not name are told and left out; so is a row without a single cell. A file without rows is as good as any. */
export class RecordTable<Layout extends RecordLayout> implements Table {
  readonly file: string;
  readonly findings: FindingList;
  private readonly layout: Layout;
  private readonly take: TakeRecord<Layout>;
  private readonly ids = new RowIds();
  private readonly columns = new Map<string, number>();
  private row: RowReader;

  constructor({ file, layout, take }: RecordTableOptions<Layout>) {
    this.file = file;
    this.layout = layout;
    this.take = take;
    this.findings = new FindingList(file);
    this.row = new RowReader([], this.findings);
  }

  get rowCount(): number {
    return this.row.number;
  }

  open(fileHeader: readonly string[]): Problem | null {
    const header = nameColumns(fileHeader);
    const known = new Set(Object.entries(this.layout.columns).flatMap(headersOf));
    header.forEach((name, position) => {
      const normalised = normaliseHeader(name);
      if (known.delete(normalised)) this.columns.set(normalised, position);
      else this.tellHeader('column-unknown', name);
    });
    const missing = this.layout.needed.filter((group) =>
      group.every((name) => !this.columns.has(name)),
    );
    if (missing.length > 0) return missColumns(this.file, missing.flat(), header);
    for (const [name, kind] of Object.entries(this.layout.columns))
      if (kind === 'id' && !this.columns.has(name)) this.tellHeader('id-missing', name);
    this.row = new RowReader(header, this.findings);
    return null;
  }

  add(cells: readonly string[]): void {
    const { row } = this;
    row.moveTo(cells);
    if (cells.every((cell) => cell.trim() === '')) {
      row.reject('row-empty');
      return;
    }
    row.tellLength();
    this.take(this.read(), (code, header, effect = 'notice') =>
      row.tell(code, this.columnOf(header), { effect }),
    );
  }

  rejectCutRow(): void {
    this.row.moveTo([]);
    this.row.reject('row-too-short');
  }

  private read(): RecordOf<Layout> {
    const { row, ids } = this;
    const entries = Object.entries(this.layout.columns).map(([name, kind]) => {
      const columns = {
        low: this.columnOf(`${name}_low`),
        best: this.columnOf(name),
        high: this.columnOf(`${name}_high`),
      };
      return [name, READ_CELL[kind]({ row, columns, ids })] as const;
    });
    return Object.fromEntries(entries) as RecordOf<Layout>;
  }

  private columnOf(name: string): number {
    return this.columns.get(name) ?? NO_COLUMN;
  }

  private tellHeader(code: FindingCode, field: string): void {
    this.findings.add({ code, effect: 'notice', row: 0, field, value: '' });
  }
}

/** The headers that one entry of a layout stands for. */
function headersOf([name, kind]: [string, keyof CellValues]): readonly string[] {
  return kind === 'figure' ? [name, `${name}_low`, `${name}_high`] : [name];
}
