/** A drawing that many things ask for, and that is made once. */
export interface DrawOnce {
  /** Has it made once whatever is under way has ended, and before the next frame. */
  ask(): void;
  /** Makes it now if it was asked for. */
  settle(): void;
}

/** A map that is resized and sent elsewhere tells of it five times; only the last is seen. */
export function createDrawOnce(draw: () => void): DrawOnce {
  let isAsked = false;
  function settle(): void {
    if (!isAsked) return;
    isAsked = false;
    draw();
  }
  return {
    ask() {
      if (!isAsked) queueMicrotask(settle);
      isAsked = true;
    },
    settle,
  };
}
