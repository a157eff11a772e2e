import { memo } from 'react';
import type { Bar } from '../../core/draw/histogram.ts';
import styles from './Plot.module.css';

const HATCH_PX = 6;

/** The bars of a chart: the whole in grey, the chosen part on top. Under dots they are faint and the dots say what is chosen. */
export const Bars = memo(function Bars({
  bars,
  baseYPx,
  hasDots,
  outlined,
  hatch,
}: {
  readonly bars: readonly Bar[];
  readonly baseYPx: number;
  readonly hasDots: boolean;
  /** Indices of bars whose incidents are under the pointer somewhere. */
  readonly outlined: ReadonlySet<number>;
  /** Ids of the patterns for bars that data or axis cut, and for period B. */
  readonly hatch: { readonly partial: string; readonly compared: string };
}) {
  return bars.map((bar) => {
    const place = { x: bar.xPx, width: bar.widthPx };
    const topPx = baseYPx - bar.heightPx;
    return (
      <g key={bar.index}>
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
            fill={`url(#${hatch.compared})`}
            y={baseYPx - bar.comparedHeightPx}
            height={bar.comparedHeightPx}
          />
        )}
        {bar.isPartial && (
          <rect
            {...place}
            fill={`url(#${hatch.partial})`}
            y={topPx}
            height={Math.min(HATCH_PX, bar.heightPx)}
          />
        )}
        {outlined.has(bar.index) && (
          <rect {...place} className={styles.outline} y={topPx} height={bar.heightPx} />
        )}
      </g>
    );
  });
});
