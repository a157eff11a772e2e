/** Up to this many rows are simply all there: found by the browser's search, printed, measured by nobody. */
export const MOST_PLAIN_ROWS = 200;

/** A row to draw, after `gapPx` of rows that are not drawn. */
export interface DrawnRow {
  readonly index: number;
  readonly gapPx: number;
}

/** The rows to draw now. */
export interface RowWindow {
  readonly rows: readonly DrawnRow[];
  /** Height of what follows the last drawn row. */
  readonly endPx: number;
  /** What is on screen, or so near that it is drawn. */
  readonly visible: { readonly first: number; readonly last: number };
  /** Measures a drawn row; its element needs `data-index`. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  /** Brings a row into sight, moving as little as can be. */
  readonly scrollTo: (index: number) => void;
}

/** What a way of drawing rows is told. */
export interface RowWindowRequest {
  readonly total: number;
  /** The row that has focus and must not vanish, or `null`. */
  readonly focused: number | null;
  readonly scroller: HTMLElement | null;
}

/** The height of the sticky head row, which covers the top of what scrolls. To ask has the page laid out. */
export function readHeadPx(scroller: HTMLElement | null): number {
  return scroller?.querySelector('thead')?.offsetHeight ?? 0;
}

/** Draws all rows of a short table. */
export function useShortWindow({ total, scroller }: RowWindowRequest): RowWindow {
  return {
    rows: Array.from({ length: total }, (_, index) => ({ index, gapPx: 0 })),
    endPx: 0,
    visible: { first: 0, last: Math.max(0, total - 1) },
    measure: undefined,
    scrollTo: (index) => scrollRowIntoSight(scroller, index),
  };
}

/** Scrolls the panel alone: `scrollIntoView` would move the page around it as well. */
function scrollRowIntoSight(scroller: HTMLElement | null, index: number): void {
  const row = scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  if (scroller === null || row === null || row === undefined) return;
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const abovePx = top - (frame.top + readHeadPx(scroller));
  const belowPx = bottom - frame.bottom;
  if (abovePx < 0) scroller.scrollTop += abovePx;
  else if (belowPx > 0) scroller.scrollTop += Math.min(belowPx, abovePx);
}
