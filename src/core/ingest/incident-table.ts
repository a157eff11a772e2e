/** One file of incidents while it is being read: header once, then rows into the columns of the whole dataset. */
import type { RowCounts } from '../model/dataset.ts';
import type { Problem } from '../model/finding.ts';
import type { ColumnsBuilder } from './columns/columns-builder.ts';
import { createPlainReaders } from './columns/plain-readers.ts';
import type { RowReaders } from './columns/row-readers.ts';
import { FindingList } from './finding-list.ts';
import { expectedHeader, missColumns, tellHeader } from './header-findings.ts';
import { hasCoordinates, matchHeaders, NO_COLUMN } from './match-headers.ts';
import { ATLAS_PRESET } from './presets/atlas.ts';
import type { Preset } from './presets/preset.ts';
import type { Table } from './table.ts';

/** How a header is read: readers for its rows, or the problem why there is no use in going on. It may tell findings on the file as a whole. */
export type ReadHeader = (
  header: readonly string[],
  file: string,
  findings: FindingList,
) => RowReaders | Problem;

/** Puts rows into columns, a step at a time. */
export type FillColumns = (
  builder: ColumnsBuilder,
  readers: RowReaders,
  findings: FindingList,
) => Generator<void, void>;

export class IncidentTable implements Table {
  readonly file: string;
  readonly findings: FindingList;
  private readonly builder: ColumnsBuilder;
  private readonly readHeader: ReadHeader;
  private readonly before: RowCounts;
  private readers: RowReaders | null = null;

  constructor(file: string, builder: ColumnsBuilder, readHeader: ReadHeader = readOwnHeader) {
    this.file = file;
    this.findings = new FindingList(file);
    this.builder = builder;
    this.readHeader = readHeader;
    this.before = builder.count();
  }

  get rowCount(): number {
    return this.builder.readCount - this.before.read;
  }

  open(header: readonly string[]): Problem | null {
    const readers = this.readHeader(header, this.file, this.findings);
    if ('code' in readers) return readers;
    this.readers = readers;
    this.builder.use(readers, this.findings);
    return null;
  }

  /** Lets another hand look at how rows would be read, after `open`. */
  look<Seen>(by: (builder: ColumnsBuilder, readers: RowReaders) => Seen): Seen | null {
    return this.readers === null ? null : by(this.builder, this.readers);
  }

  /** Has all rows put into the columns by another hand, after `open`. */
  fill(by: FillColumns): Generator<void, void> | null {
    const { builder, readers, findings } = this;
    return readers === null ? null : by(builder, readers, findings);
  }

  add(cells: readonly string[]): void {
    this.builder.add(cells);
  }

  rejectCutRow(): void {
    this.builder.rejectCutRow();
  }

  /** The accounts of this file alone, before another is read. */
  count(): RowCounts {
    const { before } = this;
    const after = this.builder.count();
    return {
      read: after.read - before.read,
      total: after.total - before.total,
      placed: after.placed - before.placed,
      unplaced: after.unplaced - before.unplaced,
      undated: after.undated - before.undated,
      rejected: after.rejected - before.rejected,
    };
  }
}

/** Our own layout, or what extends it: a date or both coordinates are needed, the rest is told once. */
export function readOwnHeader(
  header: readonly string[],
  file: string,
  findings: FindingList,
  preset: Preset = ATLAS_PRESET,
): RowReaders | Problem {
  const layout = matchHeaders(header, preset);
  if (layout.single.date === NO_COLUMN && !hasCoordinates(layout)) {
    const wanted = (['date', 'latitude', 'longitude'] as const).map((kind) =>
      expectedHeader(preset, kind),
    );
    return missColumns(file, wanted, layout.header);
  }
  tellHeader(layout, preset, findings);
  return createPlainReaders(layout, preset);
}
