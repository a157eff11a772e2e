import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import type { LargeCell } from '../../core/draw/gather-cells.ts';

/** Mouse and touch on the cells: the one under the pointer, and a click opens it. */
export function useCellPointer(
  map: LeafletMap,
  {
    cells,
    onOpen,
  }: { readonly cells: () => readonly LargeCell[]; readonly onOpen: (cell: LargeCell) => void },
): LargeCell | null {
  const [key, setKey] = useState<string | null>(null);
  const now = useRef({ cells, onOpen });
  useEffect(function keepNow() {
    now.current = { cells, onOpen };
  });
  useEffect(
    function followPointer() {
      const hit = ({ containerPoint: { x, y } }: LeafletMouseEvent) =>
        now.current
          .cells()
          .find(
            ({ leftPx, topPx, widthPx, heightPx }) =>
              x >= leftPx && y >= topPx && x < leftPx + widthPx && y < topPx + heightPx,
          );
      const point = (event: LeafletMouseEvent) => setKey(hit(event)?.key ?? null);
      const leave = () => setKey(null);
      const open = (event: LeafletMouseEvent) => {
        const cell = hit(event);
        if (cell !== undefined) now.current.onOpen(cell);
      };
      map.on('mousemove', point).on('click', open).on('mouseout movestart zoomstart', leave);
      return function leavePointer() {
        map.off('mousemove', point).off('click', open).off('mouseout movestart zoomstart', leave);
      };
    },
    [map],
  );
  return key === null ? null : (cells().find((cell) => cell.key === key) ?? null);
}
