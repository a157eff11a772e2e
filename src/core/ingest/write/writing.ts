/** A file on its way out: how far it is, and whether it is still wanted. */
import type { WriteOptions } from '../../model/export-file.ts';
import { createPause } from '../pause.ts';

export interface Writing {
  /** Says that so much more of the work is done; what it gives is to be waited for, and is nothing while the turn lasts. Rejects with the signal's reason. */
  done(steps: number): Promise<void> | undefined;
  /** Takes rows one after the other, a step each; others have the thread in between. */
  takeEach(rows: Uint32Array, take: (row: number, at: number) => void): Promise<void>;
}

/** How many rows are taken before the clock is looked at. */
const ROWS_AT_ONCE = 1024;

/** Begins work of so many steps, whatever a step is: rows mostly, or a pass over them. */
export function beginWriting(stepCount: number, { onProgress, signal }: WriteOptions): Writing {
  let doneSteps = 0;
  const pause = createPause(() => {
    signal?.throwIfAborted();
    onProgress?.(Math.min(1, doneSteps / Math.max(1, stepCount)));
  });
  const done = (steps: number) => {
    doneSteps += steps;
    return pause();
  };
  return {
    done,
    async takeEach(rows, take) {
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        const end = Math.min(start + ROWS_AT_ONCE, rows.length);
        for (let at = start; at < end; at++) take(rows[at] as number, at);
        await done(end - start);
      }
    },
  };
}
