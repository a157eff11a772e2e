/** A column of numbers whose length is not known before the file has been read. */
import { isSame, type TableNumbers, writeNumbers } from './coded-numbers.ts';
import type { NumberArray } from './number-array.ts';
import type { ArrayKind, RowOrder } from './row-order.ts';

const START_LENGTH = 1024;

/** Doubles when full: memory is at most twice the column, and pushing costs a constant on average. As long as all numbers come many at once and are the same, or each is one more than the last, or come as places in a table, they take none. */
export class GrowingNumbers<A extends NumberArray> {
  length = 0;
  private values: A;
  /** The first number, as long as each of the others is `step` more than the one before it; `null` when they are in `values`. */
  private first: number | null = null;
  private step: 0 | 1 = 0;
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
    this.pushSteps(value, 0, count);
  }

  /** Several numbers, each one more than the one before it. */
  pushRun(first: number, count: number): void {
    this.pushSteps(first, 1, count);
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
    const { coded, values, length, first } = this;
    if (coded !== null) return pickCoded(coded, order, this.create);
    const single = this.single();
    if (single !== null) return order.same(this.create, single);
    const picked = order.room(this.create);
    const { ranks, rows } = order;
    if (first === null) {
      for (let row = 0; row < length; row++) picked[ranks[row] as number] = values[row] as number;
      order.release(values);
    } else for (let at = 0; at < length; at++) picked[at] = first + (rows[at] as number);
    return picked;
  }

  /** The number that all are, if it is one and not in a table. */
  single(): number | null {
    if (this.coded !== null || this.step === 1) return null;
    const value = this.first ?? this.values[0] ?? 0;
    return this.first !== null || this.isAll(value) ? value : null;
  }

  private pushSteps(first: number, step: 0 | 1, count: number): void {
    if (count === 0) return;
    const needed = this.length + count;
    if (this.length === 0) {
      this.first = first;
      this.step = step;
    } else if (
      this.step !== step ||
      this.first === null ||
      this.first + step * this.length !== first
    ) {
      if (needed > this.values.length) this.reserve(Math.max(needed, this.length * 2));
      fillSteps(this.values, { first, step }, { from: this.length, to: needed });
    }
    this.length = needed;
  }

  private reserve(length: number): void {
    if (length <= this.values.length) return;
    const larger = new this.create(length);
    if (this.coded !== null) writeNumbers(this.coded, larger, null);
    else if (this.first === null) larger.set(this.values);
    else fillSteps(larger, { first: this.first, step: this.step }, { from: 0, to: this.length });
    this.coded = null;
    this.first = null;
    this.step = 0;
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

function fillSteps(
  numbers: NumberArray,
  { first, step }: { readonly first: number; readonly step: 0 | 1 },
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (step === 0) numbers.fill(first, from, to);
  else for (let at = from; at < to; at++) numbers[at] = first + at - from;
}
