/** Filters by how many people: a range of best figures, and whether the unknown pass. */
import type { FigureColumn } from '../../model/columns.ts';
import type { NumberRange } from '../../model/filter.ts';
import { bestOf } from '../figure-value.ts';
import type { FailWriter } from './fail-mask.ts';

/** Marks the rows whose best figure is outside `[min, max]`, and those without one unless `unknown`. */
export function failRange(figure: FigureColumn, { min, max, unknown }: NumberRange): FailWriter {
  const least = min ?? -Infinity;
  const most = max ?? Infinity;
  return (fails, bit) => {
    for (let row = 0; row < fails.length; row++) {
      const best = bestOf(figure, row);
      const isIn = best < 0 ? unknown : best >= least && best <= most;
      const others = (fails[row] as number) & ~bit;
      fails[row] = isIn ? others : others | bit;
    }
  };
}
