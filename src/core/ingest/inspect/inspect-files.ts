/** Files as they were picked → every table in them, inspected. */
import { createProblem, type Problem } from '../../model/finding.ts';
import type { ImportFile } from '../../model/import-plan.ts';
import type { EncodingId, Mapping } from '../../model/mapping.ts';
import { describeError, type ReadOptions } from '../file-reader.ts';
import { sniffDialect } from '../formats/csv-dialect.ts';
import { type FilePart, listLeftOut, listParts } from '../formats/file-parts.ts';
import { Refusal, refuseLarge } from '../formats/refusal.ts';
import { openText, type TableChoice } from '../formats/table-rows.ts';
import { findEncoding, findFormat, type Head, readHead } from './find-format.ts';
import {
  cutRows,
  findDelimiter,
  findHeader,
  guessCodePage,
  lookAround,
  type Surroundings,
} from './find-shape.ts';
import { inspectTable } from './inspect-table.ts';
import type { InspectedTable } from './inspected-table.ts';
import { readReceipt } from './read-receipt.ts';

export interface InspectedFile {
  readonly file: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly table: InspectedTable;
}

export interface InspectedFiles {
  readonly tables: readonly InspectedFile[];
  readonly problems: readonly Problem[];
}

export interface InspectFilesOptions extends ReadOptions {
  readonly remembered: readonly Mapping[];
}

/** Inspects file after file. Never rejects: what can't be read is among `problems`; a cancelled one ends the list. */
export async function inspectFiles(
  files: readonly ImportFile[],
  options: InspectFilesOptions,
): Promise<InspectedFiles> {
  const tables: InspectedFile[] = [];
  const problems: Problem[] = [];
  const totalBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let doneBytes = 0;
  let doneRows = 0;
  for (const [number, file] of files.entries()) {
    const onRows = (readBytes: number, rows: number) => {
      options.onProgress?.({ readBytes: doneBytes + readBytes, totalBytes, rows: doneRows + rows });
      return options.signal?.aborted ?? false;
    };
    const { remembered, startCutter } = options;
    const found = await inspectFile(file, { remembered, startCutter, onRows });
    for (const { name, result } of found) {
      if ('code' in result) problems.push({ ...result, sizeBytes: file.blob.size });
      else {
        tables.push({ file: number, name, sizeBytes: file.blob.size, table: result });
        doneRows += result.rowCount;
      }
    }
    doneBytes += file.blob.size;
    if (problems.some(({ code }) => code === 'cancelled')) break;
  }
  return { tables, problems };
}

export type Options = Parameters<typeof inspectTable>[2];
export type Found = readonly { readonly name: string; readonly result: InspectedTable | Problem }[];

async function inspectFile(file: ImportFile, options: Options): Promise<Found> {
  try {
    if (file.blob.size === 0) throw new Refusal(createProblem('file-empty', file.name));
    refuseLarge(file);
    const found: { name: string; result: InspectedTable | Problem }[] = [];
    for (const part of await listParts(file))
      found.push(...(await inspectPart(file, part, options)));
    for (const problem of await listLeftOut(file))
      found.push({ name: problem.file, result: problem });
    return found;
  } catch (error) {
    return [{ name: file.name, result: describeError(error, file.name) }];
  }
}

async function inspectPart(file: ImportFile, part: FilePart, options: Options): Promise<Found> {
  try {
    const head = await readHead(part);
    const format = findFormat(head, part.name);
    if (format === 'xlsx') {
      const { inspectSheets } = await import('./inspect-sheets.ts');
      return await inspectSheets(file, part, options);
    }
    const choice: TableChoice & { readonly around?: Surroundings } =
      format === 'csv'
        ? await shapeText(part, head)
        : {
            ...UNSHAPED,
            format,
            part: part.part,
            encoding: format === 'parquet' || format === 'atlas' ? null : findEncoding(head),
          };
    const { around, ...shape } = choice;
    const own = { ...options, around };
    const result = await inspectTable({ name: part.name, blob: file.blob }, shape, own);
    const stated = readReceipt(head.bytes);
    const isStated = stated !== null && !('code' in result);
    return [{ name: part.name, result: isStated ? { ...result, stated } : result }];
  } catch (error) {
    return [{ name: part.name, result: describeError(error, part.name) }];
  }
}

const UNSHAPED = { delimiter: null, preambleRows: 0, hasHeader: true, tagRows: 0 } as const;

/** Throws a `Refusal` for what is no delimited text. */
async function shapeText(
  part: FilePart,
  head: Head,
): Promise<TableChoice & { readonly around: Surroundings }> {
  const stated = findEncoding(head);
  const encoding = stated === 'utf-8' ? guessCodePage(head.bytes) : stated;
  const bytes = encoding === 'utf-8' ? head.bytes : await readStart(part, encoding);
  const dialect = sniffDialect(bytes, head.isWhole, part.name);
  if ('code' in dialect) throw new Refusal(dialect);
  const rest = bytes.subarray(dialect.start);
  const delimiter = dialect.isStated
    ? String.fromCharCode(dialect.delimiter)
    : findDelimiter(rest, head.isWhole);
  const rows = cutRows(rest, delimiter, head.isWhole);
  const shape = findHeader(rows);
  const around = lookAround(rows, shape);
  return { ...shape, delimiter, format: 'csv', part: part.part, encoding, around };
}

async function readStart(part: FilePart, encoding: EncodingId) {
  const text = { ...part, open: () => openText(part, encoding) };
  return (await readHead(text)).bytes;
}
