/** A view that is held back until its answer is there, so that one frame shows both. */
import type { View } from '../core/view/view.ts';

/** The longest wait: about two frames. Then a hand must see where it is, whatever the engine does. */
const MOST_WAIT_MS = 32;

export interface HeldView {
  hold(view: View): void;
  /** The view that is held, or else `shown`. */
  over(shown: View): View;
  /** The same, and holds it no longer: whoever takes it shows it. */
  take(shown: View): View;
}

/** `onPatienceEnd` is called when the answer is long in coming. */
export function createHeldView(onPatienceEnd: () => void): HeldView {
  let held: View | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    hold(view) {
      held = view;
      timer ??= setTimeout(onPatienceEnd, MOST_WAIT_MS);
    },
    over: (shown) => held ?? shown,
    take(shown) {
      const view = held ?? shown;
      clearTimeout(timer);
      timer = undefined;
      held = null;
      return view;
    },
  };
}
