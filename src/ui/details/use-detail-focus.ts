import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { FocusOrigin } from './use-focus-origin.ts';

/** Gives focus back when what uses this hook goes away while focus is in the panel. Focus that is elsewhere is left there. */
export function useFocusReturn(
  panel: RefObject<HTMLElement | null>,
  origin: RefObject<FocusOrigin | null>,
): void {
  useLayoutEffect(
    function watchClosing() {
      const element = panel.current;
      return function returnFocus() {
        if (element?.contains(document.activeElement) !== true) return;
        // After the next frame: the panel that focus goes back to may only now be drawn.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) findOrigin(origin.current)?.focus();
        });
      };
    },
    [panel, origin],
  );
}

function findOrigin(origin: FocusOrigin | null): HTMLElement | null {
  if (origin === null) return null;
  if (origin.element.checkVisibility()) return origin.element;
  if (origin.incident === undefined) return null;
  return document.querySelector<HTMLElement>(`[data-incident="${CSS.escape(origin.incident)}"]`);
}

/** Gives focus to a heading when the incident it names was opened by the user elsewhere; stepping inside the panel leaves focus on the button pressed. */
export function useHeadingFocus(
  heading: RefObject<HTMLElement | null>,
  id: string,
  { panel, isWanted }: { panel: RefObject<HTMLElement | null>; isWanted: (id: string) => boolean },
): void {
  const seen = useRef<string | null>(null);
  useEffect(function focusHeading() {
    if (seen.current === id) return;
    seen.current = id;
    const isInside = panel.current?.contains(document.activeElement) === true;
    if (!isInside && isWanted(id)) heading.current?.focus();
  });
}
