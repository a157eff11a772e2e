import styles from './Badge.module.css';

/** The sign of one of two compared periods: A filled, B outlined. Words beside it say the same. */
export function Badge({ period }: { readonly period: 'A' | 'B' }) {
  return (
    <span className={styles.badge} data-period={period} aria-hidden="true">
      {period}
    </span>
  );
}
