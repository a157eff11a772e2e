import type { KeyboardEvent } from 'react';
import { writeLive } from '../use-session.ts';
import styles from './Brush.module.css';
import type { RangeEnd } from './brush-range.ts';
import type { Live } from './live.ts';

/** Where a handle is on its way. */
export interface HandlePlace {
  readonly xPx: number;
  /** The end lies beyond the plot; the handle waits at its edge. */
  readonly isOutside: boolean;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly valueText: string;
}

export interface BrushHandleProps extends Pick<Live, 'subscribe' | 'range'> {
  readonly end: RangeEnd;
  /** A handle of period B. */
  readonly isCompared: boolean;
  readonly name: string;
  /** Id of what is said about the keys. */
  readonly hintId: string;
  /** For the range as it is now. */
  readonly place: () => HandlePlace;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyUp: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One end of the brush: a handle for the hand, a slider that speaks dates for everybody else. */
export function BrushHandle({ subscribe, range, place, ...props }: BrushHandleProps) {
  return (
    <div
      ref={writeLive(subscribe, range, (handle: HTMLElement) => move(handle, place()))}
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-end={props.end}
      data-compared={props.isCompared}
      aria-label={props.name}
      aria-describedby={props.hintId}
      aria-orientation="horizontal"
      aria-valuenow={place().value}
      onKeyDown={props.onKeyDown}
      onKeyUp={props.onKeyUp}
    />
  );
}

function attributesOf({ isOutside, least, most, value, valueText }: HandlePlace) {
  return {
    'data-outside': isOutside,
    'aria-valuemin': least,
    'aria-valuemax': most,
    'aria-valuenow': value,
    'aria-valuetext': valueText,
  };
}

/** A step of the brush moves one end: the other one is hardly touched. */
function move(handle: HTMLElement, place: HandlePlace): void {
  handle.style.left = `${place.xPx}px`;
  for (const [name, value] of Object.entries(attributesOf(place)))
    if (handle.getAttribute(name) !== `${value}`) handle.setAttribute(name, `${value}`);
}
