import { useEffect, useState } from 'react';

/** Whether an element takes up room: a panel in a tab that is not chosen has none, and can't be scrolled. */
export function useIsShown(element: HTMLElement | null): boolean {
  const [isShown, setIsShown] = useState(false);
  useEffect(
    function watchSize() {
      if (element === null) return;
      const observer = new ResizeObserver(() => setIsShown(element.clientHeight > 0));
      observer.observe(element);
      return () => observer.disconnect();
    },
    [element],
  );
  return isShown;
}
