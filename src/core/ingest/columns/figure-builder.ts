/** Figures of one kind, row by row → a column of numbers. */
import type { Figure, FigureId } from '../../model/casualties.ts';
import { type FigureColumn, UNKNOWN_NUMBER } from '../../model/columns.ts';
import { type CodedNumbers, mapNumbers } from './coded-numbers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowOrder } from './row-order.ts';

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

  /** Adds rows by the numbers of their figures. */
  addAll(numbers: CodedNumbers, figures: readonly Figure[]): void {
    for (const part of ['low', 'best', 'high'] as const) {
      const values = Int32Array.from(figures, (figure) => figure[part] ?? UNKNOWN_NUMBER);
      const [first = UNKNOWN_NUMBER] = values;
      if (values.every((value) => value === first)) this[part].pushMany(first, numbers.length);
      else this[part].pushCoded(mapNumbers(numbers, values));
    }
  }

  /** The column in the order of time. */
  build(order: RowOrder): FigureColumn {
    return {
      id: this.id,
      low: this.low.pick(order),
      best: this.best.pick(order),
      high: this.high.pick(order),
    };
  }
}
