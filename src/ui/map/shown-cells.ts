import type { CellPicture } from '../../core/draw/paint-density.ts';
import type { CellsRequest } from '../../core/model/query.ts';
import { type CellGrid, layCells, leftOutFrom, type MapFrame } from '../../core/view/cell-grid.ts';
import type { Answered } from '../../session/state.ts';
import { useSessionState } from '../use-session.ts';

/** The counts by cell that the newest answer has in the place of symbols. */
export interface ShownCells {
  readonly kind: 'density' | 'grid';
  readonly frame: MapFrame;
  /** See `CellsRequest`. */
  readonly leftOutFrom: CellsRequest['leftOutFrom'];
  readonly picture: CellGrid & CellPicture;
  /** Incidents in the cells that are in view. */
  readonly inView: number;
}

/** What is drawn in the place of symbols, which changes seldom. */
export function useCellsKind(period = 0): ShownCells['kind'] | null {
  return useSessionState(({ answered }) => (answered && cellsOf(answered, period)?.kind) ?? null);
}

const known = new WeakMap<Answered, (ShownCells | null)[]>();

/** The cells of a period's answer over what the map showed when it was asked; laid out once for all who ask. */
export function cellsOf(answered: Answered, period = 0): ShownCells | null {
  const { mapFrame } = answered;
  if (mapFrame === null) return null;
  const periods = known.get(answered) ?? [];
  known.set(answered, periods);
  periods[period] ??= showCells(answered, mapFrame, period);
  return periods[period];
}

/** The cells of a period's answer, counted for `frame`; `null` when it has none. */
export function showCells(
  { answer, view }: Pick<Answered, 'answer' | 'view'>,
  frame: MapFrame,
  period = 0,
): ShownCells | null {
  const counts = answer.cells[period];
  if (counts === undefined) return null;
  const grid = layCells(frame);
  const kind = view.encoding.mode === 'grid' ? 'grid' : 'density';
  return {
    kind,
    frame,
    leftOutFrom: view.encoding.coarse ? null : leftOutFrom(frame),
    picture: { ...grid, counts },
    inView: countInView(grid, counts),
  };
}

function countInView({ columns, viewColumns, viewRows }: CellGrid, counts: Uint32Array): number {
  let sum = 0;
  for (let row = viewRows[0]; row < viewRows[1]; row++)
    for (let column = viewColumns[0]; column < viewColumns[1]; column++)
      sum += counts[row * columns + column] as number;
  return sum;
}
