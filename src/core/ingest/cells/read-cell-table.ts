/** The bytes of one file of delimited text → a table of cells, in one pass. */
import { createProblem, type Problem, type Remark } from '../../model/finding.ts';
import { removeApostrophes } from '../formats/apostrophes.ts';
import { OWN_SIGN, type TableShape } from '../formats/csv.ts';
import { sniffDialect } from '../formats/csv-dialect.ts';
import { HeaderRows } from '../formats/header-rows.ts';
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from '../formats/limits.ts';
import { nameUnnamed } from '../formats/unnamed-layouts.ts';
import { ByteStore, piecesOf } from './byte-store.ts';
import { type CellBlock, createBlock } from './cell-block.ts';
import { CellColumn, type ColumnOptions } from './cell-column.ts';
import { CellCutter } from './cell-cutter.ts';
import { CellReader } from './cell-reader.ts';
import { type CellTable, OddRows } from './cell-table.ts';
import { CutAhead, type CutBeside, CutterLost, type TakenPiece } from './cut-ahead.ts';
import { OddCells } from './odd-cells.ts';
import { type CutState, type SeenColumn, SPARE_ROWS } from './piece-cutter.ts';

/** Bytes by which the dialect is told. */
const DIALECT_BYTES = 64 * 1024;
const LEAST_CAPACITY = 4096;
const NONE: ReadonlySet<number> = new Set();

/** `sizeBytes`: how many bytes the pieces come to, `null` if nobody knows. `leastJudged` is told only by tests, whose files are small. `beside`: a way to have the pieces read and cut in another thread. `onBytes`: called with all bytes so far whenever there are more. */
export interface CellSource extends ColumnOptions {
  readonly name: string;
  readonly sizeBytes: number | null;
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly beside?: CutBeside | undefined;
  readonly onBytes?: (bytes: Uint8Array<ArrayBuffer>, length: number) => void;
}

/** Called after each piece; `true` ends the reading. */
export type OnRows = (readBytes: number, rows: number) => boolean;

/**
 * Reads a file as `readCsvRows` does, cell for cell and remark for remark, however it comes in pieces; problems are those of that reader too,
 * and `too-many-rows` and `cancelled`. The bytes are kept, since most cells are never read.
 */
export async function readCellTable(
  source: CellSource,
  shape: TableShape,
  onRows: OnRows,
): Promise<CellTable> {
  const draft = new TableDraft(source, shape);
  try {
    for await (const _ of draft.take(source.pieces)) {
      if (onRows(draft.readBytes, draft.rowCount)) draft.cancel();
      if (draft.problem !== null) break;
    }
    return draft.finish();
  } finally {
    draft.end();
  }
}

function keep(text: string): string {
  return text;
}

function unescapeOwn(text: string): string {
  return text.includes("'") ? removeApostrophes(text) : text;
}

class TableDraft {
  problem: Problem | null = null;
  rowCount = 0;
  private readonly name: string;
  private readonly shape: TableShape;
  private readonly sizeBytes: number | null;
  private readonly store: ByteStore;
  private readonly options: ColumnOptions;
  private reader: CellReader | null = null;
  private cutter: CellCutter | null = null;
  private readonly ahead: CutAhead | null;
  private readonly onBytes: CellSource['onBytes'];
  /** What the last cell that was cut tells. */
  private last: Pick<CutState, 'endsOpen' | 'lastCellAt'> = { endsOpen: false, lastCellAt: 0 };
  private readonly odd = new OddCells();
  private delimiter = 0;
  private columns: CellColumn[] = [];
  private header: readonly string[] | null = null;
  private readonly oddRows = new OddRows();
  private readonly remarks: Remark[] = [];
  private isOwnSpreadsheet = false;
  private readonly headerRows: HeaderRows;
  private at = 0;
  private capacity = 0;
  /** More bytes than these have to be there before a row is tried again that they cut. */
  private neededBytes = DIALECT_BYTES;
  private hasShortRow = false;
  private isLastShort = false;
  private isLastBlank = false;
  /** Whether another thread has cut the file to its end, and has told what it has seen. */
  private isCutBeside = false;

  constructor({ name, sizeBytes, beside, onBytes, ...options }: CellSource, shape: TableShape) {
    this.options = options;
    this.onBytes = onBytes;
    this.ahead = beside === undefined ? null : new CutAhead(beside);
    this.name = name;
    this.sizeBytes = sizeBytes;
    this.shape = shape;
    this.headerRows = new HeaderRows(shape);
    this.store = new ByteStore(sizeBytes);
  }

  get readBytes(): number {
    return this.store.length;
  }

  /** Takes the file piece by piece; once there is another thread that cuts, what that one gives. */
  async *take(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<void, void> {
    const { ahead, store } = this;
    let isHandedOver = false;
    ahead?.start();
    for await (const piece of pieces) {
      if (this.keep(piece)) this.scan(false);
      yield;
      isHandedOver = ahead !== null && this.handOver(ahead);
      if (isHandedOver) break;
    }
    if (ahead === null || !isHandedOver) return;
    yield* this.takeCut(ahead);
    // All bytes that were read are here: one that is lost leaves nothing but the rest to be read.
    if (!this.isCutBeside) yield* this.take(piecesOf(ahead.blob, store.length));
  }

  /** Lets go of the other thread. */
  end(): void {
    this.ahead?.end();
  }

  cancel(): void {
    this.problem ??= createProblem('cancelled', this.name);
  }

  finish(): CellTable {
    if (this.problem === null && !this.isCutBeside) this.scan(true);
    if (this.problem === null && this.isCutOff()) this.dropLastRow();
    if (this.cutter === null) this.tellOdd(0);
    // What a thread has seen may be lost with it; the cells can be looked at again.
    if (!this.isCutBeside) this.loseWatches(this.ahead?.watched ?? NONE);
    const blank = new Uint16Array(this.rowCount);
    for (const column of this.columns) column.close(blank);
    return {
      header: this.header ?? [],
      rowCount: this.rowCount,
      columns: this.columns,
      distinct: new Set(),
      degrees: new Map(),
      oddRows: this.oddRows,
      remarks: this.remarks,
      problem: this.problem,
      reader: this.reader ?? new CellReader(this.store.bytes, this.delimiter),
      byteCount: this.store.length,
      unescape: this.isOwnSpreadsheet ? unescapeOwn : keep,
    };
  }

  private keep(piece: Uint8Array): boolean {
    const isKept = this.store.add(piece);
    if (isKept) this.onBytes?.(this.store.bytes, this.store.length);
    else this.fail('file-too-large', { detail: `file > ${MAX_FILE_BYTES} B` });
    return isKept;
  }

  private handOver(ahead: CutAhead): boolean {
    const { cutter, at, rowCount, delimiter } = this;
    if (cutter === null) return false;
    return ahead.begin({ delimiter, width: cutter.block.width, at, rowCount });
  }

  private async *takeCut(ahead: CutAhead): AsyncGenerator<void, void> {
    try {
      for await (const piece of ahead.read()) {
        const { bytes, length, start } = piece;
        if (!this.keep(bytes.subarray(Math.max(0, this.store.length - start), length))) return;
        (this.reader as CellReader).use(this.store.bytes);
        this.takeBlocks(piece.blocks, piece);
        this.at = piece.at;
        yield;
        ahead.watch(this.listUnwatched(ahead));
      }
      this.learn(await ahead.readSeen());
      this.isCutBeside = true;
    } catch (error) {
      if (!(error instanceof CutterLost)) throw error;
    }
  }

  /** Columns that have a watch here and none in the other thread. */
  private listUnwatched({ watched }: CutAhead): number[] {
    return [...this.columns.keys()].filter(
      (column) => this.columns[column]?.watch != null && !watched.has(column),
    );
  }

  private learn(seenColumns: readonly SeenColumn[]): void {
    for (const [column, seen] of seenColumns) this.columns[column]?.watch?.learn(seen);
  }

  private takeBlocks(
    blocks: readonly CellBlock[],
    {
      fault,
      endsOpen,
      lastCellAt,
      watched = NONE,
    }: Omit<CutState, 'at'> & Partial<Pick<TakenPiece, 'watched'>>,
  ): void {
    for (const block of blocks) {
      if (block.rowCount === 0 || this.problem !== null) continue;
      this.takeBlock(block, watched);
      this.last = { endsOpen, lastCellAt };
    }
    this.takeFault(fault);
  }

  private scan(isLast: boolean): void {
    const { store } = this;
    if (!isLast && store.length < this.neededBytes) return;
    if (this.reader === null && !this.begin(isLast)) return;
    (this.reader as CellReader).use(store.bytes);
    if (this.cutter === null) this.readHead(isLast);
    if (this.cutter !== null) this.readBlocks(this.cutter, isLast);
    // A row that is long for its file is tried again when twice as much of it is there.
    this.neededBytes = store.length + (store.length - this.at);
  }

  /** Finds out the dialect; `false` if there is none. */
  private begin(isLast: boolean): boolean {
    const { bytes, length } = this.store;
    const first = bytes.subarray(0, Math.min(length, DIALECT_BYTES));
    const isWhole = isLast && first.length === length;
    const dialect = sniffDialect(first, isWhole, this.name);
    if ('code' in dialect) this.problem = dialect;
    else {
      this.at = dialect.start;
      this.delimiter = this.shape.delimiter?.charCodeAt(0) ?? dialect.delimiter;
      this.reader = new CellReader(bytes, this.delimiter);
    }
    return this.reader !== null;
  }

  /** Reads what stands before the data, the header among it, as far as the bytes go. */
  private readHead(isLast: boolean): void {
    const { headerRows } = this;
    const { hasHeader } = this.shape;
    const rows = new CellCutter(this.delimiter, createBlock(MAX_COLUMNS, 1));
    const { bytes, length } = this.store;
    while (this.header === null) {
      const isData = headerRows.isWhole;
      if (isData && hasHeader) break;
      const next = rows.cut(bytes, this.at, length, isLast);
      this.takeFault(rows.fault);
      if (rows.block.rowCount === 0) return;
      const cells = (this.reader as CellReader).rowAt(this.at, length);
      const row = cells.map(({ text }) => text);
      if (isData) {
        this.header = nameUnnamed(row);
        break;
      }
      headerRows.take(row);
      if (headerRows.taken === 1 && headerRows.names === null)
        this.isOwnSpreadsheet = row[0]?.startsWith(OWN_SIGN) ?? false;
      this.odd.addRow(cells);
      this.at = next;
    }
    this.header ??= headerRows.names;
    this.openTable();
  }

  private openTable(): void {
    const { header, reader } = this;
    if (header === null || reader === null) return;
    const width = header.length;
    this.cutter = new CellCutter(this.delimiter, createBlock(width));
    this.columns = header.map(() => new CellColumn(reader, this.options));
    this.tellOdd(0);
  }

  private readBlocks(cutter: CellCutter, isLast: boolean): void {
    const { bytes, length } = this.store;
    while (this.problem === null) {
      const next = cutter.cut(bytes, this.at, length, isLast);
      this.takeBlocks([cutter.block], cutter);
      if (this.at === next) return;
      this.at = next;
    }
  }

  private takeBlock(block: CellBlock, watched: ReadonlySet<number>): void {
    const needed = this.rowCount + block.rowCount;
    if (needed > this.capacity) this.reserve(block);
    const { columns, rowCount: row } = this;
    for (let number = 0; number < columns.length; number++)
      if (block.filled[number] !== 0)
        (columns[number] as CellColumn).add(block, number, { row, isSeen: watched.has(number) });
    this.takeLengths(block);
    this.odd.addBlock(block, this.columns, this.reader as CellReader);
    this.tellOdd(this.rowCount);
    this.rowCount = needed;
    if (needed > MAX_ROWS) this.fail('too-many-rows', { fittingRows: MAX_ROWS });
  }

  private loseWatches(columns: Iterable<number>): void {
    for (const number of columns) (this.columns[number] as CellColumn).watch = null;
  }

  /** Room for all rows, if they go on as they have begun. */
  private reserve({ rowCount, rowStarts }: CellBlock): void {
    const needed = this.rowCount + rowCount;
    const share = (rowStarts[rowCount - 1] as number) / (this.sizeBytes ?? Infinity);
    const expected = share > 0 ? (needed - 1) / share : 0;
    const enough = expected > needed ? expected * SPARE_ROWS : needed * 1.5;
    this.capacity = Math.ceil(Math.min(MAX_ROWS * 1.5, Math.max(LEAST_CAPACITY, needed, enough)));
    for (const column of this.columns) column.reserve(this.capacity);
  }

  private takeLengths(block: CellBlock): void {
    const { lengths, rowStarts, sizes, width, rowCount } = block;
    const { bytes, stops } = this.reader as CellReader;
    // Where no row is odd, looking at the first one is enough.
    const lookedCount = block.hasOddLengths ? rowCount : 1;
    for (let row = 0; row < lookedCount; row++) {
      const length = lengths[row] as number;
      this.hasShortRow ||= this.isLastShort && !this.isLastBlank;
      this.isLastShort = false;
      if (length === width) continue;
      const start = rowStarts[row] as number;
      this.oddRows.add(this.rowCount + row, { length, start });
      this.isLastBlank = length === 1 && sizes[row] === 0;
      // Two quotes are a cell that is blank, and no blank line: a file can be cut off behind them.
      this.isLastShort = length < width && !(length === 1 && stops[bytes[start] as number] === 1);
    }
  }

  /** `before`: data rows before those of the block. */
  private tellOdd(before: number): void {
    for (const { code, row, column, value } of this.odd.take()) {
      const field = this.header?.[column] ?? '';
      const number = Math.max(0, before + row + 1);
      this.remarks.push({ code, effect: 'notice', row: number, field, value });
    }
  }

  private takeFault(fault: CutState['fault']): void {
    if (fault === null) return;
    const field = this.header?.[fault.column] ?? null;
    this.fail(fault.code, { byteOffset: fault.at, field, detail: fault.detail });
  }

  /** Short rows are legal if the file has others; blank lines are no sign of it. A file of one row is taken as it is. */
  private isCutOff(): boolean {
    return this.last.endsOpen && !this.hasShortRow && this.isLastShort && this.rowCount > 1;
  }

  private dropLastRow(): void {
    this.rowCount--;
    // They have seen its cells.
    this.loseWatches(this.columns.keys());
    const length = this.oddRows.find(this.rowCount)?.length ?? 0;
    const field = this.header?.[length - 1] ?? null;
    this.fail('file-truncated', { byteOffset: this.last.lastCellAt, field });
  }

  private fail(code: Problem['code'], known: Partial<Problem>): void {
    const row = this.header === null ? 0 : this.rowCount + 1;
    const isOfFile = code === 'too-many-rows' || known.byteOffset === undefined;
    const place = isOfFile ? {} : { row, completeRows: this.rowCount };
    this.problem ??= createProblem(code, this.name, { ...place, ...known });
  }
}
