/** The CSV format: a stream of bytes → batches of rows. Dialect and inner loop are its neighbours' affair. */
import { createProblem, type Problem, type Remark } from '../../model/finding.ts';
import { ByteWindow } from './byte-window.ts';
import { sniffDialect } from './csv-dialect.ts';
import { CsvScanner } from './csv-scanner.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { RowBatch } from './row-batch.ts';

/**
 * Reads delimited text of any dialect that `sniffDialect` knows, cut into chunks anywhere. One batch about every 64 KiB; memory is one window.
 *
 * `file-truncated` when the file ends inside quotes, or when its last row has no line break and is the only short one; that row is then not among `rows`.
 * Cells that are not UTF-8 are read as Windows-1252, told once. A NUL byte, too many columns, too long a cell or file end the reading.
 */
export async function* readCsvRows(
  stream: ReadableStream<Uint8Array>,
  file: string,
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
    const table = new CsvTable(file, dialect.delimiter);
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
  private readonly scanner: CsvScanner;

  constructor(file: string, delimiter: number) {
    this.file = file;
    this.scanner = new CsvScanner(delimiter);
  }

  readBatch(window: ByteWindow): RowBatch {
    const done = this.scanner.scan(window.view(), window.hasEnd);
    const rows = this.scanner.rows;
    this.scanner.rows = [];
    this.header ??= rows.shift() ?? null;
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
    return { header: this.header ?? [], rows, remarks, readBytes: window.readBytes, problem };
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
    return remarks.map(({ code, row, column, value }) => ({
      code,
      effect: 'notice',
      row,
      field: this.header?.[column] ?? '',
      value,
    }));
  }
}
