/** Rows of columns → a CSV or GeoJSON file with a receipt. */
import type { Columns } from '../../model/columns.ts';
import type {
  ExportedRows,
  ReceiptLine,
  RowVariant,
  WriteOptions,
} from '../../model/export-file.ts';
import { addApostrophes } from '../formats/apostrophes.ts';
import { OWN_SIGN } from '../formats/csv.ts';
import { type CellValue, type ExportColumn, listExportColumns } from './incident-cells.ts';
import { beginWriting } from './writing.ts';

const ROWS_AT_ONCE = 2000;
const POSITION: ReadonlySet<string> = new Set(['latitude', 'longitude']);

const COMPARED_PERIOD = 'compared_period';

export interface RowsToWrite {
  readonly columns: Columns;
  /** In the order in which they are written. */
  readonly rows: Uint32Array;
  readonly variant: Exclude<RowVariant, 'atlas'>;
  /** In which of two compared periods a row is: `A`, `B` or `A; B`; absent where nothing is compared. */
  readonly periodOf?: (row: number) => string;
  readonly receipt: readonly ReceiptLine[];
}

/** Once to see which columns they need, and about four times as long to write them. */
const PASSES = { list: 1, write: 4 };

/** Writes in pieces, so that no string is longer than a few thousand rows. Rejects with the signal's reason. */
export async function writeRows(
  request: RowsToWrite,
  options: WriteOptions = {},
): Promise<ExportedRows> {
  const { columns, rows, variant, receipt, periodOf } = request;
  const writing = beginWriting(rows.length * (PASSES.list + PASSES.write), options);
  const added = periodOf === undefined ? [] : [{ name: COMPARED_PERIOD, read: periodOf }];
  const exported = await listExportColumns({ columns, rows, added, writing });
  const isGeo = variant === 'geojson';
  const pieces = isGeo
    ? writeGeoJson(exported, rows, receipt)
    : writeCsv(exported, rows, variant === 'csv' ? receipt : null);
  const type = isGeo ? 'application/geo+json' : 'text/csv;charset=utf-8';
  // Each a blob at once: the texts of ten million rows are more than a heap holds.
  const blobs: Blob[] = [];
  for (const piece of pieces) {
    blobs.push(new Blob([piece]));
    await writing.done(ROWS_AT_ONCE * PASSES.write);
  }
  return { blob: new Blob(blobs, { type }), rowCount: rows.length, receipt };
}

/** `receipt` is `null` for machines, who get cells as they are. A byte order mark tells spreadsheets that the file is UTF-8. */
function* writeCsv(
  columns: readonly ExportColumn[],
  rows: Uint32Array,
  receipt: readonly ReceiptLine[] | null,
): Generator<string, void> {
  const isSafe = receipt !== null;
  if (receipt !== null) yield `\ufeff${receipt.map(writeComment).join('')}`;
  yield `${columns.map(({ name }) => writeCell(name, isSafe)).join(',')}\r\n`;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    let piece = '';
    for (const row of rows.subarray(start, start + ROWS_AT_ONCE))
      piece += `${columns.map(({ read }) => writeCell(read(row), isSafe)).join(',')}\r\n`;
    yield piece;
  }
}

function writeComment({ name, value }: ReceiptLine, line: number): string {
  const text = `${name}: ${value}`.replaceAll(/[\r\n]+/g, ' ');
  return `${quote(line === 0 ? `${OWN_SIGN} ${text}` : `# ${text}`)}\r\n`;
}

function writeCell(value: CellValue, isSafe: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return quote(isSafe ? addApostrophes(value) : value);
}

function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function* writeGeoJson(
  columns: readonly ExportColumn[],
  rows: Uint32Array,
  receipt: readonly ReceiptLine[],
): Generator<string, void> {
  const lines: Record<string, string> = {};
  // The data's own licence has its address; that of its source has none.
  for (const { name, value } of receipt) lines[name] ??= value;
  yield `{"type":"FeatureCollection","receipt":${JSON.stringify(lines)},"features":[\n`;
  const latitude = columns.find(({ name }) => name === 'latitude');
  const longitude = columns.find(({ name }) => name === 'longitude');
  const others = columns.filter(({ name }) => !POSITION.has(name));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const features = Array.from(rows.subarray(start, start + ROWS_AT_ONCE), (row) => {
      const position = [longitude?.read(row) ?? null, latitude?.read(row) ?? null];
      const isPlaced = position.every((part) => part !== null);
      return JSON.stringify({
        type: 'Feature',
        geometry: isPlaced ? { type: 'Point', coordinates: position } : null,
        properties: Object.fromEntries(
          others.map(({ name, read }) => [name, read(row)]).filter(([, value]) => value !== null),
        ),
      });
    });
    yield `${start === 0 ? '' : ',\n'}${features.join(',\n')}`;
  }
  yield '\n]}\n';
}
