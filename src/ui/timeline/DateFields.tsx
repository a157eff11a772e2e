import { useEffect, useRef } from 'react';
import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { setRange, setRangeEnd } from '../../core/view/actions.ts';
import { INITIAL_VIEW } from '../../core/view/view.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import type { RangeEnd } from './brush-range.ts';
import { nameRange } from './chart-words.ts';
import { DateField } from './DateField.tsx';
import styles from './DateFields.module.css';
import type { Live } from './live.ts';
import { type Change, inView, isSamePeriod } from './range-actions.ts';

/** Keys that follow each other more quickly than this are one step of Undo. */
const PAUSE_MS = 600;

export interface DateFieldsProps {
  readonly range: Period;
  /** The range while a hand is on its way, when none is rendered. */
  readonly live?: Live;
  /** From the first dated day of the data to the last; `null` when nothing is dated. */
  readonly extent: DayRange | null;
  readonly full: DayRange;
  readonly onChange: Change;
  /** Which of two periods the dates are of; `null` while nothing is compared. */
  readonly period?: 'A' | 'B' | null;
}

/** The fields From and To. They always say what the brush says, both days included. */
export function DateFields(props: DateFieldsProps) {
  const messages = useMessages();
  const language = useLanguage();
  const typing = useTyping(props);
  const kept = nameRange(props.range, { messages, language });
  const { timeline } = messages;
  const { period = null } = props;
  const withPeriod = (label: string) =>
    period === null ? label : timeline.ofPeriod(label, period);
  const { extent, live } = props;
  const dayOf = (end: RangeEnd, range: Period) => {
    const { startDay, endDay } = range ?? extent ?? {};
    return endDay === undefined ? null : end === 'from' ? (startDay ?? null) : endDay - 1;
  };
  const field = (end: RangeEnd) => ({
    kept,
    day: dayOf(end, props.range),
    live: live && {
      subscribe: live.subscribe,
      day: () => dayOf(end, live.range()),
    },
    onFocus: typing.begin,
    onDone: typing.finish,
    onRefused: typing.refuse,
    onDay: (day: number, how: { isTyped: boolean; gestureMs: number }) =>
      typing.apply(end, day, how),
  });
  return (
    <fieldset className={styles.fields} aria-label={withPeriod(timeline.dates)}>
      <DateField label={withPeriod(timeline.from)} {...field('from')} />
      <DateField label={withPeriod(timeline.to)} {...field('to')} />
    </fieldset>
  );
}

/**
 * The range while a date is being typed. Halfway, "20" is "2", which may lie before From: so each key starts again from the range that was there
 * when typing began, and what turns out to be no date gives that range back.
 */
function useTyping({ range, extent, full, onChange }: DateFieldsProps) {
  const before = useRef<Period>(range);
  const applied = useRef<Period>(range);
  const isOpen = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function set(next: Period, kind: 'drag' | 'commit', gestureMs: number): void {
    applied.current = next;
    isOpen.current = kind === 'drag';
    clearTimeout(timer.current);
    const action = setRange(next);
    // Halfway through typing, the axis stays: it follows a date that is meant.
    onChange(kind === 'drag' ? action : inView(action, full), { kind, gestureMs });
    if (kind === 'drag') timer.current = setTimeout(() => close(gestureMs), PAUSE_MS);
  }

  function close(gestureMs: number): void {
    if (isOpen.current) set(applied.current, 'commit', gestureMs);
  }

  return {
    begin(): void {
      before.current = range;
      applied.current = range;
    },
    apply(end: RangeEnd, day: number, how: { isTyped: boolean; gestureMs: number }): void {
      if (!isSamePeriod(applied.current, range)) before.current = range;
      const whole = extent ?? { startDay: day, endDay: day + 1 };
      const action = setRangeEnd(end, day, whole);
      const next = action({ ...INITIAL_VIEW, range: before.current }).range;
      set(next, how.isTyped ? 'drag' : 'commit', how.gestureMs);
    },
    refuse(gestureMs: number): void {
      if (isSamePeriod(applied.current, range) && !isSamePeriod(before.current, range))
        set(before.current, 'commit', gestureMs);
    },
    finish(gestureMs: number): void {
      close(gestureMs);
    },
  };
}
