/** Who wants to know what a map of the desk covers, to lay words over it. Nobody measures it unless it is wished for. */
import { useSyncExternalStore } from 'react';
import type { AnnotationRoom } from '../../core/draw/place-annotations.ts';

interface TakenWish {
  readonly map: HTMLElement;
  readonly hear: HearTaken;
}

/** Called whenever it has changed; `null`: the map no longer tells. */
export type HearTaken = (room: Pick<AnnotationRoom, 'viewport' | 'taken'> | null) => void;

let now: TakenWish | null = null;
const watchers = new Set<() => void>();

/** Asks the map in an element, until the function that is returned is called. One is heard at a time: who asked last. */
export function wishTaken(map: HTMLElement, hear: HearTaken): () => void {
  const wish = { map, hear };
  set(wish);
  return () => {
    if (now === wish) set(null);
  };
}

/** Whom a map tells, or `null` while nobody wants to know. */
export function useTakenWish(map: HTMLElement): HearTaken | null {
  const wish = useSyncExternalStore(watch, () => now);
  return wish?.map.contains(map) ? wish.hear : null;
}

function set(wish: TakenWish | null): void {
  now = wish;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
