import { useEffect } from 'react';
import { useSession } from '../ui/use-session.ts';

/** Measures `atlas:frame`: from the gesture to the first task after the animation frame that drew its answer. Draws nothing, and an answer renders nothing here. */
export function FrameTiming() {
  const { store } = useSession();
  useEffect(
    function measureFrames() {
      const { port1: afterFrame, port2: frame } = new MessageChannel();
      afterFrame.onmessage = ({ data: start }) => {
        performance.measure('atlas:frame', { start, end: performance.now() });
      };
      const stop = store.subscribe(({ answered }, before) => {
        if (answered === null || answered === before.answered) return;
        const { answer, gestureMs } = answered;
        if (gestureMs === null || !answer.isComplete) return;
        requestAnimationFrame(() => frame.postMessage(gestureMs));
      });
      return () => {
        stop();
        afterFrame.close();
      };
    },
    [store],
  );
  return null;
}
