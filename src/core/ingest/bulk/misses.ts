/** Where the readers of a table's rows found nothing, and why. */
import type { Miss } from '../columns/row-readers.ts';
import { NO_COLUMN } from '../match-headers.ts';

const NO_MISS: Miss = { code: 'date-missing', column: NO_COLUMN };

export class Misses {
  /** By row the number of its miss; 0 for a row where something was found. */
  private readonly numbers: Uint16Array;
  private readonly list: Miss[] = [NO_MISS];

  constructor(rowCount: number) {
    this.numbers = new Uint16Array(rowCount);
  }

  add(row: number, miss: Miss): void {
    this.numbers[row] = this.numberOf(miss);
  }

  has(row: number): boolean {
    return this.numbers[row] !== 0;
  }

  get isEmpty(): boolean {
    return this.list.length === 1;
  }

  /** Of a row that has one. */
  of(row: number): Miss {
    return this.list[this.numbers[row] as number] as Miss;
  }

  /** The number of a miss, the same for equal ones. */
  private numberOf({ code, column }: Miss): number {
    const known = this.list.findIndex(
      (miss, number) => number > 0 && code === miss.code && column === miss.column,
    );
    return known > 0 ? known : this.list.push({ code, column }) - 1;
  }
}
