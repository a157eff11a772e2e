import { useShowState } from '../../ui/briefing/desk-context.ts';
import styles from './Stage.module.css';

const SIZE_SHARE = 0.016;

/** A bright dot where the presenter points. */
export function Laser({ heightPx }: { readonly heightPx: number }) {
  const at = useShowState((state) => state.laser);
  if (at === null) return null;
  const sizePx = SIZE_SHARE * heightPx;
  return (
    <span
      className={styles.laser}
      data-laser=""
      style={{
        left: `${at.x * 100}%`,
        top: `${at.y * 100}%`,
        width: sizePx,
        height: sizePx,
      }}
    />
  );
}
