/** Counts as steps of one colour. The steps are logarithmic and the same for every picture of a kind, so that two maps can be compared. */

/** The least count of each step, for cells as small as a dot and for squares that hold some sixty of them. */
export const DENSITY_STEPS = {
  density: [1, 3, 10, 30, 100, 300],
  grid: [1, 10, 100, 1e3, 1e4, 1e5],
} as const;
export type DensityKind = keyof typeof DENSITY_STEPS;

/** Steps this faint need an edge to stand out from land. */
export const FAINT_STEPS = 3;

/** The step, from 0, of a count of at least 1. */
export function stepOf(count: number, kind: DensityKind): number {
  return DENSITY_STEPS[kind].findLastIndex((least) => count >= least);
}

/** The colours of density as CSS colours, `steps` from the fewest to the most; `edge` goes round what is faint. */
export interface DensityPalette {
  readonly steps: readonly string[];
  readonly edge: string;
  readonly ink: string;
  /** Behind numbers. */
  readonly halo: string;
  readonly fontFamily: string;
}
