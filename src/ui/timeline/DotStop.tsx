import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Dot } from '../../core/draw/histogram-dots.ts';
import type { Headline } from '../../core/model/incident.ts';
import { useMessages } from '../kit/use-messages.ts';
import { type ChartWords, sayHeadline } from './chart-words.ts';
import styles from './DotStop.module.css';
import { type DotKey, isDotKey, stepDot } from './step-dot.ts';

/** The dots as one stop of Tab: a button over the dot that has the keyboard. Tab comes to the selected one, else to where one was, else to the first in the range. */
export function DotStop({
  dots,
  baseYPx,
  headlines,
  selection,
  isInRange,
  words,
  onHover,
  onSelect,
}: {
  /** In time order. */
  readonly dots: readonly Dot[];
  readonly baseYPx: number;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly selection: string | null;
  readonly isInRange: (headline: Headline) => boolean;
  readonly words: ChartWords;
  readonly onHover: (rows: readonly number[]) => void;
  readonly onSelect: (row: number) => void;
}) {
  const { timeline } = useMessages();
  const [row, setRow] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isMoving = useRef(false);
  const last = useRef<number | null>(null);
  const headlineOf = (dot: Dot) => headlines.get(dot.row);
  const dot =
    dots.find((one) => one.row === row) ??
    dots.find((one) => selection !== null && headlineOf(one)?.id === selection) ??
    dots.find((one) => one.row === last.current) ??
    dots.find((one) => {
      const headline = headlineOf(one);
      return headline !== undefined && isInRange(headline);
    }) ??
    dots[0];
  const headline = dot === undefined ? undefined : headlineOf(dot);
  const isSelected = headline !== undefined && headline.id === selection;
  useLayoutEffect(function followDot() {
    if (dot !== undefined && (dot.row === row || isSelected)) last.current = dot.row;
    if (isMoving.current) button.current?.focus();
    isMoving.current = false;
  });
  if (dot === undefined || headline === undefined) return null;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || dot === undefined) return;
    if (!isDotKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = stepDot(dots, dot, event.key as DotKey);
    if (next === dot) return;
    isMoving.current = true;
    setRow(next.row);
  }

  return (
    <button
      // Another dot is another button, so that its name is read out.
      key={dot.row}
      ref={button}
      type="button"
      className={styles.stop}
      style={{ left: dot.xPx, top: baseYPx - dot.aboveBasePx }}
      aria-label={timeline.dot(
        sayHeadline(headline, words),
        `${dots.indexOf(dot) + 1}`,
        `${dots.length}`,
      )}
      aria-description={timeline.dotKeys}
      aria-current={isSelected}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setRow(dot.row);
        onHover([dot.row]);
      }}
      onBlur={() => {
        onHover([]);
        if (!isMoving.current) setRow(null);
      }}
      onClick={() => onSelect(dot.row)}
    />
  );
}
