/** Which streets lie over the embedded basemap on every map of the page. What finds and draws them loads when they are wanted. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { MapShelf } from '../../core/model/ports.ts';
import type { MapFileFault } from './map-file-error.ts';
import type { MapFile } from './open-map-file.ts';
import type { TileTemplate } from './tile-template.ts';

/** Streets of the user's own map file, or pictures of an online service. */
export type Streets =
  | { readonly kind: 'file'; readonly file: MapFile }
  | { readonly kind: 'tiles'; readonly template: TileTemplate; readonly credit: string };

/** What could not be shown; the embedded basemap is there all the same. Names and details come from outside. */
export type StreetsProblem =
  | { readonly kind: 'file'; readonly fault: MapFileFault; readonly detail: string }
  | { readonly kind: 'tiles'; readonly host: string; readonly isOver: boolean };

export interface StreetsState {
  readonly streets: Streets | null;
  readonly problem: StreetsProblem | null;
}

/** The page's streets, and what it needs to have any. */
export interface StreetsHold {
  readonly shelf: MapShelf;
  /** `here`: this page may load tiles. `elsewhere`: another page of the app may. `never`: this edition has no such page. */
  readonly online: 'here' | 'elsewhere' | 'never';
  /** True for whoever asks first. */
  takeFirst(): boolean;
  read(): StreetsState;
  set(change: Partial<StreetsState>): void;
  subscribe(listener: () => void): () => void;
}

export function createStreetsHold(shelf: MapShelf, online: StreetsHold['online']): StreetsHold {
  let now: StreetsState = NONE;
  let isTaken = false;
  const listeners = new Set<() => void>();
  return {
    shelf,
    online,
    takeFirst() {
      const isFirst = !isTaken;
      isTaken = true;
      return isFirst;
    },
    read: () => now,
    set(change) {
      now = { ...now, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const NONE: StreetsState = { streets: null, problem: null };
const subscribeToNothing = () => () => undefined;

/** `null` on a page that has none but the embedded basemap. */
export const StreetsContext = createContext<StreetsHold | null>(null);

export function useStreets(): StreetsState {
  const hold = useContext(StreetsContext);
  return useSyncExternalStore(hold?.subscribe ?? subscribeToNothing, hold?.read ?? (() => NONE));
}
