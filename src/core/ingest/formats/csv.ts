/** The CSV format: a stream of bytes → batches of rows. Dialect and inner loop are its neighbours' affair. */
import { createProblem, type Problem, type Remark } from '../../model/finding.ts';
import type { Mapping } from '../../model/mapping.ts';
import { ByteWindow } from './byte-window.ts';
import { sniffDialect } from './csv-dialect.ts';
import { CsvScanner } from './csv-scanner.ts';
import { HeaderRows } from './header-rows.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { RowBatch } from './row-batch.ts';
import { nameUnnamed } from './unnamed-layouts.ts';

/** What was found out of a table's first rows; without it the first row is the header. */
export type TableShape = Pick<
  Mapping,
  'delimiter' | 'preambleRows' | 'hasHeader' | 'tagRows' | 'groupedColumns'
>;

/** How the receipt begins that our own spreadsheets have before their header. */
export const OWN_SIGN = '# Incident Atlas';

const PLAIN_SHAPE: TableShape = { delimiter: null, preambleRows: 0, hasHeader: true, tagRows: 0 };

/**
 * Reads delimited text of any dialect that `sniffDialect` knows, cut into chunks anywhere. One batch about every 64 KiB; memory is one window.
 *
 * `file-truncated` when the file ends inside quotes, or when its last row has no line break and is the only short one; that row is then not among `rows`.
 * Cells that are not UTF-8 are read as Windows-1252, told once. A NUL byte, too many columns, too long a cell or file end the reading.
 */
export async function* readCsvRows(
  stream: ReadableStream<Uint8Array>,
  file: string,
  shape: TableShape = PLAIN_SHAPE,
): AsyncGenerator<RowBatch, void> {
  const window = new ByteWindow(stream);
  try {
    await window.fill();
    const dialect = sniffDialect(window.view(), window.hasEnd, file);
    if ('code' in dialect) {
      yield { header: [], rows: [], remarks: [], readBytes: window.readBytes, problem: dialect };
      return;
    }
    window.discard(dialect.start);
    const table = new CsvTable(file, shape, shape.delimiter?.charCodeAt(0) ?? dialect.delimiter);
    for (let isDone = false; !isDone; ) {
      const batch = table.readBatch(window);
      isDone = batch.problem !== null || window.hasEnd;
      yield batch;
      if (!isDone) await window.fill();
    }
  } finally {
    await window.close();
  }
}

/** One file's header and row count, and the places of what is wrong in it. */
class CsvTable {
  private header: readonly string[] | null = null;
  private completeRows = 0;
  private hasShortRow = false;
  private readonly file: string;
  private readonly shape: TableShape;
  private readonly scanner: CsvScanner;
  private isOwnSpreadsheet = false;
  private readonly headerRows: HeaderRows;

  constructor(file: string, shape: TableShape, delimiter: number) {
    this.file = file;
    this.shape = shape;
    this.headerRows = new HeaderRows(shape);
    this.scanner = new CsvScanner(delimiter);
  }

  readBatch(window: ByteWindow): RowBatch {
    const done = this.scanner.scan(window.view(), window.hasEnd);
    const rows = this.scanner.rows;
    this.scanner.rows = [];
    this.skipRows(rows);
    const isCutOff = window.hasEnd && this.scanner.fault === null && this.isLastRowCutOff(rows);
    const partialRow = isCutOff ? rows.pop() : undefined;
    this.completeRows += rows.length;
    const problem =
      partialRow === undefined
        ? this.describeFault(window)
        : this.problemAt('file-truncated', window.fileOffset + this.scanner.lastCellAt, {
            field: this.header?.[partialRow.length - 1] ?? null,
          });
    window.discard(done);
    const remarks = this.takeRemarks();
    const { isOwnSpreadsheet } = this;
    const header = this.header ?? [];
    return { header, rows, remarks, readBytes: window.readBytes, problem, isOwnSpreadsheet };
  }

  /** Takes away what stands before the data, and the header out of it. */
  private skipRows(rows: string[][]): void {
    const { headerRows } = this;
    while (!headerRows.isWhole && rows.length > 0) {
      const row = rows.shift() ?? [];
      headerRows.take(row);
      if (headerRows.taken === 1 && headerRows.names === null)
        this.isOwnSpreadsheet = row[0]?.startsWith(OWN_SIGN) ?? false;
    }
    if (this.shape.hasHeader && headerRows.isWhole) this.header = headerRows.names;
    const [first] = rows;
    if (!this.shape.hasHeader && this.header === null && first !== undefined)
      this.header = nameUnnamed(first);
  }

  /** Short rows are legal if the file has others; blank lines are no sign of it. A file of one row is taken as it is. */
  private isLastRowCutOff(rows: readonly (readonly string[])[]): boolean {
    const columnCount = this.header?.length ?? 0;
    const isShort = ({ length }: readonly string[]) => length < columnCount;
    const isBlank = (row: readonly string[]) => row.length === 1 && row[0] === '';
    const last = rows.at(-1);
    this.hasShortRow ||= rows.some((row) => row !== last && isShort(row) && !isBlank(row));
    if (last === undefined || !this.scanner.endsOpen || this.hasShortRow) return false;
    return isShort(last) && this.completeRows + rows.length > 1;
  }

  private describeFault(window: ByteWindow): Problem | null {
    const { fault } = this.scanner;
    if (fault === null) {
      return window.readBytes > MAX_FILE_BYTES
        ? createProblem('file-too-large', this.file, { detail: `file > ${MAX_FILE_BYTES} B` })
        : null;
    }
    return this.problemAt(fault.code, window.fileOffset + fault.at, {
      field: this.header?.[fault.column] ?? null,
      detail: fault.detail,
    });
  }

  private problemAt(code: Problem['code'], byteOffset: number, known: Partial<Problem>): Problem {
    const { completeRows } = this;
    const row = this.header === null ? 0 : completeRows + 1;
    return createProblem(code, this.file, { row, byteOffset, completeRows, ...known });
  }

  private takeRemarks(): Remark[] {
    const { remarks } = this.scanner;
    this.scanner.remarks = [];
    const { preambleRows, hasHeader, tagRows } = this.shape;
    const firstRow = preambleRows + (hasHeader ? tagRows : -1);
    return remarks.map(({ code, row, column, value }) => ({
      code,
      effect: 'notice',
      row: Math.max(0, row - firstRow),
      field: this.header?.[column] ?? '',
      value,
    }));
  }
}
