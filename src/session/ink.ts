/** What a presenter draws over the scenes while the show runs. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Position } from '../core/model/place.ts';

/** A place of the stage: shares of its width and height. */
export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** A line as it was drawn. One that begins on a map is kept by its places, so that it stays on them when the map moves. */
export type Stroke =
  | { readonly kind: 'stage'; readonly points: readonly StagePoint[] }
  | {
      readonly kind: 'map';
      /** Which of the maps on stage, from 0. */
      readonly map: number;
      readonly points: readonly Position[];
    };

export interface InkState {
  /** Scene (its place in the show, from 0) → what is drawn over it. */
  readonly strokes: ReadonlyMap<number, readonly Stroke[]>;
}

export interface Ink {
  readonly store: StoreApi<InkState>;
  /** Adds a stroke to the scene on stage. */
  add(stroke: Stroke): void;
  /** Replaces the stroke added last, while it is still being drawn. */
  extend(stroke: Stroke): void;
  /** Takes everything off the scene on stage; can be undone. */
  erase(): void;
  /** Takes back the newest stroke, or the erasing, on the scene on stage. */
  undo(): void;
  /** Nothing is drawn anywhere any more. */
  clear(): void;
  /** What was drawn before the page was loaded again. */
  restore(strokes: InkState['strokes']): void;
}

/** Creates ink; `scene` tells which one is on stage. */
export function createInk(scene: () => number): Ink {
  const store = createStore<InkState>(() => ({ strokes: new Map() }));
  let past = new Map<number, (readonly Stroke[])[]>();
  const drawn = () => store.getState().strokes.get(scene()) ?? [];

  function put(strokes: readonly Stroke[]): void {
    store.setState((state) => ({ strokes: new Map(state.strokes).set(scene(), strokes) }));
  }

  function change(strokes: readonly Stroke[]): void {
    past.set(scene(), [...(past.get(scene()) ?? []), drawn()]);
    put(strokes);
  }

  return {
    store,
    add: (stroke) => change([...drawn(), stroke]),
    extend: (stroke) => put([...drawn().slice(0, -1), stroke]),
    erase() {
      if (drawn().length > 0) change([]);
    },
    undo() {
      const before = past.get(scene())?.pop();
      if (before !== undefined) put(before);
    },
    clear() {
      past = new Map();
      store.setState({ strokes: new Map() });
    },
    restore: (strokes) => store.setState({ strokes }),
  };
}
