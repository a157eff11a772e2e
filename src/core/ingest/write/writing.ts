/** A file on its way out: how far it is, and whether it is still wanted. */
import type { WriteOptions } from '../../model/export-file.ts';
import { createPause } from '../pause.ts';

export interface Writing {
  /** Says that so much more of the work is done; what it gives is to be waited for, and is nothing while the turn lasts. Rejects with the signal's reason. */
  done(steps: number): Promise<void> | undefined;
}

/** Begins work of so many steps, whatever a step is: rows mostly, or a pass over them. */
export function beginWriting(stepCount: number, { onProgress, signal }: WriteOptions): Writing {
  let doneSteps = 0;
  const pause = createPause(() => {
    signal?.throwIfAborted();
    onProgress?.(Math.min(1, doneSteps / Math.max(1, stepCount)));
  });
  return {
    done(steps) {
      doneSteps += steps;
      return pause();
    },
  };
}
