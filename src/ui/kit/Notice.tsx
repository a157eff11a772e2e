import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

/** A line over the page that says something once, and what can be done about it; it goes when it was read. */
export function Notice({
  children,
  isQuiet = false,
  dismiss,
  onDismiss,
}: {
  readonly children: ReactNode;
  /** It says that something goes on as it should. */
  readonly isQuiet?: boolean;
  /** What its last button says. */
  readonly dismiss: string;
  readonly onDismiss: () => void;
}) {
  return (
    <div className={styles.notice} data-quiet={isQuiet} role="status">
      {children}
      <Button className={styles.dismiss} onClick={onDismiss}>
        {dismiss}
      </Button>
    </div>
  );
}
