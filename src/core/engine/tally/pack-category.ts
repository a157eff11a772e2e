/** Packs a category: a row with one term bears that term's code. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { Field, FieldDemand } from './field.ts';

export interface CategoryCodes {
  readonly field: Field;
  /** `null` when the dataset has no such category: then every row bears code 0, "not known". */
  readonly column: CategoryColumn | null;
  /** Rows with several terms, ascending; their code is the number of terms. */
  readonly special: Uint32Array;
  /** By term, how many rows have it. */
  readonly totals: Uint32Array;
}

/** What is known once the field is filled. */
export interface CategoryPlan {
  readonly demand: FieldDemand;
  readonly special: () => Uint32Array;
  readonly totals: Uint32Array;
}

/** Plans one pass over a column, in which its terms are counted as well. */
export function planCategory(column: CategoryColumn): CategoryPlan {
  const { values, offsets, codes } = column;
  const totals = new Uint32Array(values.length);
  const rowCount = offsets.length - 1;
  // Every row has at least one code, so equal counts mean one each.
  if (codes.length === rowCount) {
    const fill = (word: Uint32Array, shift: number) => fillSingle({ codes, totals }, word, shift);
    return { demand: { largest: values.length - 1, fill }, special: () => NONE, totals };
  }
  let special: Uint32Array = NONE;
  const fill = (word: Uint32Array, shift: number) => {
    special = fillSeveral({ ...column, totals }, word, shift);
  };
  return { demand: { largest: values.length, fill }, special: () => special, totals };
}

const NONE = new Uint32Array();

function fillSingle(
  { codes, totals }: Pick<CategoryColumn, 'codes'> & { readonly totals: Uint32Array },
  word: Uint32Array,
  shift: number,
): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    totals[code] = (totals[code] as number) + 1;
    word[row] = (word[row] as number) | (code << shift);
  }
}

/** Returns the rows with several terms. */
function fillSeveral(
  { values, offsets, codes, totals }: CategoryColumn & { readonly totals: Uint32Array },
  word: Uint32Array,
  shift: number,
): Uint32Array {
  const rowCount = offsets.length - 1;
  const special = new Uint32Array(codes.length - rowCount);
  let count = 0;
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    const end = offsets[row + 1] as number;
    const isOne = end - at === 1;
    const code = isOne ? (codes[at] as number) : values.length;
    word[row] = (word[row] as number) | (code << shift);
    if (!isOne) special[count++] = row;
    for (; at < end; at++) {
      const term = codes[at] as number;
      totals[term] = (totals[term] as number) + 1;
    }
  }
  return special.slice(0, count);
}
