import { useEffect, useRef, useState } from 'react';

export interface Followed {
  readonly selection: string | null;
  /** The selection's place among the rows, −1 if it is not among them, `null` until that is known. */
  readonly locatedAt: number | null;
  /** Whether the row itself has come: rows that have not are not as high as they will be. */
  readonly isHere: boolean;
  readonly scroller: HTMLElement | null;
  readonly scrollTo: (index: number) => void;
}

/**
 * Brings the selected row into sight once when the selection changes, wherever it was made; a filter that moves the row moves no scroll position.
 * A table in a tab that is not chosen can't be scrolled: it catches up when it is seen.
 */
export function useFollowSelection(now: Followed): void {
  const { selection, locatedAt, isHere, scroller, scrollTo } = now;
  const followed = useRef<Pick<Followed, 'selection' | 'isHere'> | null>(null);
  useRenderWhenShown(scroller);
  useEffect(function followSelection() {
    if (locatedAt === null || scroller === null) return;
    const isDone =
      followed.current?.selection === selection && (followed.current.isHere || !isHere);
    // Whether it is hidden is asked only where something is to be scrolled: asking has the page laid out.
    if (isDone || (selection !== null && scroller.clientHeight === 0)) return;
    followed.current = { selection, isHere: isHere || locatedAt < 0 };
    if (selection !== null && locatedAt >= 0) scrollTo(locatedAt);
  });
}

function useRenderWhenShown(element: HTMLElement | null): void {
  const [, setIsShown] = useState(false);
  useEffect(
    function watchSize() {
      if (element === null) return;
      const observer = new ResizeObserver(() => setIsShown(element.clientHeight > 0));
      observer.observe(element);
      return () => observer.disconnect();
    },
    [element],
  );
}
