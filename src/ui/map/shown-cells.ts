import { useMemo } from 'react';
import type { CellPicture } from '../../core/draw/paint-density.ts';
import { type CellGrid, layCells, type MapFrame } from '../../core/view/cell-grid.ts';
import { useSessionState } from '../use-session.ts';

/** The counts by cell that the newest answer has in the place of symbols. */
export interface ShownCells {
  readonly kind: 'density' | 'grid';
  readonly frame: MapFrame;
  readonly picture: CellGrid & CellPicture;
  /** Incidents in the cells that are in view. */
  readonly inView: number;
}

/** `null` while the map draws symbols. */
export function useShownCells(): ShownCells | null {
  const answered = useSessionState((state) => state.answered);
  return useMemo(() => {
    const counts = answered?.answer.cells[0];
    const frame = answered?.mapFrame ?? null;
    if (answered === null || counts === undefined || frame === null) return null;
    const grid = layCells(frame);
    const kind = answered.view.encoding.mode === 'grid' ? 'grid' : 'density';
    return { kind, frame, picture: { ...grid, counts }, inView: countInView(grid, counts) };
  }, [answered]);
}

function countInView({ columns, viewColumns, viewRows }: CellGrid, counts: Uint32Array): number {
  let sum = 0;
  for (let row = viewRows[0]; row < viewRows[1]; row++)
    for (let column = viewColumns[0]; column < viewColumns[1]; column++)
      sum += counts[row * columns + column] as number;
  return sum;
}
