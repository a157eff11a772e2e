import { useEffect, useMemo } from 'react';

/** Runs at most one task a frame: the first at once, and then the newest of those that have come since. */
export interface Frame {
  schedule(task: () => void): void;
  /** Forgets the task that waits. */
  cancel(): void;
}

export function useFrame(): Frame {
  const frame = useMemo(() => {
    let isUnderWay = false;
    let waiting: (() => void) | null = null;
    function run(task: () => void): void {
      isUnderWay = true;
      requestAnimationFrame(() => {
        isUnderWay = false;
        const newest = waiting;
        waiting = null;
        if (newest !== null) run(newest);
      });
      task();
    }
    return {
      schedule(task: () => void): void {
        if (isUnderWay) waiting = task;
        else run(task);
      },
      cancel(): void {
        waiting = null;
      },
    };
  }, []);
  useEffect(() => () => frame.cancel(), [frame]);
  return frame;
}
