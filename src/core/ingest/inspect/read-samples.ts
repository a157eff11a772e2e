/** The first rows of a table, read as they will be. */
import type { Columns } from '../../model/columns.ts';
import type { Finding, Problem } from '../../model/finding.ts';
import type { Mapping } from '../../model/mapping.ts';
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

/** Reads rows by a mapping, one by one as `open` would read each: what only all of a table tell, people of one event added up and days unlike the others, is not seen. A `Problem` if the mapping says neither when nor where. */
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
