/** Undo and redo over whole views. What is looked at (camera, selection, theme) stays as it is; what is filtered and how it is shown goes back. */
import type { View } from '../core/view/view.ts';

/** Steps kept: more than anybody takes back one by one. */
const MOST_STEPS = 200;

export interface History {
  readonly past: readonly View[];
  /** The last committed view; a gesture under way is not in it. */
  readonly present: View;
  readonly future: readonly View[];
}

export function createHistory(present: View): History {
  return { past: [], present, future: [] };
}

/** Adds a step. The same view twice adds none. */
export function commit(history: History, view: View): History {
  if (isSameQuestion(view, history.present)) return { ...history, present: view };
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: view, future: [] };
}

/** Changes the present without a step: looking is not undone. */
export function amend(history: History, view: View): History {
  return { ...history, present: view };
}

/** One step back, or `null` at the start. */
export function undo({ past, present, future }: History): History | null {
  const previous = past.at(-1);
  if (previous === undefined) return null;
  return {
    past: past.slice(0, -1),
    present: keepLook(previous, present),
    future: [present, ...future],
  };
}

/** One step forward, or `null` at the end. */
export function redo({ past, present, future }: History): History | null {
  const [next, ...rest] = future;
  if (next === undefined) return null;
  return { past: [...past, present], present: keepLook(next, present), future: rest };
}

function keepLook(target: View, current: View): View {
  const { camera, selection, theme, language } = current;
  return { ...target, camera, selection, theme, language };
}

function isSameQuestion(a: View, b: View): boolean {
  return JSON.stringify(keepLook(a, b)) === JSON.stringify(b);
}
