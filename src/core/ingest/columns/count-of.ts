import type { NumberArray } from './number-array.ts';

/** How often a number is among others. By index: an iterator over millions of numbers leaves an object for each to be collected, until the loop has been compiled. */
export function countOf(numbers: NumberArray, wanted: number): number {
  let count = 0;
  for (let at = 0; at < numbers.length; at++) if (numbers[at] === wanted) count++;
  return count;
}
