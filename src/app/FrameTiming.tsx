import { useEffect } from 'react';
import type { Answered } from '../session/state.ts';
import { useSession } from '../ui/use-session.ts';

/** Measures `atlas:frame`: from the gesture to the first task after the animation frame that drew its answer. Draws nothing, and an answer renders nothing here. */
export function FrameTiming() {
  const { store } = useSession();
  useEffect(
    () =>
      store.subscribe(({ answered }, before) => {
        if (answered !== null && answered !== before.answered) measureFrame(answered);
      }),
    [store],
  );
  return null;
}

function measureFrame({ answer, gestureMs }: Answered): void {
  if (gestureMs === null || !answer.isComplete) return;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.measure('atlas:frame', { start: gestureMs, end: performance.now() });
      port1.close();
    };
    port2.postMessage(null);
  });
}
