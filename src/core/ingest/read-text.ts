/** For tests: a dataset written out as text, read by the very path that a file takes. */
import type { Columns } from '../model/columns.ts';
import type { DatasetSource, FileRole, Manifest } from '../model/dataset.ts';
import type { Problem } from '../model/finding.ts';
import { readDataset } from './read-dataset.ts';
import type { ReadResult } from './read-result.ts';

export type OpenedDataset = Extract<ReadResult, { ok: true }>;

export const testManifest: Manifest = {
  id: 'test',
  name: 'Test',
  version: '1',
  licence: { name: 'none', url: null },
  mayPublish: false,
  description: '',
  citation: '',
  files: { incidents: 'incidents.csv' },
  presets: [],
  places: [],
};

export function sourceOf(blob: Blob, acceptTruncated = false): DatasetSource {
  return {
    manifest: testManifest,
    files: [{ role: 'incidents', name: 'incidents.csv', blob }],
    acceptTruncated,
  };
}

/** The result of a file that is expected to open; throws with its problem if it does not. */
export async function openText(
  content: BlobPart,
  acceptTruncated?: boolean,
): Promise<OpenedDataset> {
  const result = await readDataset(sourceOf(new Blob([content]), acceptTruncated));
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.problem)}`);
  return result;
}

/** The problem of a file that is not expected to open, `null` if it does. */
export async function problemOfText(
  content: BlobPart,
  acceptTruncated?: boolean,
): Promise<Problem | null> {
  const result = await readDataset(sourceOf(new Blob([content]), acceptTruncated));
  return result.ok ? null : result.problem;
}

/** Texts by role; the file of a role is named like it, `reports.csv`. */
export type FileTexts = Readonly<Partial<Record<FileRole, BlobPart>>>;

export function sourceOfFiles(texts: FileTexts, acceptTruncated = false): DatasetSource {
  const files = (Object.entries(texts) as [FileRole, BlobPart][]).map(([role, text]) => ({
    role,
    name: `${role}.csv`,
    blob: new Blob([text]),
  }));
  return { manifest: testManifest, files, acceptTruncated };
}

/** As `openText`, for a dataset of several files. */
export async function openFiles(
  texts: FileTexts,
  acceptTruncated?: boolean,
): Promise<OpenedDataset> {
  const result = await readDataset(sourceOfFiles(texts, acceptTruncated));
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.problem)}`);
  return result;
}

/** Values of a text column. */
export function textsOf(columns: Columns, id: string): readonly string[] {
  const values = columns.texts.find((column) => column.id === id)?.values;
  return Array.from({ length: values?.length ?? 0 }, (_, row) => values?.at(row) ?? '');
}

/** Findings on single rows, as `row code field`. */
export function rowFindingsOf({ findings }: OpenedDataset): string[] {
  return findings
    .filter(({ row }) => row > 0)
    .map(({ row, code, field }) => `${row} ${code} ${field}`);
}
