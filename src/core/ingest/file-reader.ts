/** The bytes of a dataset's files, one file after the other → rows in tables. */
import type { DatasetSource } from '../model/dataset.ts';
import { createProblem, type Problem } from '../model/finding.ts';
import type { OpenProgress } from '../model/ports.ts';
import type { StartCutter } from './cells/cutter-thread.ts';
import { readCsvRows } from './formats/csv.ts';
import { MAX_ROWS } from './formats/limits.ts';
import { Refusal, refuseLarge } from './formats/refusal.ts';
import type { RowBatch } from './formats/row-batch.ts';
import type { Table } from './table.ts';

/** `startCutter`: a way to have long files cut in another thread. */
export interface ReadOptions {
  readonly onProgress?: ((progress: OpenProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly startCutter?: StartCutter | undefined;
}

export type DatasetFile = DatasetSource['files'][number];

/** Reads files of one dataset in turn; bytes and rows of its progress are those of all files together. */
export class FileReader {
  /** What `computeFingerprint` gives for the file that was read last alone, where somebody has worked it out. */
  fingerprint: Promise<string> | null = null;
  private doneBytes = 0;
  private doneRows = 0;
  readonly source: DatasetSource;
  private readonly totalBytes: number;
  private readonly onProgress: ReadOptions['onProgress'];
  readonly signal: AbortSignal | undefined;
  readonly startCutter: StartCutter | undefined;

  constructor(source: DatasetSource, { onProgress, signal, startCutter }: ReadOptions) {
    this.source = source;
    this.onProgress = onProgress;
    this.signal = signal;
    this.startCutter = startCutter;
    this.totalBytes = source.files.reduce((sum, { blob }) => sum + blob.size, 0);
  }

  /**
   * Gives a file's rows to a table in one pass, a window of about 64 KiB at a time, with a report of progress after each.
   * Never rejects: a file that can no longer be read, and memory that runs out, are problems too.
   */
  async fill(file: DatasetFile, table: Table): Promise<Problem | null> {
    const { blob, name } = file;
    const fail = (problem: Problem): Problem => ({ ...problem, sizeBytes: blob.size });
    let isOpen = false;
    try {
      refuseLarge({ name, blob });
      for await (const batch of readCsvRows(blob.stream(), name)) {
        if (this.signal?.aborted) return fail(createProblem('cancelled', name));
        const problem = isOpen || batch.header.length === 0 ? null : table.open(batch.header);
        if (problem !== null) return fail(problem);
        isOpen ||= batch.header.length > 0;
        const end = this.take(batch, table);
        if (end !== null) return fail(end);
        if (this.isFull(table.rowCount))
          return fail(createProblem('too-many-rows', name, { fittingRows: MAX_ROWS }));
        void this.tellProgress(batch.readBytes, table.rowCount);
      }
    } catch (error) {
      return fail(describeError(error, name));
    }
    this.finish(blob.size, table.rowCount);
    return null;
  }

  /** Counts a file as read. */
  finish(sizeBytes: number, rowCount: number): void {
    this.doneBytes += sizeBytes;
    this.doneRows += rowCount;
  }

  /** Whether there are more rows than any dataset may have. */
  isFull(rowCount: number): boolean {
    return this.doneRows + rowCount > MAX_ROWS;
  }

  private take({ remarks, rows, problem }: RowBatch, table: Table): Problem | null {
    for (const remark of remarks) table.findings.add(remark);
    for (const row of rows) table.add(row);
    const isForgiven =
      problem?.code === 'file-truncated' && this.source.acceptTruncated && table.rowCount > 0;
    if (isForgiven) table.rejectCutRow();
    return isForgiven ? null : problem;
  }

  /** Ends when it was heard, by whoever may cancel at this point. */
  async tellProgress(readBytes: number, rowCount: number): Promise<void> {
    await this.onProgress?.({
      readBytes: this.doneBytes + readBytes,
      totalBytes: this.totalBytes,
      rows: this.doneRows + rowCount,
    });
  }
}

/** What an exception says of a file. Engines throw a RangeError for an array, a map or a string that they cannot hold. A picked file that was moved or changed since fails with one of two names. */
export function describeError(error: unknown, file: string): Problem {
  if (error instanceof Refusal) return error.problem;
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (name === 'RangeError') return createProblem('out-of-memory', file, { detail });
  const isGone = name === 'NotFoundError' || name === 'NotReadableError';
  return createProblem(isGone ? 'file-changed' : 'unexpected', file, { detail });
}
