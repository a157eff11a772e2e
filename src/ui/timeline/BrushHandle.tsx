import type { KeyboardEvent } from 'react';
import styles from './Brush.module.css';
import type { RangeEnd } from './brush-range.ts';

export interface BrushHandleProps {
  readonly end: RangeEnd;
  /** A handle of period B. */
  readonly isCompared: boolean;
  readonly xPx: number;
  /** The end lies beyond the plot; the handle waits at its edge. */
  readonly isOutside: boolean;
  readonly name: string;
  /** Id of what is said about the keys. */
  readonly hintId: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly valueText: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyUp: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One end of the brush: a handle for the hand, a slider that speaks dates for everybody else. */
export function BrushHandle(props: BrushHandleProps) {
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-end={props.end}
      data-compared={props.isCompared}
      data-outside={props.isOutside}
      style={{ left: props.xPx }}
      aria-label={props.name}
      aria-describedby={props.hintId}
      aria-orientation="horizontal"
      aria-valuemin={props.least}
      aria-valuemax={props.most}
      aria-valuenow={props.value}
      aria-valuetext={props.valueText}
      onKeyDown={props.onKeyDown}
      onKeyUp={props.onKeyUp}
    />
  );
}
