import { useMemo } from 'react';
import type { SessionState } from '../../session/state.ts';
import { useSession, useSessionState, useStillSource } from '../use-session.ts';
import { Cells, type LiveCells } from './Cells.tsx';
import type { OpenCell } from './open-cell.ts';
import { cellsOf, type ShownCells } from './shown-cells.ts';

/** Counts by cell of one period, which follow a hand by themselves. */
export function SessionCells({
  period,
  onOpen,
}: {
  readonly period: number;
  readonly onOpen: (cell: OpenCell) => void;
}) {
  const cells = useShownCells(period);
  return cells && <Cells {...cells} onOpen={onOpen} />;
}

/** Of a period: the cells to be rendered, which wait while only their counts change, and those that follow; `null` while the map draws symbols. */
function useShownCells(period: number): { shown: ShownCells; live: LiveCells } | null {
  const { store } = useSession();
  const [isStep, live] = useMemo(() => {
    const read = ({ answered }: SessionState) => answered && cellsOf(answered, period);
    return [
      (before: SessionState, now: SessionState) => isSameGrid(read(before), read(now)),
      { subscribe: store.subscribe, read: () => read(store.getState()) },
    ] as const;
  }, [store, period]);
  const answered = useSessionState((state) => state.answered, useStillSource(isStep));
  const shown = answered && cellsOf(answered, period);
  return shown && { shown, live };
}

function isSameGrid(a: ShownCells | null, b: ShownCells | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.kind === b.kind &&
    a.frame === b.frame &&
    a.leftOutFrom === b.leftOutFrom
  );
}
