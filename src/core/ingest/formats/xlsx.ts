/** XLSX: one sheet of a workbook, streamed → batches of rows. */
import { createProblem } from '../../model/finding.ts';
import { formatIsoDay } from '../../model/time.ts';
import { MAX_COLUMNS } from './limits.ts';
import {
  addMerged,
  columnOf,
  findMerged,
  isShared,
  type MergedCells,
  type MergedRange,
} from './merged-cells.ts';
import { Refusal } from './refusal.ts';
import type { MergedCell, SheetPiece } from './shape-rows.ts';
import { readWorkbook, type Sheet, type Workbook, WorkbookFile } from './workbook.ts';
import { attributeOf, XmlScanner } from './xml-scanner.ts';

/** Days from 1899-12-30 and from 1904-01-01 to 1970-01-01: the two calendars of workbooks. */
const DAYS_TO_1970 = { from1899: 25_569, from1904: 24_107 };

const MAX_CELL_LENGTH = 1024 * 1024;

/** A sheet has cells that are merged over several rows, which its XML says behind all rows: it is to be read once more, with them known. */
export class LateMerges extends Error {
  readonly merges: MergedCells;

  constructor(merges: MergedCells) {
    super('merged cells');
    this.merges = merges;
  }
}

/** A workbook whose names of sheets, texts and styles are read once for all its sheets. Throws a `Refusal` for what is none. */
export class OpenWorkbook {
  readonly sheets: readonly Sheet[];
  private readonly blob: Blob;
  private readonly file: string;
  private readonly parts: WorkbookFile;
  private readonly workbook: Workbook;

  private constructor(blob: Blob, file: string, read: [WorkbookFile, Workbook]) {
    this.blob = blob;
    this.file = file;
    [this.parts, this.workbook] = read;
    this.sheets = this.workbook.sheets;
  }

  static async open(blob: Blob, file: string): Promise<OpenWorkbook> {
    const parts = new WorkbookFile(blob, file);
    await parts.list();
    return new OpenWorkbook(blob, file, [parts, await readWorkbook(parts)]);
  }

  /** What is merged in a sheet, in a pass of its own. */
  async findMerged(sheet: Sheet): Promise<MergedCells> {
    return findMerged(await this.parts.open(sheet.path));
  }

  /** Rows of a sheet as text, blank rows among them where the sheet has gaps; dates as `YYYY-MM-DD`, numbers with their digits, formulas as what they came to. Without `merges` it throws `LateMerges` at its end if there are any. */
  async *readRows(sheet: Sheet, merges?: MergedCells): AsyncGenerator<SheetPiece, void> {
    const { parts, blob } = this;
    const rows = new SheetRows(this.workbook, this.file, merges);
    const scanner = new XmlScanner(rows);
    const decoder = new TextDecoder();
    const reader = (await parts.open(sheet.path)).getReader();
    const allBytes = Math.max(1, parts.sizeOf(sheet.path));
    let unpackedBytes = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        unpackedBytes += value.length;
        scanner.push(decoder.decode(value, { stream: true }));
        const readBytes = Math.round(blob.size * Math.min(1, unpackedBytes / allBytes));
        if (rows.finished.length > 0) yield { ...rows.take(), readBytes };
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
    if (merges === undefined && rows.found.size > 0) throw new LateMerges(rows.found);
  }
}

/** Rows of one sheet by its name, of the first if there is none of that name. */
export async function* readSheetRows(
  blob: Blob,
  file: string,
  sheetName: string | null,
): AsyncGenerator<SheetPiece, void> {
  const book = await OpenWorkbook.open(blob, file);
  const sheet = book.sheets.find(({ name }) => name === sheetName) ?? book.sheets[0];
  if (sheet === undefined) throw new Refusal(createProblem('format-unreadable', file));
  yield* book.readRows(sheet, await book.findMerged(sheet));
}

/** Puts the cells of a sheet together as its tags come by. */
class SheetRows {
  finished: string[][] = [];
  private readonly workbook: Workbook;
  private readonly file: string;
  private cells: string[] = [];
  private rowNumber = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private isValue = false;
  /** What the sheet says to be merged, as far as it was not known. */
  readonly found = new Map<number, MergedRange[]>();
  private readonly merges: MergedCells | undefined;
  /** By column the one that reaches below the row that was finished last, with what it says: cells are merged once. */
  private readonly covering = new Map<number, MergedRange & { readonly text: string }>();
  private merged: MergedCell[] = [];
  private doneCount = 0;

  constructor(workbook: Workbook, file: string, merges: MergedCells | undefined) {
    this.workbook = workbook;
    this.file = file;
    this.merges = merges;
  }

  take(): { rows: string[][]; merged: readonly MergedCell[] } {
    const { finished: rows, merged } = this;
    this.finished = [];
    this.merged = [];
    return { rows, merged };
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v' || name === 't') this.isValue = true;
    else if (name === 'mergeCell' && this.merges === undefined) addMerged(this.found, attributes);
  }

  text(text: string): void {
    if (this.isValue && this.value.length < MAX_CELL_LENGTH) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.finishRow(this.rowNumber, this.cells);
  }

  /** Ends a row, and fills what a merged cell covers of it. */
  private finishRow(number: number, cells: string[]): void {
    if (this.covering.size > 0) this.fillCovered(number, cells);
    for (const range of this.merges?.get(number) ?? []) {
      const text = cells[range.column] ?? '';
      if (isShared(text)) this.covering.set(range.column, { ...range, text });
    }
    this.finished.push(cells);
    this.doneCount++;
  }

  private fillCovered(number: number, cells: string[]): void {
    for (const [column, { lastRow, text }] of this.covering) {
      if (lastRow < number) this.covering.delete(column);
      if (lastRow < number || (cells[column] ?? '') !== '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
      this.merged.push({ row: this.doneCount, column, text });
    }
  }

  private startRow(attributes: string): void {
    const stated = Number.parseInt(attributeOf(attributes, 'r') ?? '', 10);
    const number = Number.isInteger(stated) ? stated : this.rowNumber + 1;
    // A few blank rows are kept, so that row numbers stay those of the sheet; a million of them are a trick.
    const gap = Math.min(number - this.rowNumber - 1, 1000);
    for (let blank = 1; blank <= gap; blank++) this.finishRow(this.rowNumber + blank, ['']);
    this.rowNumber = Math.max(number, this.rowNumber + 1);
    this.cells = [];
    this.column = 0;
  }

  private startCell(attributes: string): void {
    const at = columnOf(attributeOf(attributes, 'r') ?? '');
    if (at >= 0) this.column = at;
    if (this.column >= MAX_COLUMNS) {
      const detail = `columns > ${MAX_COLUMNS}`;
      throw new Refusal(createProblem('file-too-large', this.file, { detail }));
    }
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.style = Number.parseInt(attributeOf(attributes, 's') ?? '0', 10);
    this.value = '';
  }

  private endCell(): void {
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.readValue();
    this.column++;
  }

  private readValue(): string {
    const { value, type, workbook } = this;
    if (type === 's') return workbook.sharedTexts[Number.parseInt(value, 10)] ?? '';
    if (type === 'b') return value === '1' ? 'true' : value === '0' ? 'false' : value;
    if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    if (type !== 'n' || value === '') return value;
    return workbook.isDate[this.style] === true
      ? writeDay(value, workbook.is1904)
      : writeNumber(value);
  }
}

/** Programs write 7 as 7.0, and 46.583333 as 46.583333000000003: fifteen digits are all that a workbook means. */
function writeNumber(value: string): string {
  if (value.endsWith('.0')) return value.slice(0, -2);
  if (!/^-?\d*\.\d{12,}$/.test(value)) return value;
  return String(Number.parseFloat(Number.parseFloat(value).toPrecision(15)));
}

function writeDay(value: string, is1904: boolean): string {
  const serial = Number.parseFloat(value);
  const day = Math.floor(serial) - (is1904 ? DAYS_TO_1970.from1904 : DAYS_TO_1970.from1899);
  const isTimeAlone = serial < 1;
  if (!Number.isFinite(serial) || isTimeAlone || day < -719_162 || day > 2_932_896)
    return isTimeAlone ? writeTime(serial) : value;
  return formatIsoDay(day);
}

function writeTime(serial: number): string {
  const minutes = Math.min(1439, Math.round(serial * 1440));
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
