/** How many people: ranges whose parts may be unknown. Unknown is `null`, and is never zero. */

/** One count of people as recorded. Each part may be missing on its own; `low ≤ best ≤ high` where present. */
export interface Figure {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A figure that nothing is known of. */
export const UNKNOWN_FIGURE: Figure = { low: null, best: null, high: null };

/** The whole numbers that a dataset counts people by. Victims and perpetrators are never added up. */
export const FIGURE_IDS = ['killed', 'wounded', 'perpetratorsKilled'] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Whether any part of the figure is recorded. */
export function isKnown(figure: Figure): boolean {
  return figure.best !== null || figure.low !== null || figure.high !== null;
}

/** A figure with no part missing. */
export interface CompleteFigure {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * The figure as totals, sizes and filters use it: missing parts taken from the nearest recorded one, and where only a range is recorded its low end stands for best.
 * `null` when nothing is recorded.
 */
export function completeFigure({ low, best, high }: Figure): CompleteFigure | null {
  const middle = best ?? low ?? high;
  return middle === null ? null : { low: low ?? middle, best: middle, high: high ?? middle };
}

/** A sum of figures, and over how many incidents nothing is known. */
export interface FigureTotal extends CompleteFigure {
  /** Incidents whose figure is not known and not covered by a campaign's figure. */
  readonly unknownCount: number;
  /** Campaigns whose own figure was added because none of their sites has one. */
  readonly campaignCount: number;
}
