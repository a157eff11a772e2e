/** A column of numbers whose length is not known before the file has been read. */

/** Four kinds: with a fifth, engines give up on a fast `push`. */
type NumberArray = Int32Array | Uint32Array | Uint8Array | Float64Array;

const START_LENGTH = 1024;

/** Doubles when full: memory is at most twice the column, and pushing costs a constant on average. */
export class GrowingNumbers<A extends NumberArray> {
  length = 0;
  private values: A;
  private readonly create: new (
    length: number,
  ) => A;

  constructor(create: new (length: number) => A) {
    this.create = create;
    this.values = new create(START_LENGTH);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length * 2);
    this.values[this.length++] = value;
  }

  private reserve(length: number): void {
    if (length <= this.values.length) return;
    const larger = new this.create(length);
    larger.set(this.values);
    this.values = larger;
  }

  /** The same number several times. */
  pushMany(value: number, count: number): void {
    const needed = this.length + count;
    if (needed > this.values.length) this.reserve(Math.max(needed, this.length * 2));
    this.values.fill(value, this.length, this.length + count);
    this.length += count;
  }

  /** Several numbers. */
  pushAll(numbers: NumberArray): void {
    const needed = this.length + numbers.length;
    if (needed > this.values.length) this.reserve(Math.max(needed, this.length * 2));
    this.values.set(numbers, this.length);
    this.length = needed;
  }

  /** The numbers pushed so far; valid until the next push. */
  view(): A {
    return this.values.subarray(0, this.length) as A;
  }

  /** A new array with the numbers in another order; where all are the same number, one that others may share. */
  pick(order: Uint32Array, shared?: SharedNumbers): A {
    const first = this.values[0] ?? 0;
    if (shared !== undefined && this.isAll(first)) return shared.take(this.create, first);
    const picked = new this.create(order.length);
    for (let i = 0; i < order.length; i++) {
      picked[i] = this.values[order[i] as number] as number;
    }
    return picked;
  }

  private isAll(value: number): boolean {
    let at = this.length;
    while (at > 0 && this.values[at - 1] === value) at--;
    return at === 0;
  }
}

/** What columns of one length may share: arrays that hold nothing but one number, and the offsets of one value a row. */
export class SharedNumbers {
  private readonly known = new Map<string, NumberArray>();
  private readonly length: number;
  /** 0, 1, … and the length. */
  readonly offsets: Uint32Array;

  constructor(length: number) {
    this.length = length;
    this.offsets = new Uint32Array(length + 1);
    for (let row = 0; row <= length; row++) this.offsets[row] = row;
  }

  take<A extends NumberArray>(create: new (length: number) => A, value: number): A {
    const key = create.name + value;
    const known = this.known.get(key) ?? new create(this.length).fill(value);
    this.known.set(key, known);
    return known as A;
  }
}
