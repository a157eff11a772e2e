/** React's end of the session: panels read the store through these hooks and nothing else. */
import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import { nameOfPart, type ScreenPart } from '../core/view/to-query.ts';
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

/** Tells the session that a part is on the screen, as long as it is: what is hidden is not answered. */
export function useOnScreen(part: ScreenPart, isOn = true): void {
  const session = useSession();
  const name = nameOfPart(part);
  // biome-ignore lint/correctness/useExhaustiveDependencies: parts of one name are the same part
  useLayoutEffect(() => (isOn ? session.show(part) : undefined), [session, name, isOn]);
}
