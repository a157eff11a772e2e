import { useEffect, useRef } from 'react';

/** While something is under way, Escape gives it up and means nothing else. */
export function useEscape(isUnderWay: boolean, giveUp: () => void): void {
  const newest = useRef(giveUp);
  useEffect(function keepNewest() {
    newest.current = giveUp;
  });
  useEffect(
    function listenForEscape() {
      if (!isUnderWay) return;
      function onKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        newest.current();
      }
      const options = { capture: true };
      window.addEventListener('keydown', onKeyDown, options);
      return () => window.removeEventListener('keydown', onKeyDown, options);
    },
    [isUnderWay],
  );
}
