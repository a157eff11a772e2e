import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** What had focus last outside a panel. An incident's row may have been drawn anew since, so its id is kept as well. */
export interface FocusOrigin {
  readonly element: HTMLElement;
  readonly incident: string | undefined;
}

/** Remembers what has focus while it is not in the panel. */
export function useFocusOrigin(
  panel: RefObject<HTMLElement | null>,
): RefObject<FocusOrigin | null> {
  const origin = useRef<FocusOrigin | null>(null);
  useEffect(
    function watchFocus() {
      function remember(target: EventTarget | null): void {
        const isOutside =
          target instanceof HTMLElement &&
          target !== document.body &&
          panel.current?.contains(target) === false;
        if (isOutside) origin.current = { element: target, incident: target.dataset.incident };
      }
      const onFocus = (event: FocusEvent) => remember(event.target);
      remember(document.activeElement);
      document.addEventListener('focusin', onFocus);
      return () => document.removeEventListener('focusin', onFocus);
    },
    [panel],
  );
  return origin;
}

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
