/** A dataset's files → columns and findings, or the one problem why not. */
import type { Columns } from '../model/columns.ts';
import type { Dataset, DatasetSource, RowCounts } from '../model/dataset.ts';
import { createProblem, type Finding, type Problem } from '../model/finding.ts';
import type { OpenProgress } from '../model/ports.ts';
import type { ContextEvent } from '../model/report.ts';
import { readCsvRows } from './formats/csv.ts';
import { MAX_FILE_BYTES } from './formats/limits.ts';
import type { ReadRows } from './formats/row-batch.ts';
import { IncidentTable } from './incident-table.ts';
import { ATLAS_PRESET } from './presets/atlas.ts';

/** The one format so far; others are chosen here. */
const readRows: ReadRows = readCsvRows;

/** `findings` are the first 100,000, by row; `findingCount` counts all. `fingerprint` is empty where there is no SHA-256 (plain http from another host). */
export type ReadResult =
  | {
      readonly ok: true;
      readonly columns: Columns;
      readonly counts: RowCounts;
      readonly context: readonly ContextEvent[];
      readonly reportCounts: Dataset['reportCounts'];
      readonly findings: readonly Finding[];
      readonly findingCount: number;
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads the incidents file in one pass, a window of about 64 KiB at a time, with a report of progress after each.
 * Never rejects: a file that can no longer be read, and memory that runs out, are problems too.
 */
export async function readDataset(
  source: DatasetSource,
  onProgress?: (progress: OpenProgress) => void,
): Promise<ReadResult> {
  const file = source.files.find(({ role }) => role === 'incidents');
  if (file === undefined) {
    const problem = createProblem('file-missing', source.manifest.files.incidents ?? '');
    return { ok: false, problem };
  }
  const { blob, name } = file;
  const fail = (problem: Problem): ReadResult => ({
    ok: false,
    problem: { ...problem, sizeBytes: blob.size },
  });
  if (blob.size > MAX_FILE_BYTES) return fail(createProblem('file-too-large', name));
  const { acceptTruncated } = source;
  const table = new IncidentTable({ file: name, preset: ATLAS_PRESET, acceptTruncated });
  try {
    for await (const batch of readRows(blob.stream(), name)) {
      const problem = table.take(batch);
      if (problem !== null) return fail(problem);
      onProgress?.({
        readBytes: batch.readBytes,
        totalBytes: blob.size,
        rows: table.rowCount,
      });
    }
    const result = table.finish();
    if ('code' in result) return fail(result);
    const { count: findingCount } = table.findings;
    const fingerprint = await computeFingerprint(blob);
    return {
      ok: true,
      ...result,
      context: [],
      reportCounts: { all: 0, notRead: 0 },
      findings: table.findings.toSorted(),
      findingCount,
      fingerprint,
    };
  } catch (error) {
    return fail(describeError(error, name));
  }
}

async function computeFingerprint(blob: Blob): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Engines throw a RangeError for an array, a map or a string that they cannot hold. A picked file that was moved or changed since fails with one of two names. */
function describeError(error: unknown, file: string): Problem {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (name === 'RangeError') return createProblem('out-of-memory', file, { detail });
  const isGone = name === 'NotFoundError' || name === 'NotReadableError';
  return createProblem(isGone ? 'file-missing' : 'unexpected', file, { detail });
}
