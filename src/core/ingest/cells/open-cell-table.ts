/** A file as it was picked, or a part of it → a table of cells. */
import type { ImportFile } from '../../model/import-plan.ts';
import { findPart } from '../formats/file-parts.ts';
import { Refusal, refuseLarge } from '../formats/refusal.ts';
import type { RowBatch } from '../formats/row-batch.ts';
import { openText, readTableRows, type TableChoice } from '../formats/table-rows.ts';
import { UnknownName } from '../formats/unknown-name.ts';
import { GrowingFingerprint } from '../growing-fingerprint.ts';
import { piecesOf, piecesOfStream } from './byte-store.ts';
import type { ColumnOptions } from './cell-column.ts';
import { CellReader } from './cell-reader.ts';
import { type FileTable, OddRows } from './cell-table.ts';
import type { StartCutter } from './cutter-thread.ts';
import { type CellSource, type OnRows, readCellTable } from './read-cell-table.ts';

/** `startCutter`: a way to have a long file of delimited text read and cut in another thread. `batches`: the rows of the table, where they are at hand. */
export interface OpenCellOptions extends ColumnOptions {
  readonly onRows: OnRows;
  readonly batches?: AsyncIterable<RowBatch> | undefined;
  readonly startCutter?: StartCutter | undefined;
}

/** Reads one table of any format that is made of rows. A `Refusal` of any reader becomes the problem of a table without rows. */
export async function openCellTable(
  file: ImportFile,
  choice: TableChoice,
  { startCutter, onRows, batches, ...columns }: OpenCellOptions,
): Promise<FileTable> {
  try {
    refuseLarge(file);
    if (batches !== undefined) return await cutLines(file, batches, { ...columns, onRows });
    if (choice.format !== 'csv') return await openRows(file, choice, { ...columns, onRows });
    const source = await openSource(file, choice, startCutter);
    const growing = new GrowingFingerprint(source.sizeBytes ?? 0);
    const onBytes = (bytes: Uint8Array<ArrayBuffer>, length: number) => {
      if (source.sizeBytes !== null) growing.see(bytes, length);
    };
    const cells = await readCellTable({ ...source, ...columns, onBytes }, choice, onRows);
    const isWhole = source.sizeBytes === cells.byteCount;
    const fingerprint = isWhole ? growing.finish() : null;
    return { ...cells, fileBytes: file.blob.size, fingerprint };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { problem } = error;
    return { ...NOTHING, distinct: new Set(), degrees: new Map(), oddRows: new OddRows(), problem };
  }
}

const NOTHING = {
  fileBytes: 0,
  fingerprint: null,
  header: [],
  rowCount: 0,
  columns: [],
  remarks: [],
  reader: new CellReader(new Uint8Array(1), 0),
  byteCount: 0,
  unescape: (text: string) => text,
};

async function openRows(
  file: ImportFile,
  choice: TableChoice,
  options: OpenCellOptions,
): Promise<FileTable> {
  try {
    return await cutLines(file, readTableRows(file, choice, true), options);
  } catch (error) {
    if (!(error instanceof UnknownName)) throw error;
    return cutLines(file, readTableRows(file, choice), options);
  }
}

/** Records, sheets and columns become lines first; where these end and why is their own readers' affair. */
async function cutLines(
  file: ImportFile,
  batches: AsyncIterable<RowBatch>,
  { onRows, createWatch, leastJudged }: OpenCellOptions,
): Promise<FileTable> {
  const { createLineState, LINE_DELIMITER, writeLines } = await import('./row-lines.ts');
  const state = createLineState();
  const pieces = writeLines(batches, state);
  const source = { name: file.name, sizeBytes: null, pieces, createWatch, leastJudged };
  const shape = { delimiter: LINE_DELIMITER, preambleRows: 0, hasHeader: true, tagRows: 0 };
  const cells = await readCellTable(source, shape, (_, rows) => onRows(state.readBytes, rows));
  return {
    ...cells,
    problem: state.problem ?? cells.problem,
    remarks: [...state.remarks, ...cells.remarks],
    fileBytes: file.blob.size,
    fingerprint: null,
  };
}

async function openSource(
  file: ImportFile,
  choice: TableChoice,
  startCutter: StartCutter | undefined,
): Promise<CellSource> {
  const part = await findPart(file, choice.part);
  const { name } = file;
  const isUtf8 = choice.encoding === null || choice.encoding === 'utf-8';
  if (part.blob !== null && isUtf8) {
    const { blob } = part;
    const beside = startCutter && { blob, start: startCutter };
    return { name, sizeBytes: blob.size, pieces: piecesOf(blob), beside };
  }
  return { name, sizeBytes: null, pieces: piecesOfStream(await openText(part, choice.encoding)) };
}
