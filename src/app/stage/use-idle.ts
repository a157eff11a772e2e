import { useEffect, useState } from 'react';

const IDLE_MS = 3000;

/** Whether nobody has moved a pointer or focus for three seconds: controls and pointer then leave the picture. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(function watchHands() {
    let timer: ReturnType<typeof setTimeout>;
    function onSign(): void {
      setIsIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIsIdle(true), IDLE_MS);
    }
    onSign();
    const signs = ['pointermove', 'pointerdown', 'focusin'] as const;
    for (const sign of signs) addEventListener(sign, onSign);
    return function watchNoMore() {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, onSign);
    };
  }, []);
  return isIdle;
}
