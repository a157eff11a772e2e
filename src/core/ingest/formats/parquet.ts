/** Parquet: row groups of a file, a column at a time → batches of rows as text. */
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetReadOptions,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet';
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';
import { createProblem, type Problem } from '../../model/finding.ts';
import { formatIsoDay } from '../../model/time.ts';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_RATIO, MAX_ROWS } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { RowBatch } from './row-batch.ts';

const ROWS_AT_ONCE = 10_000;
const MS_PER_DAY = 86_400_000;

/** Reads the columns at the top of the schema. Compressions are those that hyparquet and hyparquet-compressors unpack; another is `compression-unknown`. */
export async function* readParquetRows(blob: Blob, file: string): AsyncGenerator<RowBatch, void> {
  const buffer = toBuffer(blob);
  const metadata = await parquetMetadataAsync(buffer).catch((error: unknown) => {
    throw new Refusal(createProblem('format-unreadable', file, { detail: describe(error) }));
  });
  const header = parquetSchema(metadata).children.map(({ element }) => element.name);
  const problem = judge(metadata, header.length, file);
  if (problem !== null) throw new Refusal(problem);
  yield { header, rows: [], remarks: [], readBytes: 0, problem: null };
  const allRows = Math.max(1, Number(metadata.num_rows));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const columns: Values[] = [];
    const share = (rows: number) => Math.round((blob.size * (rowStart + rows)) / allRows);
    for (const name of header) {
      columns.push(
        await readColumn({ file: buffer, metadata, columns: [name], rowStart, rowEnd }).catch(
          (error: unknown) => {
            throw isOfMemory(error) ? error : new Refusal(describeFailure(error, file, rowStart));
          },
        ),
      );
      // A group may be all of the file: here too somebody may cancel.
      const done = ((rowEnd - rowStart) * columns.length) / header.length;
      yield { header, rows: [], remarks: [], readBytes: share(done), problem: null };
    }
    for (let from = 0; from < rowEnd - rowStart; from += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, rowEnd - rowStart - from);
      const rows = Array.from({ length: count }, (_, i) =>
        columns.map((values) => writeCell(values[from + i])),
      );
      yield { header, rows, remarks: [], readBytes: share(rowEnd - rowStart), problem: null };
    }
    rowStart = rowEnd;
  }
}

type Values = ArrayLike<unknown>;

/** A column's cells of whole row groups: a group is unpacked once for each of its columns, and never for others. */
async function readColumn(
  options: Pick<ParquetReadOptions, 'file' | 'metadata' | 'columns' | 'rowStart' | 'rowEnd'>,
): Promise<Values> {
  const pieces: Values[] = [];
  await parquetRead({
    ...options,
    compressors: COMPRESSORS,
    onChunk: ({ columnData }) => pieces.push(columnData),
  });
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined
    ? first
    : pieces.flatMap((piece) => Array.from(piece));
}

function toBuffer(blob: Blob): AsyncBuffer {
  return {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
}

/** Snappy is hyparquet's own; that of hyparquet-compressors needs WebAssembly, which the app's policy refuses. */
const COMPRESSORS: Compressors = {
  GZIP: decompressGzip,
  BROTLI: decompressBrotli,
  ZSTD: (input) => decompressZstd(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

function judge(
  { row_groups, num_rows }: FileMetaData,
  columnCount: number,
  file: string,
): Problem | null {
  if (columnCount > MAX_COLUMNS)
    return createProblem('file-too-large', file, { detail: `columns > ${MAX_COLUMNS}` });
  if (num_rows > MAX_ROWS) return createProblem('too-many-rows', file, { fittingRows: MAX_ROWS });
  if (num_rows !== row_groups.reduce((sum, group) => sum + group.num_rows, 0n))
    return createProblem('format-unreadable', file, { detail: 'num_rows' });
  const sums = { packed: 0, unpacked: 0 };
  for (const { meta_data } of row_groups.flatMap(({ columns }) => columns)) {
    sums.packed += Number(meta_data?.total_compressed_size ?? 0);
    sums.unpacked += Number(meta_data?.total_uncompressed_size ?? 0);
  }
  if (sums.unpacked > MAX_FILE_BYTES)
    return createProblem('file-too-large', file, { detail: `unpacked > ${MAX_FILE_BYTES} B` });
  const isBomb = sums.unpacked > 1024 * 1024 && sums.unpacked > sums.packed * MAX_RATIO;
  const detail = `unpacked : packed > ${MAX_RATIO} : 1`;
  return isBomb ? createProblem('archive-refused', file, { detail }) : null;
}

/** Other `RangeError`s are the reader's, of sizes that a damaged file states. */
function isOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /alloc/i.test(error.message);
}

function describeFailure(error: unknown, file: string, completeRows: number): Problem {
  const detail = describe(error);
  const isPacking = /compress|codec/i.test(detail);
  const code = isPacking ? 'compression-unknown' : 'format-unreadable';
  return createProblem(code, file, { detail, completeRows, row: completeRows + 1 });
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}

function writeCell(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return writeMoment(value.getTime());
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    return value.map(writeCell).join('; ');
  if (value instanceof Uint8Array) return '';
  return JSON.stringify(value, (_, member) =>
    typeof member === 'bigint' ? String(member) : member,
  );
}

/** A moment as the day that it lies in; files of incidents know no finer date. */
function writeMoment(timeMs: number): string {
  const day = Math.floor(timeMs / MS_PER_DAY);
  return Number.isFinite(day) && day > -719_163 && day < 2_932_897 ? formatIsoDay(day) : '';
}
