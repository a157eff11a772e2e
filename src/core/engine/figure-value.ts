/** One row of a figure column, read without making an object. The rule is `completeFigure`'s. */
import type { FigureColumn } from '../model/columns.ts';

/** The best number of people: as recorded, else the low end, else the high end; negative (`UNKNOWN_NUMBER`) when nothing is recorded. */
export function bestOf({ low, best, high }: FigureColumn, row: number): number {
  const recorded = best[row] as number;
  if (recorded >= 0) return recorded;
  const least = low[row] as number;
  return least >= 0 ? least : (high[row] as number);
}
