/** How a figure is spread over the incidents of a period: what a comparison of two periods draws its samples from. */
import type { FigureSpread } from '../../model/answer.ts';
import type { FigureId } from '../../model/casualties.ts';
import { nameOfRange } from '../filter/dimensions.ts';
import type { FailMask } from '../filter/fail-mask.ts';
import { lowerBound } from '../lower-bound.ts';
import type { FacetLayout } from '../tally/facet-ledger.ts';
import type { SpecialFigures } from '../tally/pack-figure.ts';
import { diffRuns } from '../tally/run-difference.ts';
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

export interface Spreads {
  /** Reads the best figures of a period's shown rows by value. */
  readonly read: (layout: FacetLayout, tally: Tally, input: SpreadInput) => FigureSpread;
}

/** What was counted of a period's ranges and large numbers, and for which rows. */
interface Counted {
  version: number;
  runs: RowRuns;
  readonly small: Int32Array;
  readonly large: Map<number, number>;
}

/** Makes what reads spreads. Plain figures are in the tally, as in `sumFigure`; a look at a row is only for ranges and large numbers, and while no filter changes only where a period has moved. */
export function createSpreads(mask: FailMask): Spreads {
  const kept = new Map<string, Counted>();

  function countSpecial({ rows, best }: SpecialFigures, { id, place, runs }: SpreadInput): Counted {
    const key = `${id} ${place}`;
    let counted = kept.get(key);
    if (counted === undefined || counted.version !== mask.version()) {
      counted = {
        version: mask.version(),
        runs: new Uint32Array(),
        small: new Int32Array(sizeOf(best)),
        large: new Map(),
      };
      kept.set(key, counted);
    }
    const { small, large } = counted;
    const states = mask.states();
    diffRuns(counted.runs, runs, ({ from, to }, sign) => {
      const end = lowerBound(rows, to);
      for (let i = lowerBound(rows, from); i < end; i++) {
        if (states[rows[i] as number] !== 0) continue;
        const value = best[i] as number;
        if (value < small.length) small[value] = (small[value] as number) + sign;
        else large.set(value, (large.get(value) ?? 0) + sign);
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
      const all = new Int32Array(Math.max(small.length, codes.unknown));
      all.set(small);
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
