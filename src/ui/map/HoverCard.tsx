import { useEffect } from 'react';
import type { Mark } from '../../core/draw/mark.ts';
import type { Point } from '../../core/draw/viewport.ts';
import type { Words } from './describe-marks.ts';
import { describeCard } from './describe-one.ts';
import styles from './HoverCard.module.css';

const OFF_PX = 16;
const WIDTH_PX = 280;
const HEIGHT_PX = 132;

/** What a mark is, beside the pointer and never under it. Escape takes it away; the pointer may go onto it. */
export function HoverCard({
  mark,
  words,
  at,
  room,
  onDismiss,
}: {
  readonly mark: Mark;
  readonly words: Words;
  readonly at: Point;
  readonly room: { readonly widthPx: number; readonly heightPx: number };
  readonly onDismiss: () => void;
}) {
  useEffect(
    function dismissOnEscape() {
      function dismiss(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDismiss();
      }
      window.addEventListener('keydown', dismiss, { capture: true });
      return () => window.removeEventListener('keydown', dismiss, { capture: true });
    },
    [onDismiss],
  );
  const text = describeCard(mark, words);
  const isLeft = at.x + OFF_PX + WIDTH_PX > room.widthPx && at.x - OFF_PX - WIDTH_PX > 0;
  const isAbove = at.y + OFF_PX + HEIGHT_PX > room.heightPx;
  return (
    <div
      className={styles.card}
      data-card
      style={{
        inlineSize: WIDTH_PX,
        left: isLeft ? at.x - OFF_PX - WIDTH_PX : at.x + OFF_PX,
        ...(isAbove ? { bottom: room.heightPx - at.y + OFF_PX } : { top: at.y + OFF_PX }),
      }}
    >
      <p className={styles.when}>{text.when}</p>
      <p className={styles.title}>
        <bdi>{text.title}</bdi>
      </p>
      <p>{text.toll}</p>
      <p className={styles.note}>
        <bdi>{text.note}</bdi>
      </p>
      {text.doubt !== null && <p className={styles.doubt}>{text.doubt}</p>}
    </div>
  );
}
