/** How a figure is spread over the incidents of a period: what a comparison of two periods draws its samples from. */
import type { FigureSpread } from '../../model/answer.ts';
import type { FigureId } from '../../model/casualties.ts';
import { nameOfRange } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import { lowerBound } from '../lower-bound.ts';
import type { FacetLayout } from '../tally/facet-layout.ts';
import type { SpecialFigures } from '../tally/pack-figure.ts';
import { countDifference, diffRuns } from '../tally/run-difference.ts';
import type { Tally } from '../tally/tally.ts';
import type { RowRuns } from '../time-index.ts';
import type { CampaignFigure } from './campaign-figures.ts';

/** What a spread is read from. A row is shown if its state is 0 and it is in the runs. */
export interface SpreadInput {
  readonly id: FigureId;
  /** Which of the periods it is. */
  readonly place: number;
  readonly runs: RowRuns;
  /** The campaigns whose own figure is added; their incidents are not unknown. */
  readonly campaigns: readonly CampaignFigure[];
}

/** Figures below it are counted in an array, the few above it one by one. */
const MOST_COUNTED = 256;

const NO_RUNS: RowRuns = new Uint32Array();

export interface Spreads {
  /** Reads the best figures of a period's shown rows by value. */
  readonly read: (layout: FacetLayout, tally: Tally, input: SpreadInput) => FigureSpread;
}

/** What was counted of a period's ranges and large numbers, and for which rows. */
interface Counted {
  version: number;
  runs: RowRuns;
  /** By slot: 0 for rows that a filter holds back, then one for each figure from 0 on. */
  readonly small: Int32Array;
  readonly large: Map<number, number>;
}

/** The slots of special rows, in their order: read one after the other, and not by row. */
interface Slots {
  readonly version: number;
  readonly slots: Int32Array;
}

/** Makes what reads spreads. Plain figures are in the tally, as in `sumFigure`; a look at a row is only for ranges and large numbers, and while no filter changes only where a period has moved. */
export function createSpreads(mask: FailMask): Spreads {
  const kept = new Map<string, Counted>();
  const found = new Map<FigureId, Slots>();

  function findSlots({ rows, best }: SpecialFigures, id: FigureId): Slots {
    const version = mask.version();
    const known = found.get(id);
    if (known?.version === version) return known;
    const states = mask.states();
    const slots = known?.slots ?? new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++)
      slots[i] = states[rows[i] as number] === 0 ? (best[i] as number) + 1 : 0;
    const made = { version, slots };
    found.set(id, made);
    return made;
  }

  function countSpecial(special: SpecialFigures, { id, place, runs }: SpreadInput): Counted {
    const { rows, best } = special;
    const { slots } = findSlots(special, id);
    const key = `${id} ${place}`;
    let counted = kept.get(key);
    if (counted === undefined || counted.version !== mask.version()) {
      counted = {
        version: mask.version(),
        runs: NO_RUNS,
        small: new Int32Array(1 + sizeOf(best)),
        large: new Map(),
      };
      kept.set(key, counted);
    }
    const { small, large } = counted;
    // After a jump nearly all rows are new, and forgetting the old ones is less work than taking them away.
    if (countDifference(counted.runs, runs) > countDifference(NO_RUNS, runs)) {
      small.fill(0);
      large.clear();
      counted.runs = NO_RUNS;
    }
    diffRuns(counted.runs, runs, ({ from, to }, sign) => {
      const end = lowerBound(rows, to);
      for (let i = lowerBound(rows, from); i < end; i++) {
        const slot = slots[i] as number;
        if (slot < small.length) small[slot] = (small[slot] as number) + sign;
        else large.set(slot - 1, (large.get(slot - 1) ?? 0) + sign);
      }
    });
    counted.runs = runs;
    return counted;
  }

  return {
    read({ figures }, { counts: tallied }, input) {
      const { codes, base } = figures[input.id];
      const passes = mask.find(nameOfRange(input.id))?.passes ?? null;
      const shown = (code: number) =>
        passes === null || passes[code] === 1 ? (tallied[base + code] as number) : 0;
      const { small, large } = countSpecial(codes.special, input);
      const all = new Int32Array(Math.max(small.length - 1, codes.unknown));
      all.set(small.subarray(1));
      const others = new Map(large);
      for (let code = 0; code < codes.unknown; code++)
        all[code] = (all[code] as number) + shown(code);
      let unknownCount = shown(codes.unknown);
      for (const { figure: whole, rows: covered } of input.campaigns) {
        if (whole.best < all.length) all[whole.best] = (all[whole.best] as number) + 1;
        else others.set(whole.best, (others.get(whole.best) ?? 0) + 1);
        unknownCount -= covered.length;
      }
      return { ...listCounts(all, others), unknownCount };
    },
  };
}

/** As many counters as the figures need, up to a limit. */
function sizeOf(figures: Int32Array): number {
  return Math.min(MOST_COUNTED, figures.reduce((most, figure) => Math.max(most, figure), -1) + 1);
}

function listCounts(
  small: Int32Array,
  large: ReadonlyMap<number, number>,
): Pick<FigureSpread, 'values' | 'counts'> {
  const others = [...large].filter(([, count]) => count !== 0).sort(([x], [y]) => x - y);
  let size = others.length;
  for (let value = 0; value < small.length; value++) if (small[value] !== 0) size++;
  const values = new Int32Array(size);
  const counts = new Uint32Array(size);
  let i = 0;
  for (let value = 0; value < small.length; value++) {
    const count = small[value] as number;
    if (count === 0) continue;
    values[i] = value;
    counts[i++] = count;
  }
  for (const [value, count] of others) {
    values[i] = value;
    counts[i++] = count;
  }
  return { values, counts };
}
