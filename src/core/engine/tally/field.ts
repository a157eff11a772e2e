/** Small whole numbers of every row, packed side by side into 32-bit words: what a loop over rows reads instead of the columns. */

/** One number a row: `(word[row] >>> shift) & mask`. */
export interface Field {
  readonly word: Uint32Array;
  readonly shift: number;
  readonly mask: number;
}

/** Rows `[from, to)`. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
}

/** A number that wants a field: its largest value, and how that of a block of rows is written into bits that are still 0. Blocks come once each, ascending. */
export interface FieldDemand {
  readonly largest: number;
  readonly fill: (word: Uint32Array, shift: number, rows: RowBlock) => void;
}

const WORD_BITS = 32;
/** So few that their words stay in the processor's cache while each number is written into them. */
const BLOCK_ROWS = 1 << 14;

/**
 * Gives every demand a field, in the order of the demands, in as few words as first-fit by falling width needs (4 bytes a row each).
 * A number that is 0 in every row takes no bit, but is filled like the others. `largest` must be below 2³¹. Cost is one pass a demand, and one over the words.
 */
export function packFields(demands: readonly FieldDemand[], rowCount: number): readonly Field[] {
  const words: { readonly word: Uint32Array; used: number }[] = [];
  const fields = new Array<Field>(demands.length);
  const fills: ((rows: RowBlock) => void)[] = [];
  const byWidth = demands
    .map(({ largest, fill }, i) => ({ i, fill, bits: WORD_BITS - Math.clz32(largest) }))
    .sort((a, b) => b.bits - a.bits);
  for (const { i, fill, bits } of byWidth) {
    let place = words.find(({ used }) => used + bits <= WORD_BITS);
    if (place === undefined) {
      place = { word: new Uint32Array(rowCount), used: 0 };
      words.push(place);
    }
    // A shift by 32 would be a shift by 0; a field without bits may stand anywhere.
    const shift = bits === 0 ? 0 : place.used;
    const { word } = place;
    fills.push((rows) => fill(word, shift, rows));
    place.used += bits;
    fields[i] = { word, shift, mask: 2 ** bits - 1 };
  }
  for (let from = 0; from < rowCount; from += BLOCK_ROWS) {
    const rows = { from, to: Math.min(rowCount, from + BLOCK_ROWS) };
    for (const fill of fills) fill(rows);
  }
  return fields;
}
