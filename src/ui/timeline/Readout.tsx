import type { ReactNode } from 'react';
import styles from './Plot.module.css';

/** One line above the plot at a place of it; it leans away from the plot's ends, so that it is never cut. */
export function Readout({
  xPx,
  widthPx,
  children,
}: {
  readonly xPx: number;
  readonly widthPx: number;
  readonly children: ReactNode;
}) {
  const share = Math.max(0, Math.min(1, xPx / widthPx));
  return (
    <p className={styles.readout}>
      <span style={{ flexGrow: share }} />
      <bdi>{children}</bdi>
      <span style={{ flexGrow: 1 - share }} />
    </p>
  );
}
