/** How a figure is spread over the incidents of a period: what a comparison of two periods draws its samples from. */
import type { FigureSpread } from '../../model/answer.ts';
import type { FigureColumn } from '../../model/columns.ts';
import { bestOf } from '../figure-value.ts';
import type { RowRuns } from '../time-index.ts';
import type { CampaignFigure } from './campaign-figures.ts';

/** What a spread is counted from: a row is shown if its state is 0 and it is in the runs. */
export interface SpreadInput {
  /** `null` for a dataset without it. */
  readonly figure: FigureColumn | null;
  readonly states: Uint8Array;
  readonly runs: RowRuns;
  /** The campaigns whose own figure is added; their incidents are not unknown. */
  readonly campaigns: readonly CampaignFigure[];
}

/** Counts the best figures of the shown rows by value. About 3 ns a row of the runs. */
export function spreadFigure({ figure, states, runs, campaigns }: SpreadInput): FigureSpread {
  const countOf = new Map<number, number>();
  let unknownCount = 0;
  const add = (value: number) => countOf.set(value, (countOf.get(value) ?? 0) + 1);
  for (let run = 0; run < runs.length; run += 2) {
    const to = runs[run + 1] as number;
    for (let row = runs[run] as number; row < to; row++) {
      if (states[row] !== 0) continue;
      const value = figure === null ? -1 : bestOf(figure, row);
      if (value < 0) unknownCount++;
      else add(value);
    }
  }
  for (const { figure: whole, rows } of campaigns) {
    add(whole.best);
    unknownCount -= rows.length;
  }
  const values = Int32Array.from(countOf.keys()).sort();
  const counts = Uint32Array.from(values, (value) => countOf.get(value) ?? 0);
  return { values, counts, unknownCount };
}
