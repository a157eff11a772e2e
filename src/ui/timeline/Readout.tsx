import type { RefCallback } from 'react';
import { writeText } from '../use-session.ts';
import styles from './Plot.module.css';

interface Words {
  readonly xPx: number;
  readonly text: string;
}

/** One line above the plot at a place of it; it leans away from the plot's ends, so that it is never cut. */
export function Readout({
  xPx,
  widthPx,
  text,
  follow,
}: Words & {
  readonly widthPx: number;
  /** It follows a hand, and says a date or two. */
  readonly follow?: (
    write: (line: HTMLElement, words: Words) => void,
  ) => RefCallback<HTMLParagraphElement>;
}) {
  const before = (xPx: number) => Math.max(0, Math.min(1, xPx / widthPx));
  function write({ children: [start, words, end] }: HTMLElement, now: Words): void {
    const share = before(now.xPx);
    (start as HTMLElement).style.flexGrow = `${share}`;
    (end as HTMLElement).style.flexGrow = `${1 - share}`;
    writeText(words as Element, now.text);
  }
  return (
    <p ref={follow?.(write)} className={styles.readout} data-dragged={follow !== undefined}>
      <span style={{ flexGrow: before(xPx) }} />
      <bdi>{text}</bdi>
      <span style={{ flexGrow: 1 - before(xPx) }} />
    </p>
  );
}
