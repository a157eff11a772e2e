/** Figures of one kind, row by row → a column of numbers. */
import type { Figure, FigureId } from '../../model/casualties.ts';
import { type FigureColumn, UNKNOWN_NUMBER } from '../../model/columns.ts';
import { GrowingNumbers, type SharedNumbers } from './growing-numbers.ts';

export class FigureBuilder {
  readonly id: FigureId;
  private readonly low = new GrowingNumbers(Int32Array);
  private readonly best = new GrowingNumbers(Int32Array);
  private readonly high = new GrowingNumbers(Int32Array);

  constructor(id: FigureId) {
    this.id = id;
  }

  /** Adds the next row. */
  add({ low, best, high }: Figure): void {
    this.low.push(low ?? UNKNOWN_NUMBER);
    this.best.push(best ?? UNKNOWN_NUMBER);
    this.high.push(high ?? UNKNOWN_NUMBER);
  }

  /** Adds rows that all have the same figure. */
  addMany({ low, best, high }: Figure, rowCount: number): void {
    this.low.pushMany(low ?? UNKNOWN_NUMBER, rowCount);
    this.best.pushMany(best ?? UNKNOWN_NUMBER, rowCount);
    this.high.pushMany(high ?? UNKNOWN_NUMBER, rowCount);
  }

  /** The column in another order of rows. */
  build(order: Uint32Array, shared: SharedNumbers): FigureColumn {
    return {
      id: this.id,
      low: this.low.pick(order, shared),
      best: this.best.pick(order, shared),
      high: this.high.pick(order, shared),
    };
  }
}
