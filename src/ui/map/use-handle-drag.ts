import type { Map as LeafletMap } from 'leaflet';
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Point } from '../../core/draw/viewport.ts';
import type { AreaHandle } from '../../core/view/area-handles.ts';

interface DragRequest {
  /** A handle of the area as it is now, by its key. */
  readonly find: (key: string) => AreaHandle | null;
  readonly place: (handle: AreaHandle) => Point;
  readonly onMove: (
    handle: AreaHandle,
    to: Point,
    gesture: { readonly ms: number; readonly isOver: boolean },
  ) => void;
  /** The key that a handle has once it was moved. */
  readonly heldKey: (handle: AreaHandle) => string;
}

/** Drags a handle while the map stays where it is. Listens on the window: the handle that was pressed may become another one. */
export function useHandleDrag(map: LeafletMap, request: DragRequest) {
  const now = useRef(request);
  const end = useRef<(() => void) | null>(null);
  useEffect(function keepNow() {
    now.current = request;
  });
  useEffect(() => () => end.current?.(), []);

  return function press(event: ReactPointerEvent, handle: AreaHandle): void {
    if (event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    const from = now.current.place(handle);
    const start = { x: event.clientX, y: event.clientY };
    let key: string | null = null;
    const wasDragged = map.dragging.enabled();
    map.dragging.disable();

    function place(moved: PointerEvent): Point {
      return { x: from.x + moved.clientX - start.x, y: from.y + moved.clientY - start.y };
    }
    function tell(moved: PointerEvent, isOver: boolean): void {
      const held = key === null ? handle : now.current.find(key);
      if (held === null) return;
      key = now.current.heldKey(held);
      now.current.onMove(held, place(moved), { ms: moved.timeStamp, isOver });
    }
    const move = (moved: PointerEvent) => tell(moved, false);
    function lift(moved: PointerEvent): void {
      letGo();
      if (key !== null) tell(moved, true);
    }
    function letGo(): void {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', lift);
      window.removeEventListener('pointercancel', letGo);
      if (wasDragged) map.dragging.enable();
      end.current = null;
    }
    end.current = letGo;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', lift);
    window.addEventListener('pointercancel', letGo);
  };
}
