/** Counts as steps of one colour. The steps are logarithmic and the same for every picture, so that two maps can be compared. */

/** The least count of each step. */
export const DENSITY_STEPS = [1, 3, 10, 30, 100, 300] as const;

/** Steps this faint need an edge to stand out from land. */
export const FAINT_STEPS = 3;

const LAST_STEP = DENSITY_STEPS.length - 1;
const TABLE = Uint8Array.from({ length: 300 }, (_, count) =>
  Math.max(
    0,
    DENSITY_STEPS.findLastIndex((least) => count >= least),
  ),
);

/** The step, from 0, of a count of at least 1. */
export function stepOf(count: number): number {
  return TABLE[count] ?? LAST_STEP;
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
