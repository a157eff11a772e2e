import { useEffect, useRef } from 'react';
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { setRange } from '../../core/view/actions.ts';
import { firstWindow, nextWindow, type PlayFrame, type PlaySpeed } from './play-window.ts';
import { type Change, isSamePeriod } from './range-actions.ts';

const STEP_MS = 500;

export interface Play {
  readonly isPlaying: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
  readonly speed: PlaySpeed;
  readonly frame: PlayFrame;
  readonly range: Period;
  /** Whether the picture shows this range: a step waits for the one before. */
  readonly isAnswered: boolean;
  readonly onChange: Change;
  /** The range at which play has stopped. */
  readonly onStopped: (range: DayRange) => void;
}

/**
 * Steps the range while it plays: one bin a step, each a gesture under way, the last one a step of Undo.
 * Any press of a key, button or wheel pauses, and so does a range that somebody else has set. Marked elements (`data-play`) switch for themselves.
 */
export function usePlay(play: Play): void {
  const newest = useRef(play);
  useEffect(function keepNewest() {
    newest.current = play;
  });

  useEffect(
    function playOn() {
      if (!play.isPlaying) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let last: DayRange | null = null;

      function show(range: DayRange): void {
        last = range;
        newest.current.onChange(setRange(range), { kind: 'drag' });
        timer = setTimeout(step, STEP_MS / newest.current.speed);
      }

      function step(): void {
        const { range, isAnswered, frame, onPlaying } = newest.current;
        const next = last === null ? null : nextWindow(last, frame);
        if (next === null || !isSamePeriod(range, last)) onPlaying(false);
        else if (isAnswered) show(next);
        else timer = setTimeout(step, STEP_MS / 4);
      }

      show(firstWindow(newest.current.range, newest.current.frame));
      return function stop() {
        clearTimeout(timer);
        const { range, onPlaying, onChange, onStopped } = newest.current;
        onPlaying(false);
        if (range === null) return;
        onChange(setRange(range), { kind: 'commit' });
        onStopped(range);
      };
    },
    [play.isPlaying],
  );

  useEffect(
    function pauseOnInput() {
      if (!play.isPlaying) return;
      // Later, so that a shortcut or a button that switches play itself comes first.
      function pause(event: Event): void {
        const isOwn = event.target instanceof Element && event.target.closest('[data-play]');
        if (isOwn && !(event instanceof KeyboardEvent && !isPress(event))) return;
        setTimeout(() => {
          if (newest.current.isPlaying) newest.current.onPlaying(false);
        });
      }
      const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
      const options = { capture: true, passive: true };
      for (const kind of kinds) window.addEventListener(kind, pause, options);
      return () => {
        for (const kind of kinds) window.removeEventListener(kind, pause, options);
      };
    },
    [play.isPlaying],
  );
}

/** Whether the key presses a button that has focus. */
function isPress(event: KeyboardEvent): boolean {
  return event.key === 'Enter' || event.key === ' ';
}
