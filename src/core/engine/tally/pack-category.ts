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
  // Of a category of which nothing is known, as strangers' files have several, no row has to be looked at.
  if (values.length === 1 && codes.length === rowCount) {
    totals[0] = rowCount;
    return { demand: { largest: 0, fill: () => {} }, special: () => NONE, totals };
  }
  // Every row has at least one code, so equal counts mean one each.
  if (codes.length === rowCount) {
    const fill = fillSingle({ codes, totals });
    return { demand: { largest: values.length - 1, fill }, special: () => NONE, totals };
  }
  const special = new Uint32Array(codes.length - rowCount);
  let count = 0;
  const fill = fillSeveral({ ...column, totals }, (row) => {
    special[count++] = row;
  });
  return {
    demand: { largest: values.length, fill },
    special: () => special.slice(0, count),
    totals,
  };
}

const NONE = new Uint32Array();

function fillSingle({
  codes,
  totals,
}: Pick<CategoryColumn, 'codes'> & { readonly totals: Uint32Array }): FieldDemand['fill'] {
  return (word, shift, { from, to }) => {
    for (let row = from; row < to; row++) {
      const code = codes[row] as number;
      totals[code] = (totals[code] as number) + 1;
      word[row] = (word[row] as number) | (code << shift);
    }
  };
}

/** Tells the rows with several terms. */
function fillSeveral(
  { values, offsets, codes, totals }: CategoryColumn & { readonly totals: Uint32Array },
  onSpecial: (row: number) => void,
): FieldDemand['fill'] {
  return (word, shift, { from, to }) => {
    let at = offsets[from] as number;
    for (let row = from; row < to; row++) {
      const end = offsets[row + 1] as number;
      const isOne = end - at === 1;
      const code = isOne ? (codes[at] as number) : values.length;
      word[row] = (word[row] as number) | (code << shift);
      if (!isOne) onSpecial(row);
      for (; at < end; at++) {
        const term = codes[at] as number;
        totals[term] = (totals[term] as number) + 1;
      }
    }
  };
}
