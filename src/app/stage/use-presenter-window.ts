import { useCallback, useEffect, useMemo, useState } from 'react';
import { readHadWindow, writeHadWindow } from '../../platform/kept-show.ts';
import {
  openSecondWindow,
  retakeSecondWindow,
  type SecondWindow,
} from '../../platform/second-window.ts';
import { useBriefingMessages } from '../../ui/briefing/desk-context.ts';

const LOOK_MS = 500;

/** Where the presenter's notes stand: in a window of their own, in this one where pop-ups are blocked, or nowhere. */
export interface PresenterWindow {
  readonly isOpen: boolean;
  readonly isBlocked: boolean;
  /** `null`: in this window. */
  readonly root: HTMLElement | null;
  readonly window: Window | null;
  toggle(): void;
}

export function usePresenterWindow(): PresenterWindow {
  const { presenting } = useBriefingMessages();
  const [second, setSecond] = useState<SecondWindow | 'here' | null>(() =>
    readHadWindow() ? retakeSecondWindow(presenting.presenterWindow) : null,
  );
  const apart = second === 'here' ? null : second;
  const toggle = useCallback(
    () =>
      setSecond((now) => {
        if (now === null) return openSecondWindow(presenting.presenterWindow) ?? 'here';
        if (now !== 'here') now.close();
        return null;
      }),
    [presenting],
  );
  useEffect(
    function watchWindow() {
      writeHadWindow(apart !== null);
      if (apart === null) return;
      // A window tells nobody reliably that it was closed.
      const timer = setInterval(() => apart.window.closed && setSecond(null), LOOK_MS);
      // A reload takes the window back; if this page is closed, the window says what it waits for.
      const onLeave = () => apart.leave(presenting.closedShow);
      addEventListener('pagehide', onLeave);
      return function forgetWindow() {
        clearInterval(timer);
        removeEventListener('pagehide', onLeave);
        apart.close();
        writeHadWindow(false);
      };
    },
    [apart, presenting],
  );
  return useMemo(
    () => ({
      isOpen: second !== null,
      isBlocked: second === 'here',
      root: apart?.root ?? null,
      window: apart?.window ?? null,
      toggle,
    }),
    [second, apart, toggle],
  );
}
