/** A dataset's files → columns and findings, or the one problem why not. */
import type { DatasetSource, RowCounts } from '../model/dataset.ts';
import { createProblem, type Problem } from '../model/finding.ts';
import type { TableReport } from '../model/import-report.ts';
import { ColumnsBuilder } from './columns/columns-builder.ts';
import { type DatasetFile, describeError, FileReader, type ReadOptions } from './file-reader.ts';
import type { FindingList } from './finding-list.ts';
import { computeFingerprint } from './fingerprint.ts';
import { IncidentTable } from './incident-table.ts';
import { readRecords } from './read-records.ts';
import type { ReadResult } from './read-result.ts';

/** Reads the files of incidents, then what stands beside them. Never rejects; a problem with any file is that of the dataset. An aborted signal is the problem `cancelled`. */
export async function readDataset(
  source: DatasetSource,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const files = source.files.filter(({ role }) => role === 'incidents');
  const [first] = files;
  if (first === undefined) {
    const problem = createProblem('file-missing', source.manifest.files.incidents ?? '');
    return { ok: false, problem };
  }
  try {
    return await readFrom(source, files, new FileReader(source, options));
  } catch (error) {
    const problem = describeError(error, first.name);
    return { ok: false, problem: { ...problem, sizeBytes: first.blob.size } };
  }
}

async function readFrom(
  source: DatasetSource,
  files: readonly DatasetFile[],
  reader: FileReader,
): Promise<ReadResult> {
  if (files.some(({ mapping }) => mapping?.format === 'atlas'))
    return (await import('./binary/open-atlas.ts')).readAtlasDataset(source, reader);
  const builder = new ColumnsBuilder();
  const lists: FindingList[] = [];
  const tables: TableReport[] = [];
  for (const file of files) {
    const table = new IncidentTable(file.name, builder, await headerReaderOf(file, source));
    const unread = await readInto(table, file, reader);
    if (unread !== null) return { ok: false, problem: unread };
    lists.push(table.findings);
    tables.push({ name: table.file, counts: table.count() });
  }
  const counts = builder.count();
  const isEmptied = (source.manifest.leftOutCount ?? 0) > 0 && counts.read === 0;
  if (counts.total === 0 && !isEmptied) return { ok: false, problem: missIncidents(files, counts) };
  const records = await readRecords(source, builder.build(), reader);
  if ('code' in records) return { ok: false, problem: records };
  const findings = [...lists, ...records.findings];
  return {
    ok: true,
    columns: records.columns,
    counts,
    tables,
    context: records.context,
    reportCounts: records.reportCounts,
    findings: findings.flatMap((list) => list.toSorted()),
    findingCount: findings.reduce((sum, { count }) => sum + count, 0),
    findingCounts: findings.map(({ counts: each }) => each),
    fingerprint:
      (files.length === source.files.length && files.length === 1
        ? await reader.fingerprint
        : null) ?? (await computeFingerprint(source)),
  };
}

/** Strangers' files, which may be long, are read a column at a time; our own row by row. */
async function readInto(
  table: IncidentTable,
  file: DatasetFile,
  reader: FileReader,
): Promise<Problem | null> {
  if (file.mapping === undefined) return reader.fill(file, table);
  const { readBulk } = await import('./bulk/read-bulk.ts');
  return readBulk(table, file, reader);
}

/** Our own layout is known at once; whatever reads others is loaded when it is needed. */
async function headerReaderOf({ mapping }: DatasetFile, { manifest }: DatasetSource) {
  if (mapping === undefined && manifest.categories !== undefined) {
    const { createOwnReader } = await import('./own-categories.ts');
    return createOwnReader(manifest.categories);
  }
  if (mapping === undefined) return undefined;
  const { createHeaderReader } = await import('./mapped-header.ts');
  return createHeaderReader(mapping);
}

function missIncidents(files: readonly DatasetFile[], counts: RowCounts): Problem {
  const detail = counts.rejected > 0 ? `${counts.rejected} / ${counts.read}` : null;
  const [file] = files;
  return createProblem('no-incidents', file?.name ?? '', {
    detail,
    sizeBytes: file?.blob.size ?? null,
  });
}
