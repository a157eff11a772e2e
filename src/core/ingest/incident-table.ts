/** The incidents file while it is being read: header once, then rows, columns at the end. */
import type { Columns } from '../model/columns.ts';
import type { RowCounts } from '../model/dataset.ts';
import { createProblem, type Problem } from '../model/finding.ts';
import { ColumnsBuilder } from './columns/columns-builder.ts';
import { FindingList } from './finding-list.ts';
import { expectedHeader, missColumns, tellHeader } from './header-findings.ts';
import { hasCoordinates, matchHeaders, NO_COLUMN } from './match-headers.ts';
import type { Preset } from './presets/preset.ts';
import type { Table } from './table.ts';

export class IncidentTable implements Table {
  readonly file: string;
  readonly findings: FindingList;
  private readonly preset: Preset;
  private builder: ColumnsBuilder | null = null;

  constructor(file: string, preset: Preset) {
    this.file = file;
    this.findings = new FindingList(file);
    this.preset = preset;
  }

  get rowCount(): number {
    return this.builder?.readCount ?? 0;
  }

  open(header: readonly string[]): Problem | null {
    const { file, preset } = this;
    const layout = matchHeaders(header, preset);
    if (layout.single.date === NO_COLUMN && !hasCoordinates(layout)) {
      const wanted = (['date', 'latitude', 'longitude'] as const).map((kind) =>
        expectedHeader(preset, kind),
      );
      return missColumns(file, wanted, layout.header);
    }
    tellHeader(layout, preset, this.findings);
    this.builder = new ColumnsBuilder(layout, preset, this.findings);
    return null;
  }

  add(cells: readonly string[]): void {
    this.builder?.add(cells);
  }

  rejectCutRow(): void {
    this.builder?.rejectCutRow();
  }

  /** The columns, or `no-incidents` when there is not one row to show. */
  finish(): { columns: Columns; counts: RowCounts } | Problem {
    const counts = this.builder?.count();
    if (this.builder === null || counts === undefined || counts.total === 0) {
      const detail = counts?.rejected ? `${counts.rejected} / ${counts.read}` : null;
      return createProblem('no-incidents', this.file, { detail });
    }
    return { columns: this.builder.build(), counts };
  }
}
