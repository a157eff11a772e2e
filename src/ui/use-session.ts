/** React's end of the session: panels read the store through these hooks and nothing else. */
import {
  createContext,
  type RefCallback,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { nameOfPart, type ScreenPart } from '../core/view/to-query.ts';
import type { Session } from '../session/session.ts';
import type { SessionState } from '../session/state.ts';
import {
  createWaitingState,
  type StateSource,
  type WaitingState,
} from '../session/waiting-state.ts';

export const SessionContext = createContext<Session | null>(null);

/** The session itself, for handing gestures over. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionContext around it');
  return session;
}

/** One part of what is happening now. The selector must give the same object while nothing changed: select fields, don't build objects. */
export function useSessionState<Part>(
  select: (state: SessionState) => Part,
  source?: StateSource,
): Part {
  const { store } = useSession();
  const { subscribe, getState } = source ?? store;
  return useSyncExternalStore(subscribe, () => select(getState()));
}

/**
 * Writes one part of what is happening into an element, as its `ref`: at once, and whenever the part changes, without a render.
 * For what follows a hand: figures, bars, names. What is written is no child or property of the element for React.
 */
export function useLive<Part, Target extends Element>(
  select: (state: SessionState) => Part,
  write: (element: Target, part: Part) => void,
  source?: StateSource,
): RefCallback<Target> {
  const { store } = useSession();
  const { subscribe, getState } = source ?? store;
  // A new one at each render: then words are written anew in another language too.
  return writeLive(subscribe, () => select(getState()), write);
}

/**
 * Writes what `read` gives into an element, as its `ref`: at once, and whenever it is another one, without a render.
 * What is written is no child or property of the element for React.
 */
export function writeLive<Part, Target extends Element>(
  subscribe: (listener: () => void) => () => void,
  read: () => Part,
  write: (element: Target, part: Part) => void,
): RefCallback<Target> {
  return (element) => {
    if (element === null) return;
    const target = element;
    let written: { readonly part: Part } | null = null;
    function follow(): void {
      const part = read();
      if (written !== null && Object.is(written.part, part)) return;
      written = { part };
      write(target, part);
    }
    follow();
    return subscribe(follow);
  };
}

/** Writes into the text that an element holds and nothing else: another one in its place would be laid out with all around it. A browser that translates the page may have put an element there. */
export function writeText(element: Element, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text) firstChild.data = text;
  else element.textContent = text;
}

/** How near an element must come to be in sight: before a scroll shows it, it says what is so. */
const NEAR = '40px 0px';

/** What an element that scrolls with others reads of a source: out of sight it waits until a hand on its way rests. */
export function useSight(element: RefObject<Element | null>, source?: StateSource): StateSource {
  const isSeen = useRef(true);
  const sight = useStillSource(
    useCallback(() => !isSeen.current, []),
    source,
  );
  useLayoutEffect(
    function watch() {
      const observer = new IntersectionObserver(
        (entries) => {
          isSeen.current = entries.at(-1)?.isIntersecting === true;
          sight.follow();
        },
        { rootMargin: NEAR, scrollMargin: NEAR },
      );
      if (element.current !== null) observer.observe(element.current);
      return () => observer.disconnect();
    },
    [sight, element],
  );
  return sight;
}

/** Where a part of the page is read for a render, while steps of a hand are written into what it shows: these wait until the hand rests. */
export function useStillSource(
  isStep: (before: SessionState, now: SessionState) => boolean,
  source?: StateSource,
): WaitingState {
  const { store } = useSession();
  const followed = source ?? store;
  const still = useMemo(() => createWaitingState(followed, isStep), [followed, isStep]);
  useLayoutEffect(
    function follow() {
      still.follow();
      return followed.subscribe(still.follow);
    },
    [followed, still],
  );
  return still;
}

/** Tells the session that a part is on the screen, as long as it is: what is hidden is not answered. */
export function useOnScreen(part: ScreenPart, isOn = true): void {
  const session = useSession();
  const name = nameOfPart(part);
  // biome-ignore lint/correctness/useExhaustiveDependencies: parts of one name are the same part
  useLayoutEffect(() => (isOn ? session.show(part) : undefined), [session, name, isOn]);
}
