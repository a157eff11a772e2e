/** Small cells gathered into larger ones that a finger can hit and a number fits into. */
import { toMercator } from '../model/place.ts';
import type { CellPicture } from './paint-density.ts';
import type { Viewport } from './viewport.ts';

/** Cells of the small grid, `[from, to)`. */
export type CellRun = readonly [from: number, to: number];

/** A larger cell that is not empty, in CSS px from the top left corner of the picture. */
export interface LargeCell {
  /** Its place in the world's own grid of this size: the same cell in one picture and the next while the zoom stays. */
  readonly key: string;
  readonly column: number;
  readonly row: number;
  readonly count: number;
  readonly columns: CellRun;
  readonly rows: CellRun;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Gathers the small cells that lie in each square of about `sizePx`, row by row from the north-west; empty ones are left out.
 * Squares are counted from the edge of the world, so that dragging the map moves them with it. Where the viewport is not the one that the grid was laid for, the places are wrong.
 */
export function gatherCells(
  picture: CellPicture,
  viewport: Viewport,
  sizePx: number,
): readonly LargeCell[] {
  const worldPx = 256 * 2 ** viewport.zoom;
  const [x, y] = toMercator(viewport.center);
  const columns = gatherRuns(picture.columns, {
    start: x * worldPx - viewport.widthPx / 2 + picture.leftPx,
    cell: picture.cellWidthPx,
    sizePx,
  });
  const rows = gatherRuns(picture.rows, {
    start: y * worldPx - viewport.heightPx / 2 + picture.topPx,
    cell: picture.cellHeightPx,
    sizePx,
  });
  return rows.flatMap(({ run: rowRun, place: row }) =>
    columns.flatMap(({ run: columnRun, place: column }) => {
      const count = countIn(picture, columnRun, rowRun);
      if (count === 0) return [];
      const [left, right] = columnRun;
      const [top, bottom] = rowRun;
      return {
        key: `${column} ${row}`,
        column,
        row,
        count,
        columns: columnRun,
        rows: rowRun,
        leftPx: picture.leftPx + left * picture.cellWidthPx,
        topPx: picture.topPx + top * picture.cellHeightPx,
        widthPx: (right - left) * picture.cellWidthPx,
        heightPx: (bottom - top) * picture.cellHeightPx,
      };
    }),
  );
}

/** How many incidents some small cells hold. */
export function countIn(
  { counts, columns }: Pick<CellPicture, 'counts' | 'columns'>,
  [fromColumn, toColumn]: CellRun,
  [fromRow, toRow]: CellRun,
): number {
  let sum = 0;
  for (let row = fromRow; row < toRow; row++)
    for (let column = fromColumn; column < toColumn; column++)
      sum += counts[row * columns + column] as number;
  return sum;
}

interface PlacedRun {
  readonly run: CellRun;
  readonly place: number;
}

/** Consecutive small cells whose middles lie in the same large one. */
function gatherRuns(
  count: number,
  {
    start,
    cell,
    sizePx,
  }: { readonly start: number; readonly cell: number; readonly sizePx: number },
): readonly PlacedRun[] {
  const runs: PlacedRun[] = [];
  let from = 0;
  const placeOf = (i: number) => Math.floor((start + (i + 0.5) * cell) / sizePx);
  for (let i = 1; i <= count; i++) {
    if (i < count && placeOf(i) === placeOf(from)) continue;
    runs.push({ run: [from, i], place: placeOf(from) });
    from = i;
  }
  return runs;
}

export type CellDirection = 'left' | 'right' | 'up' | 'down';

/** The nearest cell in a direction, straight on before aside; `null` at the edge. */
export function stepCell(
  cells: readonly LargeCell[],
  from: LargeCell,
  direction: CellDirection,
): LargeCell | null {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: LargeCell | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const [ahead, aside] = isAcross
      ? [(cell.column - from.column) * sign, Math.abs(cell.row - from.row)]
      : [(cell.row - from.row) * sign, Math.abs(cell.column - from.column)];
    const cost = ahead + 3 * aside;
    if (ahead <= 0 || aside > ahead || cost >= least) continue;
    best = cell;
    least = cost;
  }
  return best;
}
