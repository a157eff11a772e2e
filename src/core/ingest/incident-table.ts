/** The incidents file while it is being read: header once, rows batch by batch, columns at the end. */
import type { Columns } from '../model/columns.ts';
import type { RowCounts } from '../model/dataset.ts';
import { createProblem, type Problem } from '../model/finding.ts';
import { ColumnsBuilder } from './columns/columns-builder.ts';
import { FindingList } from './finding-list.ts';
import type { RowBatch } from './formats/row-batch.ts';
import { expectedHeader, tellHeader } from './header-findings.ts';
import { hasCoordinates, matchHeaders, NO_COLUMN } from './match-headers.ts';
import type { Preset } from './presets/preset.ts';

const MAX_DETAIL_LENGTH = 400;

/** `acceptTruncated`: the row that a cut file ends in is rejected, and the rows before it stand. */
export interface IncidentTableOptions {
  readonly file: string;
  readonly preset: Preset;
  readonly acceptTruncated: boolean;
}

export class IncidentTable {
  readonly findings = new FindingList();
  private readonly options: IncidentTableOptions;
  private builder: ColumnsBuilder | null = null;

  constructor(options: IncidentTableOptions) {
    this.options = options;
  }

  /** Data rows taken so far. */
  get rowCount(): number {
    return this.builder?.readCount ?? 0;
  }

  /** Takes the next batch; a problem says that there is no use in going on. */
  take(batch: RowBatch): Problem | null {
    if (this.builder === null && batch.header.length > 0) {
      const problem = this.open(batch.header);
      if (problem !== null) return problem;
    }
    for (const finding of batch.findings) this.findings.add(finding);
    for (const row of batch.rows) this.builder?.add(row);
    const { problem } = batch;
    const isForgiven =
      problem?.code === 'file-truncated' && this.options.acceptTruncated && this.rowCount > 0;
    if (isForgiven) this.builder?.rejectCutRow();
    return isForgiven ? null : problem;
  }

  /** The columns, or `no-incidents` when there is not one row to show. */
  finish(): { columns: Columns; counts: RowCounts } | Problem {
    const counts = this.builder?.count();
    if (this.builder === null || counts === undefined || counts.total === 0) {
      const detail = counts?.rejected ? `${counts.rejected} / ${counts.read}` : null;
      return createProblem('no-incidents', this.options.file, { detail });
    }
    return { columns: this.builder.build(), counts };
  }

  /** `columns-missing` names what was looked for as `field`, and the headers found as `detail`. */
  private open(header: readonly string[]): Problem | null {
    const { file, preset } = this.options;
    const layout = matchHeaders(header, preset);
    if (layout.single.date === NO_COLUMN && !hasCoordinates(layout)) {
      const wanted = ['date', 'latitude', 'longitude'] as const;
      return createProblem('columns-missing', file, {
        field: wanted.map((kind) => expectedHeader(preset, kind)).join(', '),
        detail: layout.header.join(', ').slice(0, MAX_DETAIL_LENGTH),
      });
    }
    tellHeader(layout, preset, this.findings);
    this.builder = new ColumnsBuilder(layout, preset, this.findings);
    return null;
  }
}
