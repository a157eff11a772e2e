/** Votes of cells whose bytes tell their type; those of others are left to whoever reads their texts. */
import type { CellWatch } from '../cells/cell-column.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import { GrowingNumbers } from '../columns/growing-numbers.ts';
import type { ColumnVotes } from './column-votes.ts';
import { PLAIN, PlainTyper } from './plain-type.ts';

/** Counts the plain cells of one column. */
export class PlainVoter implements CellWatch {
  private whole = 0;
  private fraction = 0;
  private thousands = 0;
  private points = 0;
  private words = 0;
  private days = 0;
  /** Cells of which the bytes do not tell enough. */
  private doubtful = 0;
  private least = Infinity;
  private greatest = -Infinity;
  private readonly rows = new GrowingNumbers(Uint32Array);
  private readonly typer: PlainTyper;

  constructor(reader: CellReader) {
    this.typer = new PlainTyper(reader);
  }

  see(row: number, start: number): void {
    if (!this.add(start, 1)) this.rows.push(row);
  }

  /** Rows seen whose texts have to be looked at. */
  doubtfulRows(): Uint32Array {
    return this.rows.view();
  }

  /** Adds cells that have one text; `false` if it has to be looked at. */
  add(start: number, count: number): boolean {
    const { typer } = this;
    const type = typer.type(start);
    if (type === PLAIN.doubtful) {
      this.doubtful += count;
      return false;
    }
    if (type === PLAIN.words) {
      this.words += count;
      return true;
    }
    if (type === PLAIN.day) {
      this.days += count;
      return true;
    }
    const { value } = typer;
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
    if (type === PLAIN.whole) this.whole += count;
    else {
      this.fraction += count;
      if (type === PLAIN.thousands) this.thousands++;
      else this.points++;
    }
    return true;
  }

  /** Hands over what was counted in a column of so many rows; the cells that were not seen are blank. */
  settle(votes: ColumnVotes, rowCount: number): void {
    const { whole, fraction, words, days, doubtful } = this;
    votes.addMany('blank', rowCount - whole - fraction - words - days - doubtful);
    votes.addMany('whole-number', whole);
    votes.addMany('decimal-number', fraction);
    votes.addMany('text', words);
    votes.addMany('date', days);
    votes.decimal.either += this.thousands;
    votes.decimal.point += this.points;
    if (this.least > this.greatest) return;
    votes.addNumber(this.least);
    votes.addNumber(this.greatest);
  }
}
