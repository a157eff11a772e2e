/** The session's state for what may wait while a hand is on its way: what is out of sight, and what is heard. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionState } from './state.ts';

/** Where a part of the page reads the state, and hears of another one. */
export type StateSource = Pick<StoreApi<SessionState>, 'getState' | 'subscribe'>;

export interface WaitingState extends StateSource {
  /** Takes over what is so now, unless it has to wait. */
  follow(): void;
}

/** Stays as it was for as long as a hand is on its way and `mayWait` allows, which is told of what it has and of what is so now; another dataset never waits. */
export function createWaitingState(
  source: StateSource,
  mayWait: (before: SessionState, now: SessionState) => boolean,
): WaitingState {
  const { getState, setState, subscribe } = createStore(source.getState);
  return {
    getState,
    subscribe,
    follow() {
      const now = source.getState();
      const before = getState();
      const isWaiting = now.isMoving && now.dataset === before.dataset && mayWait(before, now);
      if (!isWaiting) setState(now, true);
    },
  };
}
