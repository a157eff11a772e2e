import { useEffect, useMemo } from 'react';

/** Runs at most one task a frame: the newest. */
export interface Frame {
  schedule(task: () => void): void;
  /** Forgets the task that waits. */
  cancel(): void;
}

export function useFrame(): Frame {
  const frame = useMemo(() => {
    let request = 0;
    let waiting: (() => void) | null = null;
    return {
      schedule(task: () => void): void {
        if (waiting === null) {
          request = requestAnimationFrame(() => {
            const newest = waiting;
            waiting = null;
            newest?.();
          });
        }
        waiting = task;
      },
      cancel(): void {
        cancelAnimationFrame(request);
        waiting = null;
      },
    };
  }, []);
  useEffect(() => () => frame.cancel(), [frame]);
  return frame;
}
