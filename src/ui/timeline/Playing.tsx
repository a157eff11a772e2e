import { useEffect, useMemo, useRef } from 'react';
import type { DayRange } from '../../core/model/time.ts';
import { setRange } from '../../core/view/actions.ts';
import type { PlayMode, PlaySpeed } from './play-choices.ts';
import { firstWindow, nextWindow } from './play-window.ts';
import { isSamePeriod } from './range-actions.ts';
import type { TimeSpan } from './time-span.ts';
import type { PlayerSetting } from './use-player.ts';

const STEP_MS = 500;

export interface PlayingProps extends PlayerSetting {
  readonly speed: PlaySpeed;
  readonly mode: PlayMode;
  /** The range at which play has stopped. */
  readonly onStopped: (range: DayRange) => void;
}

/**
 * Steps the range for as long as it stands in the page: one bin a step, each a gesture under way, the last one a step of Undo; a step waits until the picture shows the one before.
 * Any press of a key, button or wheel pauses, and so does a range that somebody else has set. Marked elements (`data-play`) switch for themselves.
 */
export function Playing(props: PlayingProps) {
  const { time, mode } = props;
  const limits = useMemo(() => limitsOf(time), [time]);
  const now = { ...props, frame: { mode, unit: time.unit, limits } };
  const newest = useRef(now);
  useEffect(function keepNewest() {
    newest.current = now;
  });

  useEffect(function playOn() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: DayRange | null = null;

    function show(range: DayRange): void {
      last = range;
      newest.current.onChange(setRange(range), { kind: 'drag' });
      timer = setTimeout(step, STEP_MS / newest.current.speed);
    }

    function step(): void {
      const { range, shown, frame, onPlaying } = newest.current;
      const next = last === null ? null : nextWindow(last, frame);
      if (next === null || !isSamePeriod(range, last)) onPlaying(false);
      else if (isSamePeriod(shown.range, range)) show(next);
      else timer = setTimeout(step, STEP_MS / 4);
    }

    show(firstWindow(newest.current.range, newest.current.frame));
    return function stop() {
      clearTimeout(timer);
      const { range, onChange, onStopped } = newest.current;
      if (range === null) return;
      onChange(setRange(range), { kind: 'commit' });
      onStopped(range);
    };
  }, []);

  useEffect(function pauseOnInput() {
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
  }, []);
  return null;
}

/** What the axis shows of the data; all of the data when it shows none. */
function limitsOf({ axis, extent }: TimeSpan): DayRange {
  if (extent === null) return axis;
  const startDay = Math.max(axis.startDay, extent.startDay);
  const endDay = Math.min(axis.endDay, extent.endDay);
  return endDay > startDay ? { startDay, endDay } : extent;
}

/** Whether the key presses a button that has focus. */
function isPress(event: KeyboardEvent): boolean {
  return event.key === 'Enter' || event.key === ' ';
}
