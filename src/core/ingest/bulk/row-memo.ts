/** Readers of rows, called once for rows that say the same. */
import type { Remark } from '../../model/finding.ts';
import type { CodedNumbers } from '../columns/coded-numbers.ts';
import type { RowReader } from '../columns/row-reader.ts';
import type { TableRow } from './table-row.ts';
import type { Told } from './told.ts';

/** What a reader gives for a row, and what it tells of it. */
export interface Reading<Value> {
  readonly value: Value;
  readonly remarks: readonly Remark[];
}

const NONE: readonly Remark[] = [];
const NO_STEPS: never[] = [];
/** Readings kept; a reader of which there are more is called for every row. */
const MOST_KEPT = 1 << 17;
/** Texts of a column up to which a step below the first is a list. */
const MOST_LISTED = 1 << 12;

/** A step on the way from a row to its reading: which column is asked next, and where its codes lead. */
interface Step<Value> {
  readonly codes: Uint16Array | Uint32Array | null;
  readonly list: (Step<Value> | undefined)[];
  readonly map: Map<number, Step<Value>> | null;
  /** At the end of the way; `null` also where every row is to be read. */
  readonly reading: Reading<Value> | null;
}

/**
 * Remembers what a reader gives by the codes of the cells that it asks for, in the order in which it asks.
 * Right for any reader that knows nothing of a row but its cells: what it asks first is then always the same, what it asks next depends on that, and so on.
 * A row that was met before costs a look-up for each cell asked. Cells that have no code are read at every row.
 */
export class RowMemo<Value> {
  private root: Step<Value> | undefined;
  private keptCount = 0;
  private readonly hasOwnRows: boolean;
  private readonly row: TableRow;
  private readonly read: (row: RowReader) => Value;

  constructor(row: TableRow, read: (row: RowReader) => Value) {
    this.row = row;
    this.read = read;
    this.hasOwnRows = row.ownRows.size > 0;
  }

  /** The reading of a row, counted from 0. What is told of a row that is read anew, and not kept, goes to the listener at once. */
  at(row: number): Reading<Value> {
    if (this.hasOwnRows && this.row.ownRows.has(row + 1)) return this.readAnew(row);
    let step = this.root;
    while (step !== undefined && step.codes !== null) {
      const code = step.codes[row] as number;
      step = step.map === null ? step.list[code] : step.map.get(code);
    }
    if (step === undefined) return this.learn(row);
    return step.reading ?? this.readAnew(row);
  }

  /** The one reading of all rows, for a reader that asks for no cell of the row that is tried and tells nothing. */
  constant(row: number): Reading<Value> | null {
    if (this.hasOwnRows) return null;
    if (this.root === undefined) this.learn(row);
    const reading = this.root?.reading ?? null;
    return reading?.remarks.length === 0 ? reading : null;
  }

  /** Whether a row's reading follows from the one cell that is asked first. */
  isByOne(row: number): boolean {
    const { root } = this;
    const first = root?.codes == null ? undefined : root.list[root.codes[row] as number];
    return first !== undefined && first.codes === null && first.reading !== null;
  }

  /** Lets go of the reading of a row that follows from one cell: whoever asks keeps it. */
  forget(row: number): void {
    const { root } = this;
    if (root?.codes != null) root.list[root.codes[row] as number] = undefined;
  }

  /** Codes of the column that is asked first. */
  firstCodes(): Uint16Array | Uint32Array {
    return this.root?.codes ?? new Uint16Array(0);
  }

  firstSize(): number {
    return this.root?.list.length ?? 0;
  }

  private readAnew(row: number): Reading<Value> {
    return { value: this.read(this.row.goTo(row)), remarks: NONE };
  }

  private learn(row: number): Reading<Value> {
    if (this.keptCount >= MOST_KEPT) return this.readAnew(row);
    this.row.goTo(row).record();
    const value = this.read(this.row);
    const { columns, remarks } = this.row.endRecording();
    const reading = { value, remarks: remarks.length === 0 ? NONE : remarks };
    this.keptCount++;
    this.keep(row, columns, reading);
    return reading;
  }

  private keep(row: number, columns: readonly number[], reading: Reading<Value>): void {
    const cells = columns.map((number) => this.row.table.columns[number]);
    const known = cells.findIndex((cell) => cell?.codes === null);
    const depth = known < 0 ? cells.length : known;
    const end: Step<Value> = {
      codes: null,
      list: NO_STEPS,
      map: null,
      reading: known < 0 ? reading : null,
    };
    if (depth === 0) {
      this.root = end;
      return;
    }
    this.root ??= createStep<Value>(cells[0], true);
    let step = this.root;
    for (let at = 0; at < depth; at++) {
      const code = cells[at]?.codes?.[row] ?? 0;
      const next = step.map === null ? step.list[code] : step.map.get(code);
      const wanted = next ?? (at + 1 < depth ? createStep<Value>(cells[at + 1], false) : end);
      if (step.map === null) step.list[code] = wanted;
      else step.map.set(code, wanted);
      step = wanted;
    }
  }
}

/** A memo of numbers from 0 on; those that follow from one cell, and of which nothing is told, are kept by its code. */
export class NumberMemo {
  private readonly memo: RowMemo<number>;
  private readonly told: Pick<Told, 'repeat'>;
  private codes: Uint16Array | Uint32Array = new Uint16Array(0);
  /** By code, -1 for those of which nothing is known yet. */
  private known = new Int32Array(0);
  private unknownCount = Infinity;
  private readonly hasOwnRows: boolean;

  constructor(row: TableRow, read: (row: RowReader) => number, told: Pick<Told, 'repeat'>) {
    this.memo = new RowMemo(row, read);
    this.told = told;
    // A number that was learned must not stand for a row that is read for itself.
    this.hasOwnRows = row.ownRows.size > 0;
  }

  constant(row: number): number | null {
    return this.memo.constant(row)?.value ?? null;
  }

  /** The numbers of rows, counted from 0; of all of the table if none are named. Those that follow from one cell are given by its codes. */
  list(rows: Uint32Array | null, count: number): CodedNumbers {
    if (rows !== null) return this.listFrom(rows, 0, new Uint32Array(count));
    for (let row = 0; ; row++) {
      row = this.findUnknown(row, count);
      const { codes, known } = this;
      if (row === count) return { places: codes, table: known, length: count };
      const number = this.look(row);
      if (this.numberOf(row) === number) continue;
      const numbers = new Uint32Array(count);
      for (let before = 0; before < row; before++) numbers[before] = this.numberOf(before);
      numbers[row] = number;
      return this.listFrom(null, row + 1, numbers);
    }
  }

  /** The first row from `row` on whose code says nothing yet. Most columns show all they have to say in their first rows, but for blank cells, of which there may be none. */
  private findUnknown(row: number, end: number): number {
    const { codes, known, unknownCount } = this;
    if (unknownCount === 0) return end;
    if (unknownCount === 1 && (known[0] as number) < 0) {
      const blank = codes.indexOf(0, row);
      return blank < 0 ? end : Math.min(end, blank);
    }
    let at = row;
    while (at < end && (known[codes[at] as number] as number) >= 0) at++;
    return at;
  }

  private listFrom(rows: Uint32Array | null, first: number, numbers: Uint32Array): CodedNumbers {
    for (let i = first; i < numbers.length; i++)
      numbers[i] = this.at(rows === null ? i : (rows[i] as number));
    return { places: numbers, table: null, length: numbers.length };
  }

  /** The number that follows from a row's code, -1 where none does. */
  private numberOf(row: number): number {
    return this.known[this.codes[row] ?? 0] ?? -1;
  }

  /** The number of a row, counted from 0; tells what there is to tell. */
  at(row: number): number {
    const known = this.numberOf(row);
    return known >= 0 ? known : this.look(row);
  }

  private look(row: number): number {
    const { value, remarks } = this.memo.at(row);
    if (remarks.length > 0) this.told.repeat(row, remarks);
    else if (!this.hasOwnRows && this.memo.isByOne(row)) {
      if (this.known.length === 0) {
        this.codes = this.memo.firstCodes();
        this.known = new Int32Array(this.memo.firstSize()).fill(-1);
        this.unknownCount = this.known.length;
      }
      const code = this.codes[row] as number;
      if ((this.known[code] as number) < 0) this.unknownCount--;
      this.known[code] = value;
      this.memo.forget(row);
    }
    return value;
  }
}

function createStep<Value>(
  column: { readonly codes: Uint16Array | Uint32Array | null; readonly size: number } | undefined,
  isFirst: boolean,
): Step<Value> {
  const size = column?.size ?? 1;
  const isList = isFirst || size <= MOST_LISTED;
  return {
    codes: column?.codes ?? new Uint16Array(0),
    list: isList ? new Array<Step<Value> | undefined>(size) : NO_STEPS,
    map: isList ? null : new Map(),
    reading: null,
  };
}
