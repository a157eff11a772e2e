/** Which parts are on the screen now, so that nothing hidden is asked for. */
import { nameOfPart, type ScreenPart } from '../core/view/to-query.ts';

export interface ScreenParts {
  /** Before any part has told that it is there, all are. */
  has(part: ScreenPart): boolean;
  /** Adds a part; returns what takes it away. A part may be there more than once. */
  add(part: ScreenPart): () => void;
  /** What is there now is what was asked for last. */
  remember(): void;
}

/** `onMissing` is called once, soon after parts came that the last question did not ask for. */
export function createScreenParts(onMissing: () => void): ScreenParts {
  const counts = new Map<string, number>();
  let asked: ReadonlySet<string> | null = null;
  let isPending = false;
  let isTold = false;

  function check(): void {
    isPending = false;
    if (asked !== null && [...counts.keys()].some((name) => !asked?.has(name))) onMissing();
  }

  return {
    has: (part) => !isTold || counts.has(nameOfPart(part)),
    add(part) {
      const name = nameOfPart(part);
      isTold = true;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!isPending) queueMicrotask(check);
      isPending = true;
      return function takeAway() {
        const left = (counts.get(name) ?? 0) - 1;
        if (left > 0) counts.set(name, left);
        else counts.delete(name);
      };
    },
    remember() {
      asked = isTold ? new Set(counts.keys()) : null;
    },
  };
}
