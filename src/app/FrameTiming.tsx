import { useLayoutEffect } from 'react';
import { useSessionState } from '../ui/use-session.ts';

/** Measures `atlas:frame`: from the gesture to the first task after the animation frame that drew its answer. Draws nothing; apart, so that an answer renders no more than those who show it. */
export function FrameTiming() {
  const answered = useSessionState((state) => state.answered);
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
  return null;
}
