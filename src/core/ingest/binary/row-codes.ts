/** Places in a table of texts, row by row, while it grows. */

type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** One code a row, 0 where none was put. Takes as few bytes each as hold the greatest, and none for the rows after the last that has one. */
export class RowCodes {
  private values: Codes = new Uint8Array(0);

  /** Memory taken now. */
  get byteLength(): number {
    return this.values.byteLength;
  }

  at(row: number): number {
    return this.values[row] ?? 0;
  }

  put(row: number, code: number): void {
    const { length, BYTES_PER_ELEMENT } = this.values;
    if (row >= length) this.widen(Math.max(row + 1, length * 2), BYTES_PER_ELEMENT);
    if (code >= 2 ** (8 * BYTES_PER_ELEMENT))
      this.widen(this.values.length, code < 1 << 16 ? 2 : 4);
    this.values[row] = code;
  }

  /** The codes of the first `rowCount` rows. */
  take(rowCount: number): Codes {
    if (this.values.length < rowCount) this.widen(rowCount, this.values.BYTES_PER_ELEMENT);
    return this.values.subarray(0, rowCount);
  }

  private widen(length: number, bytes: number): void {
    const { values } = this;
    this.values =
      bytes === 1
        ? new Uint8Array(length)
        : bytes === 2
          ? new Uint16Array(length)
          : new Uint32Array(length);
    this.values.set(values);
  }
}
