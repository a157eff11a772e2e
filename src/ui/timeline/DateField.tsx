import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { formatIsoDay, parseIsoDay, toCivil } from '../../core/model/time.ts';
import { formatFieldDay } from '../../i18n/dates.ts';
import { useMessages } from '../kit/use-messages.ts';
import { writeLive, writeText } from '../use-session.ts';
import styles from './DateFields.module.css';
import type { Live } from './live.ts';

/** A wrong date may be half a date: it is spoken of only after this pause. */
const PATIENCE_MS = 700;
/** While "2017" is typed the field holds the years 2, 20 and 201. */
const LEAST_TYPED_YEAR = 1000;

interface LiveDay {
  readonly subscribe: Live['subscribe'];
  readonly day: () => number | null;
}

export interface DateFieldProps {
  readonly label: string;
  /** The day that the brush says; `null` when there is none. */
  readonly day: number | null;
  /** The day while a hand is on its way. */
  readonly live: LiveDay | undefined;
  /** What stays when a date is refused, in words. */
  readonly kept: string;
  /** A whole date is in the field. `isTyped`: key by key, so that more may come. */
  readonly onDay: (day: number, how: { isTyped: boolean; gestureMs: number }) => void;
  /** What is in the field is no date. */
  readonly onRefused: (gestureMs: number) => void;
  readonly onFocus: () => void;
  /** The field was left, or Enter pressed. */
  readonly onDone: (gestureMs: number) => void;
}

/** One native date field. It says what the brush says, unless it holds something that is no date: that stays until it is mended or the brush moves. */
export function DateField(props: DateFieldProps) {
  const { label, day, live, kept, onDay, onRefused, onFocus, onDone } = props;
  const { timeline } = useMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isTyped = useRef(false);
  const { isRefused, refuseLater, refuse, accept } = useRefusal();
  useFollow(input, day, accept);

  function read(gestureMs: number, isFinal: boolean): void {
    const element = input.current;
    if (element === null) return;
    const typed = parseIsoDay(element.value);
    if (typed !== null && (isFinal || toCivil(typed).year >= LEAST_TYPED_YEAR)) {
      accept();
      if (typed !== day) onDay(typed, { isTyped: isTyped.current && !isFinal, gestureMs });
    } else if (element.validity.badInput) {
      onRefused(gestureMs);
      if (isFinal) refuse();
      else refuseLater();
    } else if (isFinal && day !== null) element.value = formatIsoDay(day);
    isTyped.current = false;
  }

  function finish(gestureMs: number): void {
    read(gestureMs, true);
    onDone(gestureMs);
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.room}>
        <div className={styles.box}>
          <input
            ref={input}
            id={id}
            type="date"
            className={styles.input}
            aria-invalid={isRefused}
            aria-describedby={isRefused ? `${id}-error` : undefined}
            onFocus={onFocus}
            onKeyDown={(event) => {
              isTyped.current = true;
              if (event.key === 'Enter') finish(event.timeStamp);
            }}
            onChange={(event) => read(event.timeStamp, false)}
            onBlur={(event) => finish(event.timeStamp)}
          />
          {live !== undefined && <MovingDay live={live} day={day} />}
        </div>
      </div>
      {isRefused && (
        <p id={`${id}-error`} className={styles.error}>
          {timeline.dateRefused(kept)}
        </p>
      )}
    </div>
  );
}

/** Covers the field's date for as long as the brush is ahead of it: a native field is built anew for another date, and one in a frame is enough to be late. */
function MovingDay({ live, day }: { readonly live: LiveDay; readonly day: number | null }) {
  const write = (element: Element, now: number | null) =>
    writeText(element, now === null || now === day ? '' : formatFieldDay(now));
  const follow = writeLive(live.subscribe, live.day, write);
  return (
    <span
      ref={(element: HTMLElement | null) => {
        if (element?.previousElementSibling && element.dir === '') {
          // A native field runs as the browser's language does, whatever the page's.
          element.dir = getComputedStyle(element.previousElementSibling).direction;
        }
        return follow(element);
      }}
      className={styles.moving}
      aria-hidden="true"
    />
  );
}

/** Writes the brush's day into the field whenever the brush has moved, but never over what somebody is writing. */
function useFollow(
  input: RefObject<HTMLInputElement | null>,
  day: number | null,
  onFollow: () => void,
): void {
  const follow = useRef(onFollow);
  follow.current = onFollow;
  useLayoutEffect(
    function followBrush() {
      const element = input.current;
      const text = day === null ? '' : formatIsoDay(day);
      if (element === null || element.value === text) return;
      if (element.validity.badInput && element === document.activeElement) return;
      element.value = text;
      follow.current();
    },
    [input, day],
  );
}

function useRefusal() {
  const [isRefused, setIsRefused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    isRefused,
    refuse(): void {
      clearTimeout(timer.current);
      setIsRefused(true);
    },
    refuseLater(): void {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setIsRefused(true), PATIENCE_MS);
    },
    accept(): void {
      clearTimeout(timer.current);
      setIsRefused(false);
    },
  };
}
