/** Votes of cells whose bytes tell their type; those of others are left to whoever reads their texts. */
import type { CellWatch, Seen } from '../cells/cell-column.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import { GrowingNumbers } from '../columns/growing-numbers.ts';
import type { ColumnVotes } from './column-votes.ts';
import { PLAIN, type PlainType, PlainTyper } from './plain-type.ts';

const KINDS = Object.values(PLAIN).length;
const START_ROWS = 1 << 12;

/** Counts the plain cells of one column. Keeps 8 bytes a row while they may be degrees. */
export class PlainVoter implements CellWatch {
  /** By `PLAIN`, how many cells, and behind these how many times some were added. */
  private readonly counts = new Float64Array(2 * KINDS);
  private least = Infinity;
  private greatest = -Infinity;
  private readonly rows = new GrowingNumbers(Uint32Array);
  private degrees: Float64Array<ArrayBuffer> | null = new Float64Array(0);
  /** Rows up to the last one that was seen. */
  private rowCount = 0;
  private readonly expectedRows: number;
  private readonly typer: PlainTyper;

  constructor(reader: CellReader, expectedRows = START_ROWS) {
    this.typer = new PlainTyper(reader);
    this.expectedRows = expectedRows;
  }

  see(row: number, start: number): void {
    const isPlain = this.add(start, 1);
    if (!isPlain) this.rows.push(row);
    else if (this.degrees !== null) this.keepDegrees(row, this.degrees);
    this.rowCount = row + 1;
  }

  doubtfulRows(): Uint32Array {
    return this.rows.view();
  }

  tell(): Seen {
    const { counts, least, greatest, degrees } = this;
    return { counts, least, greatest, degrees, rows: this.rows.view().slice() };
  }

  learn({ counts, least, greatest, degrees, rows }: Seen): void {
    for (const [kind, count] of counts.entries())
      this.counts[kind] = (this.counts[kind] as number) + count;
    this.least = Math.min(this.least, least);
    this.greatest = Math.max(this.greatest, greatest);
    this.rows.pushAll(rows);
    if (this.degrees === null || degrees === null) this.degrees = null;
    else {
      const own = this.degrees.subarray(0, this.rowCount);
      this.degrees = degrees.length < own.length ? own : degrees;
      this.degrees.set(own);
    }
  }

  takeDegrees(rowCount: number): Float64Array | null {
    if (this.degrees === null) return null;
    const { degrees } = this;
    this.degrees = null;
    return degrees.length < rowCount ? resize(degrees, rowCount) : degrees.subarray(0, rowCount);
  }

  /** Adds cells that have one text; `false` if it has to be looked at. */
  add(start: number, count: number): boolean {
    const { typer, counts } = this;
    const type = typer.type(start);
    counts[type] = (counts[type] as number) + count;
    counts[KINDS + type] = (counts[KINDS + type] as number) + 1;
    if (type === PLAIN.doubtful) return false;
    if (type === PLAIN.words || type === PLAIN.day) return true;
    const { value } = typer;
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
    return true;
  }

  /** Hands over what was counted in a column of so many rows; the cells that were not seen are blank. */
  settle(votes: ColumnVotes, rowCount: number): void {
    const count = (type: PlainType) => this.counts[type] as number;
    const seen = this.counts.subarray(0, KINDS).reduce((sum, each) => sum + each, 0);
    votes.addMany('blank', rowCount - seen);
    votes.addMany('whole-number', count(PLAIN.whole));
    votes.addMany('decimal-number', count(PLAIN.fraction) + count(PLAIN.thousands));
    votes.addMany('text', count(PLAIN.words));
    votes.addMany('date', count(PLAIN.day));
    votes.decimal.either += this.counts[KINDS + PLAIN.thousands] as number;
    votes.decimal.point += this.counts[KINDS + PLAIN.fraction] as number;
    if (this.least > this.greatest) return;
    votes.addNumber(this.least);
    votes.addNumber(this.greatest);
  }

  private keepDegrees(row: number, degrees: Float64Array<ArrayBuffer>): void {
    if (!this.typer.isShort) {
      this.degrees = null;
      return;
    }
    let room = degrees;
    // Room that nothing is written to takes no memory.
    if (row >= room.length) {
      room = resize(degrees, Math.max(this.expectedRows, Math.ceil((row + 1) * 1.5)));
      this.degrees = room;
    }
    room[row] = this.typer.value;
  }
}

function resize(degrees: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const resized = new Float64Array(length);
  resized.set(degrees);
  return resized;
}
