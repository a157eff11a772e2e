/** React's end of the session: panels read the store through these two hooks and nothing else. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../session/session.ts';
import type { SessionState } from '../session/state.ts';

export const SessionContext = createContext<Session | null>(null);

/** The session itself, for handing gestures over. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionContext around it');
  return session;
}

/** One part of what is happening now. The selector must give the same object while nothing changed: select fields, don't build objects. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
