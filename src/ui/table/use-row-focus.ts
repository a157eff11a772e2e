import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import { nextRow } from './row-window.ts';

/** A row that has or had focus; its record is kept because its page may be gone when one scrolls away from it. */
export interface FocusedRow {
  readonly index: number;
  readonly headline: Headline | undefined;
}

/** The same object at every render, so that a hover draws two rows anew and not two hundred. */
export interface RowFocusHandlers {
  readonly onFocus: (row: FocusedRow) => void;
  readonly onBlur: () => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}

export interface RowFocus {
  readonly focused: FocusedRow | null;
  /** The row that had focus last: Tab comes back to it. */
  readonly lastIndex: number | null;
  readonly handlers: RowFocusHandlers;
  /** To be kept up to date: how many rows there are, and how to bring one into sight. */
  readonly reach: RefObject<Reach>;
}

interface Reach {
  readonly total: number;
  readonly scrollTo: (index: number) => void;
}

/** Focus among rows of which not all are drawn: a key names a row, and it gets focus as soon as it is there. */
export function useRowFocus(body: RefObject<HTMLElement | null>): RowFocus {
  const [focused, setFocused] = useState<FocusedRow | null>(null);
  const [lastIndex, setLastIndex] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const reach = useRef<Reach>({ total: 0, scrollTo: () => undefined });
  useEffect(function focusWanted() {
    if (wanted.current === null) return;
    const button = body.current?.querySelector<HTMLElement>(
      `tr[data-index="${wanted.current}"] button`,
    );
    if (button === null || button === undefined) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });
  const handlers = useMemo<RowFocusHandlers>(
    () => ({
      onFocus(row) {
        setFocused(row);
        setLastIndex(row.index);
      },
      onBlur: () => setFocused(null),
      onKey(event, index) {
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        const target = nextRow(event.key, index, reach.current.total);
        if (target === null) return;
        event.preventDefault();
        wanted.current = target;
        setFocused({ index: target, headline: undefined });
        reach.current.scrollTo(target);
      },
    }),
    [],
  );
  return { focused, lastIndex, handlers, reach };
}
