import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { type CellDirection, type LargeCell, stepCell } from '../../core/draw/gather-cells.ts';
import type { MapFrame } from '../../core/view/cell-grid.ts';

const ARROWS: Readonly<Record<string, CellDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The cell that has the keyboard, and its place among those in view. */
export interface CellKeys {
  readonly focus: {
    readonly cell: LargeCell;
    readonly index: number;
    readonly count: number;
  } | null;
  /** Enter was pressed and no cell is in view. */
  readonly isLost: boolean;
}

/** Inside the map's one stop of Tab: Enter steps into the cells, nearest to the middle first; arrows go from cell to cell, Enter opens one, Escape leads out. Everything else is left to the map. */
export function useCellKeys(
  map: LeafletMap,
  {
    cells,
    frame,
    onOpen,
  }: {
    readonly cells: () => readonly LargeCell[];
    readonly frame: MapFrame;
    readonly onOpen: (cell: LargeCell) => void;
  },
): CellKeys {
  const [key, setKey] = useState<string | null>(null);
  const [isLost, setIsLost] = useState(false);
  const listInView = () => cells().filter((cell) => isMiddleInView(cell, frame));
  const inView = key === null ? [] : listInView();
  const focused = inView.find((cell) => cell.key === key) ?? null;

  function take(pressed: string): boolean {
    const direction = ARROWS[pressed];
    if (pressed === 'Enter' && focused === null) {
      const first = nearestToMiddle(listInView(), frame);
      setKey(first?.key ?? null);
      setIsLost(first === null);
    } else if (focused === null) return false;
    else if (pressed === 'Enter') onOpen(focused);
    else if (pressed === 'Escape') setKey(null);
    else if (direction !== undefined) setKey((stepCell(inView, focused, direction) ?? focused).key);
    else return false;
    return true;
  }

  const newest = useRef(take);
  useEffect(function keepNewest() {
    newest.current = take;
  });
  useEffect(
    function listen() {
      const stop = map.getContainer().parentElement;
      if (stop === null) return;
      function onKeyDown(event: KeyboardEvent): void {
        if (event.target !== stop || event.ctrlKey || event.metaKey || event.altKey) return;
        if (!newest.current(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }
      function onBlur({ relatedTarget }: FocusEvent): void {
        if (relatedTarget instanceof Node && stop?.closest('section')?.contains(relatedTarget))
          return;
        setKey(null);
        setIsLost(false);
      }
      stop.addEventListener('keydown', onKeyDown);
      stop.addEventListener('focusout', onBlur);
      return function listenNoMore() {
        stop.removeEventListener('keydown', onKeyDown);
        stop.removeEventListener('focusout', onBlur);
      };
    },
    [map],
  );
  return {
    focus:
      focused === null
        ? null
        : { cell: focused, index: inView.indexOf(focused) + 1, count: inView.length },
    isLost,
  };
}

function isMiddleInView(cell: LargeCell, { widthPx, heightPx }: MapFrame): boolean {
  const { x, y } = middleOf(cell);
  return x >= 0 && y >= 0 && x <= widthPx && y <= heightPx;
}

function nearestToMiddle(
  cells: readonly LargeCell[],
  { widthPx, heightPx }: MapFrame,
): LargeCell | null {
  let nearest: LargeCell | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const { x, y } = middleOf(cell);
    const distance = Math.hypot(x - widthPx / 2, y - heightPx / 2);
    if (distance >= least) continue;
    nearest = cell;
    least = distance;
  }
  return nearest;
}

function middleOf({ leftPx, topPx, widthPx, heightPx }: LargeCell) {
  return { x: leftPx + widthPx / 2, y: topPx + heightPx / 2 };
}
