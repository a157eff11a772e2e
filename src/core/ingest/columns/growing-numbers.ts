/** A column of numbers whose length is not known before the file has been read. */
import { isSame, type TableNumbers, writeNumbers } from './coded-numbers.ts';
import type { NumberArray } from './number-array.ts';
import type { ArrayKind, RowOrder } from './row-order.ts';

const START_LENGTH = 1024;

/** Doubles when full: memory is at most twice the column, and pushing costs a constant on average. As long as all numbers come many at once and are the same, or come as places in a table, they take none. */
export class GrowingNumbers<A extends NumberArray> {
  length = 0;
  private values: A;
  /** The one number that there is so far; `null` when they are in `values`. */
  private same: number | null = null;
  /** What there is so far, as long as it is not in `values`. */
  coded: TableNumbers | null = null;
  private readonly create: ArrayKind<A>;

  constructor(create: ArrayKind<A>) {
    this.create = create;
    this.values = new create(0);
  }

  push(value: number): void {
    if (this.length >= this.values.length) this.reserve(Math.max(START_LENGTH, this.length * 2));
    this.values[this.length++] = value;
  }

  /** The same number several times. */
  pushMany(value: number, count: number): void {
    if (count === 0) return;
    const needed = this.length + count;
    if (this.length === 0 || this.same === value) this.same = value;
    else {
      if (needed > this.values.length) this.reserve(Math.max(needed, this.length * 2));
      this.values.fill(value, this.length, needed);
    }
    this.length = needed;
  }

  /** Several numbers. The first ones may be kept as they are: whoever adds them must not change them. */
  pushAll(numbers: NumberArray): void {
    if (numbers.length === 0) return;
    const needed = this.length + numbers.length;
    if (this.length === 0 && numbers instanceof this.create) this.values = numbers;
    else {
      if (needed > this.values.length) this.reserve(Math.max(needed, this.length * 2));
      this.values.set(numbers, this.length);
    }
    this.length = needed;
  }

  /** Several whole numbers. The first ones may be kept as they are: whoever adds them must not change them. */
  pushCoded(coded: TableNumbers): void {
    if (coded.length === 0) return;
    if (this.length === 0) {
      this.coded = coded;
      this.length = coded.length;
      return;
    }
    const numbers = new Int32Array(coded.length);
    writeNumbers(coded, numbers, null);
    this.pushAll(numbers);
  }

  /** The numbers pushed so far; valid until the next push. */
  view(): A {
    if (this.values.length < this.length) this.reserve(this.length);
    return this.values.subarray(0, this.length) as A;
  }

  /** An array with the numbers in the order of time; where all are the same number, one that others may share. What was pushed may be overwritten by the next column. */
  pick(order: RowOrder): A {
    const { coded } = this;
    if (coded !== null) return pickCoded(coded, order, this.create);
    const value = this.same ?? this.values[0] ?? 0;
    if (this.same !== null || this.isAll(value)) return order.same(this.create, value);
    const { values, length } = this;
    const { ranks } = order;
    const picked = order.room(this.create);
    for (let row = 0; row < length; row++) picked[ranks[row] as number] = values[row] as number;
    order.release(values);
    return picked;
  }

  private reserve(length: number): void {
    if (length <= this.values.length) return;
    const larger = new this.create(length);
    if (this.coded !== null) writeNumbers(this.coded, larger, null);
    else if (this.same === null) larger.set(this.values);
    else larger.fill(this.same, 0, this.length);
    this.coded = null;
    this.same = null;
    this.values = larger;
  }

  private isAll(value: number): boolean {
    let at = this.length;
    while (at > 0 && this.values[at - 1] === value) at--;
    return at === 0;
  }
}

function pickCoded<A extends NumberArray>(
  coded: TableNumbers,
  order: RowOrder,
  create: ArrayKind<A>,
): A {
  const { places, table } = coded;
  if (isSame(coded)) return order.same(create, table[places[0] ?? 0] ?? 0);
  const picked = order.room(create);
  writeNumbers(coded, picked, order.ranks);
  return picked;
}
