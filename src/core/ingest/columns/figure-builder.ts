/** Figures of one kind, row by row → a column of numbers. */
import type { FigureId } from '../../model/casualties.ts';
import { type FigureColumn, UNKNOWN_NUMBER } from '../../model/columns.ts';
import type { PartColumns } from '../match-headers.ts';
import { readFigure } from './figure-reader.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowReader } from './row-reader.ts';

export class FigureBuilder {
  private readonly id: FigureId;
  private readonly columns: PartColumns;
  private readonly low = new GrowingNumbers(Int32Array);
  private readonly best = new GrowingNumbers(Int32Array);
  private readonly high = new GrowingNumbers(Int32Array);

  constructor(id: FigureId, columns: PartColumns) {
    this.id = id;
    this.columns = columns;
  }

  /** Adds the next row. */
  add(row: RowReader): void {
    const { low, best, high } = readFigure(row, this.columns);
    this.low.push(low ?? UNKNOWN_NUMBER);
    this.best.push(best ?? UNKNOWN_NUMBER);
    this.high.push(high ?? UNKNOWN_NUMBER);
  }

  /** The column in another order of rows. */
  build(order: Uint32Array): FigureColumn {
    return {
      id: this.id,
      low: this.low.pick(order),
      best: this.best.pick(order),
      high: this.high.pick(order),
    };
  }
}
