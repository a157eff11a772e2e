import { type RefObject, useEffect, useRef } from 'react';

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
