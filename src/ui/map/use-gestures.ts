import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';

const HINT_MS = 1500;

export type GestureHint = 'wheel' | 'touch';

/**
 * Lets the page scroll over the map: the wheel zooms only with Ctrl or ⌘ or while the map has focus, one finger drags it only while it has focus.
 * Returns the hint to show when someone tried otherwise.
 */
export function useGestures(
  map: LeafletMap | null,
  stop: RefObject<HTMLElement | null>,
): GestureHint | null {
  const [hint, setHint] = useState<GestureHint | null>(null);
  useEffect(
    function guardGestures() {
      const element = stop.current;
      if (map === null || element === null) return;
      const hasFocus = () => element.contains(document.activeElement);
      const isCoarse = matchMedia('(pointer: coarse)');

      function guardWheel(event: WheelEvent): void {
        if (event.ctrlKey || event.metaKey || hasFocus()) return;
        event.stopPropagation();
        setHint('wheel');
      }
      function guardTouch(event: TouchEvent): void {
        if (event.touches.length === 1 && !hasFocus()) setHint('touch');
      }
      function allowDrag(): void {
        if (isCoarse.matches && !hasFocus()) map?.dragging.disable();
        else map?.dragging.enable();
      }
      allowDrag();
      isCoarse.addEventListener('change', allowDrag);
      element.addEventListener('wheel', guardWheel, { capture: true, passive: true });
      element.addEventListener('touchmove', guardTouch, { passive: true });
      element.addEventListener('focusin', allowDrag);
      element.addEventListener('focusout', allowDrag);
      return function letGo() {
        isCoarse.removeEventListener('change', allowDrag);
        element.removeEventListener('wheel', guardWheel, { capture: true });
        element.removeEventListener('touchmove', guardTouch);
        element.removeEventListener('focusin', allowDrag);
        element.removeEventListener('focusout', allowDrag);
      };
    },
    [map, stop],
  );
  useEffect(
    function forgetHint() {
      if (hint === null) return;
      const timer = setTimeout(() => setHint(null), HINT_MS);
      return () => clearTimeout(timer);
    },
    [hint],
  );
  return hint;
}
