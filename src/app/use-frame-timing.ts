import { useLayoutEffect } from 'react';
import type { Answered } from '../session/state.ts';

/** Measures `atlas:frame`: from the gesture to the first task after the animation frame that drew its answer. */
export function useFrameTiming(answered: Answered | null): void {
  useLayoutEffect(
    function measureFrame() {
      const start = answered?.gestureMs ?? null;
      if (start === null || !answered?.answer.isComplete) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          performance.measure('atlas:frame', { start, end: performance.now() });
          port1.close();
        };
        port2.postMessage(null);
      });
    },
    [answered],
  );
}
