/** The first rows of a table, read as they will be. */
import type { Columns } from '../../model/columns.ts';
import type { Finding, Problem } from '../../model/finding.ts';
import type { Mapping } from '../../model/mapping.ts';
import { fillColumns } from '../bulk/fill-columns.ts';
import type { CellTable } from '../cells/cell-table.ts';
import { ColumnsBuilder } from '../columns/columns-builder.ts';
import { IncidentTable } from '../incident-table.ts';
import { createHeaderReader } from '../mapped-header.ts';

/** `columns` hold what was made of the rows, by `fileRow`; `null` when the mapping makes nothing of any. */
export interface Samples {
  readonly columns: Columns | null;
  readonly findings: readonly Finding[];
}

export interface SampleTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads rows by a mapping, one by one as `open` would read each: what only all of a table tell, such as people of one event added up, is not seen. A `Problem` if the mapping says neither when nor where. */
export function readSamples(
  { name, header, rows }: SampleTable,
  mapping: Mapping,
): Samples | Problem {
  const builder = new ColumnsBuilder();
  const table = new IncidentTable(name, builder, createHeaderReader(mapping));
  const problem = table.open(header);
  if (problem !== null) return problem;
  for (const row of rows) table.add(row);
  const isAny = builder.count().total > 0;
  return { columns: isAny ? builder.build() : null, findings: table.findings.toSorted() };
}

/** Reads all rows of a table as `open` would, with people of one event added up. Costs as much as opening it, so `cells` ought to be the beginning of a long one. */
export function readWhole(name: string, cells: CellTable, mapping: Mapping): Samples | Problem {
  const builder = new ColumnsBuilder();
  const table = new IncidentTable(name, builder, createHeaderReader(mapping));
  const problem = table.open(cells.header);
  if (problem !== null) return problem;
  const steps = table.fill((to, readers, findings) => fillColumns(to, cells, readers, findings));
  for (const _ of steps ?? []);
  const isAny = builder.count().total > 0;
  return { columns: isAny ? builder.build() : null, findings: table.findings.toSorted() };
}
