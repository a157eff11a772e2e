import { useMemo } from 'react';
import type { CellPicture } from '../../core/draw/paint-density.ts';
import { type CellGrid, layCells, type MapFrame } from '../../core/view/cell-grid.ts';
import type { Answered } from '../../session/state.ts';
import { useSessionState } from '../use-session.ts';

/** The counts by cell that the newest answer has in the place of symbols. */
export interface ShownCells {
  readonly kind: 'density' | 'grid';
  readonly frame: MapFrame;
  readonly picture: CellGrid & CellPicture;
  /** Incidents in the cells that are in view. */
  readonly inView: number;
}

/** Of a period; `null` while the map draws symbols. */
export function useShownCells(period = 0): ShownCells | null {
  const answered = useSessionState((state) => state.answered);
  return useMemo(() => {
    const frame = answered?.mapFrame ?? null;
    return answered === null || frame === null ? null : showCells(answered, frame, period);
  }, [answered, period]);
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
  return { kind, frame, picture: { ...grid, counts }, inView: countInView(grid, counts) };
}

function countInView({ columns, viewColumns, viewRows }: CellGrid, counts: Uint32Array): number {
  let sum = 0;
  for (let row = viewRows[0]; row < viewRows[1]; row++)
    for (let column = viewColumns[0]; column < viewColumns[1]; column++)
      sum += counts[row * columns + column] as number;
  return sum;
}
