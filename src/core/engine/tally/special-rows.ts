/** Rows whose value is more than a code (several terms, a range of figures, a large number): they are counted one by one from their lists. */
import type { FigureId } from '../../model/casualties.ts';
import { IS_SHOWN } from '../filter/count-passing.ts';
import { nameOfRange, nameOfSet } from '../filter/dimensions.ts';
import type { CategoryCodes } from './pack-category.ts';
import type { FigureCodes } from './pack-figure.ts';
import type { Sign, Tally } from './tally.ts';

export interface SpecialRows {
  /** Ascending. */
  readonly rows: Uint32Array;
  /** The filter that they do not feel, by its name in the mask. */
  readonly own: string;
  /** Adds those that count of the places from `from` up to `to` in the list, or of those that `places` has there. */
  readonly post: (tally: Tally, listed: Listed, sign: Sign) => void;
}

interface Listed {
  readonly places: Uint32Array | null;
  readonly from: number;
  readonly to: number;
  readonly states: Uint8Array;
  /** By state: 1 for rows that count. */
  readonly passes: Uint8Array;
}

/** An incident with several terms counts once under each. */
export function countTerms(
  { column, special }: CategoryCodes,
  id: string,
  base: number,
): SpecialRows {
  const { offsets, codes } = column ?? { offsets: NONE, codes: NONE };
  return {
    rows: special,
    own: nameOfSet(id),
    post({ counts }, { places, from, to, states, passes }, sign) {
      for (let listed = from; listed < to; listed++) {
        const place = places === null ? listed : (places[listed] as number);
        const row = special[place] as number;
        if (passes[states[row] as number] === 0) continue;
        const end = offsets[row + 1] as number;
        for (let i = offsets[row] as number; i < end; i++) {
          const at = base + (codes[i] as number);
          counts[at] = (counts[at] as number) + sign;
        }
      }
    },
  };
}

const NONE = new Uint32Array();

/** Where a figure's special rows are counted: by doubling class, and as sums of low, best and high under all filters. */
export interface PeopleCounters {
  readonly classBase: number;
  readonly sumBase: number;
}

/** A figure with a range, or a large one. */
export function countPeople(
  { special }: FigureCodes,
  id: FigureId,
  { classBase, sumBase }: PeopleCounters,
): SpecialRows {
  const { rows, low, best, high } = special;
  return {
    rows,
    own: nameOfRange(id),
    post({ counts, sums }, { places, from, to, states, passes }, sign) {
      let lowSum = 0;
      let bestSum = 0;
      let highSum = 0;
      for (let listed = from; listed < to; listed++) {
        const place = places === null ? listed : (places[listed] as number);
        const state = states[rows[place] as number] as number;
        const people = best[place] as number;
        const at = classBase + 32 - Math.clz32(people);
        counts[at] = (counts[at] as number) + sign * (passes[state] as number);
        // Sums are those of the rows that pass all filters: −1 has every bit, 0 none.
        const ifShown = -(IS_SHOWN[state] as number);
        lowSum += (low[place] as number) & ifShown;
        bestSum += people & ifShown;
        highSum += (high[place] as number) & ifShown;
      }
      sums[sumBase] = (sums[sumBase] as number) + sign * lowSum;
      sums[sumBase + 1] = (sums[sumBase + 1] as number) + sign * bestSum;
      sums[sumBase + 2] = (sums[sumBase + 2] as number) + sign * highSum;
    },
  };
}
