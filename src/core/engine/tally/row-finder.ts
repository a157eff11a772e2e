/** Where a row stands in a long list of rows: every step asks for its ends in each list. */

/** The place of the first listed row that is not less than `row`, which is at most the number of rows. Sought from place `from` on, if told: for rows that ascend. */
export type RowFinder = (row: number, from?: number) => number;

const STRIDE_BITS = 10;

/** Notes the place of every 1024th row, so that the search that is left stays within a few places. `rows` ascend. */
export function createRowFinder(rows: Uint32Array, rowCount: number): RowFinder {
  const places = new Uint32Array((rowCount >>> STRIDE_BITS) + 2);
  let place = 0;
  for (let stride = 0; stride < places.length; stride++) {
    while (place < rows.length && (rows[place] as number) >>> STRIDE_BITS < stride) place++;
    places[stride] = place;
  }
  return (row, from = 0) => {
    const stride = row >>> STRIDE_BITS;
    let found = Math.max(from, places[stride] as number);
    const end = places[stride + 1] as number;
    while (found < end && (rows[found] as number) < row) found++;
    return found;
  };
}
