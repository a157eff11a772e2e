/** The order of rows in time, and what columns in that order have in common. */
import type { NumberArray } from './number-array.ts';

/** A kind of typed array. */
export interface ArrayKind<A extends NumberArray> {
  new (length: number): A;
  new (memory: ArrayBufferLike, from: number, length: number): A;
  readonly BYTES_PER_ELEMENT: number;
}

/** Columns of one length share arrays that hold nothing but one number, and the offsets of one value a row. Memory: 12 bytes a row. */
export class RowOrder {
  readonly length: number;
  /** Row numbers as they came, in the order of time. */
  readonly rows: Uint32Array;
  /** By row as it came, its place in time. Rows that are written there in file order lie near each other day by day; fetched from all over the file, none would be near. */
  readonly ranks: Uint32Array;
  /** 0, 1, … and the length. */
  readonly offsets: Uint32Array;
  private readonly known = new Map<string, NumberArray>();
  private readonly spare: Uint8Array[] = [];

  constructor({ rows, ranks }: Pick<RowOrder, 'rows' | 'ranks'>) {
    this.length = rows.length;
    this.rows = rows;
    this.ranks = ranks;
    this.offsets = count(rows.length + 1);
  }

  /** Room for a column, to be written to in every row: the numbers of an older one may stand there. */
  room<A extends NumberArray>(create: ArrayKind<A>): A {
    const { length, spare } = this;
    const itemBytes = create.BYTES_PER_ELEMENT;
    const sizeBytes = length * itemBytes;
    const at = spare.findIndex(
      ({ byteLength, byteOffset }) => byteLength >= sizeBytes && byteOffset % itemBytes === 0,
    );
    const memory = spare[at];
    if (memory === undefined) return new create(length);
    spare[at] = memory.subarray(sizeBytes);
    return new create(memory.buffer, memory.byteOffset, length);
  }

  /** Gives away the memory of numbers that nobody needs any longer. */
  release({ buffer, byteOffset, byteLength }: NumberArray): void {
    this.spare.push(new Uint8Array(buffer, byteOffset, byteLength));
  }

  /** An array of one number in every row, the same one whenever it is asked for. */
  same<A extends NumberArray>(create: new (length: number) => A, value: number): A {
    const key = create.name + value;
    const known = this.known.get(key) ?? new create(this.length).fill(value);
    this.known.set(key, known);
    return known as A;
  }
}

/** The order in which rows are already. */
export function keepOrder(length: number): RowOrder {
  const rows = count(length);
  return new RowOrder({ rows, ranks: rows });
}

/** 0, 1, … */
function count(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let at = 0; at < length; at++) numbers[at] = at;
  return numbers;
}
