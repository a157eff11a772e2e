/** Binary search in ascending numbers. */

/** The first index below `length` whose value is not less than `value`; `length` if there is none. `ascending` is sorted up to `length`. Cost is log₂ length. */
export function lowerBound(
  ascending: Int32Array | Uint32Array,
  value: number,
  length: number = ascending.length,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
