/** React's end of the session: panels read the store through these hooks and nothing else. */
import {
  createContext,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
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

/** How near an element must come to be in sight: before a scroll shows it, it says what is so. */
const NEAR = '200px 0px';

/** The same, for an element that scrolls inside its parent: what nobody sees of it waits until a hand on its way rests. */
export function useSeenState<Part>(
  element: RefObject<Element | null>,
  select: (state: SessionState) => Part,
): Part {
  const { store } = useSession();
  const held = useRef<{ part: Part; dataset: SessionState['dataset'] } | null>(null);
  const isSeen = useRef(true);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observer = new IntersectionObserver(
        (entries) => {
          isSeen.current = entries.at(-1)?.isIntersecting === true;
          onChange();
        },
        { root: element.current?.parentElement ?? null, rootMargin: NEAR },
      );
      if (element.current !== null) observer.observe(element.current);
      const unsubscribe = store.subscribe(onChange);
      return () => {
        unsubscribe();
        observer.disconnect();
      };
    },
    [store, element],
  );
  return useSyncExternalStore(subscribe, () => {
    const state = store.getState();
    const { dataset } = state;
    if (isSeen.current || !state.isMoving || held.current?.dataset !== dataset)
      held.current = { part: select(state), dataset };
    return held.current.part;
  });
}

/** Tells the session that a part is on the screen, as long as it is: what is hidden is not answered. */
export function useOnScreen(part: ScreenPart, isOn = true): void {
  const session = useSession();
  const name = nameOfPart(part);
  // biome-ignore lint/correctness/useExhaustiveDependencies: parts of one name are the same part
  useLayoutEffect(() => (isOn ? session.show(part) : undefined), [session, name, isOn]);
}
