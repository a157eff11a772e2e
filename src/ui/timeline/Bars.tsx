import { memo } from 'react';
import type { Bar } from '../../core/draw/histogram.ts';
import styles from './Plot.module.css';

const HATCH_PX = 6;

interface BarsLook {
  readonly baseYPx: number;
  readonly hasDots: boolean;
  /** Ids of the patterns for bars that data or axis cut, and for period B. */
  readonly partialHatch: string;
  readonly comparedHatch: string;
}

/** The bars of a chart: the whole in grey, the chosen part on top. Under dots they are faint and the dots say what is chosen. */
export const Bars = memo(function Bars({
  bars,
  outlined,
  ...look
}: BarsLook & {
  readonly bars: readonly Bar[];
  /** Indices of bars whose incidents are under the pointer somewhere. */
  readonly outlined: ReadonlySet<number>;
}) {
  return bars.map(({ startDay, endDay, total, chosen, ...bar }) => (
    <OneBar key={bar.index} {...bar} {...look} isOutlined={outlined.has(bar.index)} />
  ));
});

/** A step of the brush draws again those bars alone that it changes. */
const OneBar = memo(function OneBar({
  baseYPx,
  hasDots,
  isOutlined,
  partialHatch,
  comparedHatch,
  ...bar
}: BarsLook &
  Omit<Bar, 'startDay' | 'endDay' | 'total' | 'chosen'> & { readonly isOutlined: boolean }) {
  const place = { x: bar.xPx, width: bar.widthPx };
  const topPx = baseYPx - bar.heightPx;
  return (
    <>
      <rect
        {...place}
        className={hasDots ? styles.faint : styles.rest}
        y={topPx}
        height={bar.heightPx}
      />
      {!hasDots && bar.chosenHeightPx > 0 && (
        <rect
          {...place}
          className={styles.chosen}
          y={baseYPx - bar.chosenHeightPx}
          height={bar.chosenHeightPx}
        />
      )}
      {!hasDots && bar.comparedHeightPx > 0 && (
        <rect
          {...place}
          className={styles.compared}
          fill={`url(#${comparedHatch})`}
          y={baseYPx - bar.comparedHeightPx}
          height={bar.comparedHeightPx}
        />
      )}
      {bar.isPartial && (
        <rect
          {...place}
          fill={`url(#${partialHatch})`}
          y={topPx}
          height={Math.min(HATCH_PX, bar.heightPx)}
        />
      )}
      {isOutlined && <rect {...place} className={styles.outline} y={topPx} height={bar.heightPx} />}
    </>
  );
});
