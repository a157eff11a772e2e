/** The different figures of a column, each with a number. */
import type { Figure } from '../../model/casualties.ts';

export class FigureList {
  readonly list: Figure[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a figure, the same for equal ones. */
  numberOf(figure: Figure): number {
    const key = `${figure.low} ${figure.best} ${figure.high}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    return this.list.push(figure) - 1;
  }
}
