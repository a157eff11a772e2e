/** Any table of any format → batches of rows under its header, shaped as a mapping says. */
import type { ImportFile } from '../../model/import-plan.ts';
import type { EncodingId, Mapping } from '../../model/mapping.ts';
import { removeApostrophes } from './apostrophes.ts';
import { readCsvRows, type TableShape } from './csv.ts';
import { blobOf, type FilePart, findPart } from './file-parts.ts';
import { Refusal, refuseLarge } from './refusal.ts';
import type { RowBatch } from './row-batch.ts';

/** Which rows of which part. */
export type TableChoice = TableShape & Pick<Mapping, 'format' | 'part' | 'encoding'>;

/** Reads one table. A `Refusal` of any reader becomes the problem of the last batch. Records may be read hastily: see `readJsonRows`. */
export async function* readTableRows(
  file: ImportFile,
  choice: TableChoice,
  hastily = false,
): AsyncGenerator<RowBatch, void> {
  yield* tellRefusal(readFormat(file, choice, hastily));
}

/** Rows until a reader refuses to go on, and then why. */
export async function* tellRefusal(
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<RowBatch, void> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { header: [], rows: [], remarks: [], readBytes: 0, problem: error.problem };
  }
}

async function* readFormat(
  file: ImportFile,
  choice: TableChoice,
  hastily: boolean,
): AsyncGenerator<RowBatch, void> {
  refuseLarge(file);
  const { format } = choice;
  if (format === 'xlsx') return yield* readXlsx(file, choice);
  const part = await findPart(file, choice.part);
  if (format === 'parquet') {
    const { readParquetRows } = await import('./parquet.ts');
    return yield* readParquetRows(await blobOf(part), file.name);
  }
  if (format === 'csv') {
    return yield* unescapeOwn(
      readCsvRows(await openText(part, choice.encoding), file.name, choice),
    );
  }
  const text = { ...part, open: () => openText(part, choice.encoding) };
  if (format === 'topojson') {
    const { readTopologyRows } = await import('./topojson.ts');
    return yield* readTopologyRows(text, !hastily);
  }
  const { readJsonRows } = await import('./json.ts');
  yield* readJsonRows(text, !hastily);
}

/** Text as UTF-8, whatever it was; Windows-1252 among UTF-8 is told cell by cell. */
export async function openText(
  part: FilePart,
  encoding: EncodingId | null,
): Promise<ReadableStream<Uint8Array>> {
  const stream = await part.open();
  if (encoding === null || encoding === 'utf-8') return stream;
  return stream
    .pipeThrough(new TextDecoderStream(encoding) as unknown as TransformStream<Uint8Array, string>)
    .pipeThrough(new TextEncoderStream() as unknown as TransformStream<string, Uint8Array>);
}

async function* readXlsx(file: ImportFile, choice: TableChoice): AsyncGenerator<RowBatch, void> {
  const { readSheetRows } = await import('./xlsx.ts');
  const { shapeRows } = await import('./shape-rows.ts');
  // A workbook inside an archive has the archive's name for it before its sheet's.
  const [entry, sheet] = splitPart(choice.part);
  const blob = entry === null ? file.blob : await blobOf(await findPart(file, entry));
  yield* shapeRows(readSheetRows(blob, file.name, sheet), choice);
}

/** A part of a workbook: the file in an archive, if any, and the sheet. */
function splitPart(part: string | null): [entry: string | null, sheet: string | null] {
  const at = part?.indexOf(SHEET_SIGN) ?? -1;
  if (part === null || at < 0) return [null, part];
  return [part.slice(0, at), part.slice(at + SHEET_SIGN.length)];
}

export const SHEET_SIGN = '\u0000';

/** Takes the apostrophes out again that our own spreadsheets put before cells that would run as formulas. */
async function* unescapeOwn(
  batches: AsyncGenerator<RowBatch, void>,
): AsyncGenerator<RowBatch, void> {
  for await (const batch of batches) {
    if (batch.isOwnSpreadsheet !== true) yield batch;
    else {
      const rows = batch.rows.map((row) =>
        row.map((cell) => (cell.includes("'") ? removeApostrophes(cell) : cell)),
      );
      yield { ...batch, rows };
    }
  }
}
