import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../core/draw/viewport.ts';
import type { SketchHand } from './use-area-sketch.ts';

interface PointerRequest {
  readonly map: LeafletMap;
  readonly sketch: SketchHand;
  /** A drag makes the whole shape; else every press sets a point. */
  readonly isDragged: boolean;
  readonly onPointer: () => void;
}

/** Mouse, pen and one finger draw; two fingers move the map as ever. The listeners are the element's own, so that the map under it hears nothing. */
export function useAreaPointer(
  surface: RefObject<HTMLElement | null>,
  request: PointerRequest,
): void {
  const now = useRef(request);
  useEffect(function keepNow() {
    now.current = request;
  });
  useEffect(
    function listen() {
      const element = surface.current;
      if (element === null) return;
      const down = new Set<number>();
      let start: Point | null = null;

      function at({ clientX, clientY }: PointerEvent): Point {
        const box = now.current.map.getContainer().getBoundingClientRect();
        return { x: clientX - box.left, y: clientY - box.top };
      }
      function press(event: PointerEvent): void {
        down.add(event.pointerId);
        if (event.button !== 0 || !event.isPrimary || down.size > 1) {
          if (start !== null && now.current.isDragged) now.current.sketch.clear();
          start = null;
          return;
        }
        event.stopPropagation();
        element?.setPointerCapture(event.pointerId);
        element?.focus({ preventScroll: true });
        now.current.onPointer();
        start = at(event);
        if (now.current.isDragged && now.current.sketch.points.length === 0)
          now.current.sketch.put(start, event.timeStamp);
      }
      function move(event: PointerEvent): void {
        event.stopPropagation();
        if (down.size < 2) now.current.sketch.move(at(event), event.timeStamp);
      }
      function lift(event: PointerEvent): void {
        down.delete(event.pointerId);
        if (start === null) return;
        event.stopPropagation();
        // The press has set the first point of a box. At the same place this sets none: it was a click, and the next one sets the second.
        now.current.sketch.put(at(event), event.timeStamp);
        start = null;
      }
      function abort(event: PointerEvent): void {
        down.delete(event.pointerId);
        start = null;
      }
      function stop(event: Event): void {
        const isPinch = 'touches' in event && (event as TouchEvent).touches.length > 1;
        if (!isPinch) event.stopPropagation();
      }
      const listeners: [string, (event: never) => void][] = [
        ['pointerdown', press],
        ['pointermove', move],
        ['pointerup', lift],
        ['pointercancel', abort],
        ...['mousedown', 'touchstart', 'click', 'dblclick'].map(
          (name): [string, (event: Event) => void] => [name, stop],
        ),
      ];
      for (const [name, listener] of listeners)
        element.addEventListener(name, listener as EventListener);
      return function letGo() {
        for (const [name, listener] of listeners)
          element.removeEventListener(name, listener as EventListener);
      };
    },
    [surface],
  );
}
