/** A dataset's files → columns and findings, or the one problem why not. */
import type { Columns } from '../model/columns.ts';
import { type Dataset, type DatasetSource, FILE_ROLES, type RowCounts } from '../model/dataset.ts';
import { createProblem, type Finding, type Problem } from '../model/finding.ts';
import { type DatasetFile, describeError, FileReader, type OnProgress } from './file-reader.ts';
import { IncidentTable } from './incident-table.ts';
import { ATLAS_PRESET } from './presets/atlas.ts';
import { readRecords } from './read-records.ts';

/**
 * `findings` are the first 100,000 of each file, file by file, incidents first, and by row; `findingCount` counts all.
 * `fingerprint` is empty where there is no SHA-256 (plain http from another host).
 */
export type ReadResult =
  | {
      readonly ok: true;
      readonly columns: Columns;
      readonly counts: RowCounts;
      readonly context: Dataset['context'];
      readonly reportCounts: Dataset['reportCounts'];
      readonly findings: readonly Finding[];
      readonly findingCount: number;
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Reads the incidents file, then what stands beside it. Never rejects; a problem with any file is that of the dataset. */
export async function readDataset(
  source: DatasetSource,
  onProgress?: OnProgress,
): Promise<ReadResult> {
  const file = source.files.find(({ role }) => role === 'incidents');
  if (file === undefined) {
    const problem = createProblem('file-missing', source.manifest.files.incidents ?? '');
    return { ok: false, problem };
  }
  try {
    return await readFrom(source, file, new FileReader(source, onProgress));
  } catch (error) {
    const problem = describeError(error, file.name);
    return { ok: false, problem: { ...problem, sizeBytes: file.blob.size } };
  }
}

async function readFrom(
  source: DatasetSource,
  file: DatasetFile,
  reader: FileReader,
): Promise<ReadResult> {
  const table = new IncidentTable(file.name, ATLAS_PRESET);
  const unread = await reader.fill(file, table);
  if (unread !== null) return { ok: false, problem: unread };
  const incidents = table.finish();
  if ('code' in incidents)
    return { ok: false, problem: { ...incidents, sizeBytes: file.blob.size } };
  const records = await readRecords(source, incidents.columns, reader);
  if ('code' in records) return { ok: false, problem: records };
  const findings = [table.findings, ...records.findings];
  return {
    ok: true,
    columns: records.columns,
    counts: incidents.counts,
    context: records.context,
    reportCounts: records.reportCounts,
    findings: findings.flatMap((list) => list.toSorted()),
    findingCount: findings.reduce((sum, { count }) => sum + count, 0),
    fingerprint: await computeFingerprint(source),
  };
}

/** Of all files one after another in a fixed order, so that `cat … | sha256sum` gives the same, and one file alone has its own. */
async function computeFingerprint({ files }: DatasetSource): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  const inOrder = FILE_ROLES.flatMap((role) => files.filter((file) => file.role === role));
  const bytes = await new Blob(inOrder.map(({ blob }) => blob)).arrayBuffer();
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
