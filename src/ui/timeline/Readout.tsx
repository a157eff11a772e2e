import type { ReactNode } from 'react';
import styles from './Plot.module.css';

/** One line above the plot at a place of it; it leans away from the plot's ends, so that it is never cut. */
export function Readout({
  xPx,
  widthPx,
  isDragged,
  children,
}: {
  readonly xPx: number;
  readonly widthPx: number;
  /** It follows a hand, and says a date or two. */
  readonly isDragged: boolean;
  readonly children: ReactNode;
}) {
  const share = Math.max(0, Math.min(1, xPx / widthPx));
  return (
    <p className={styles.readout} data-dragged={isDragged}>
      <span style={{ flexGrow: share }} />
      <bdi>{children}</bdi>
      <span style={{ flexGrow: 1 - share }} />
    </p>
  );
}
