import { memo } from 'react';
import type { Bar } from '../../core/draw/histogram.ts';
import styles from './Plot.module.css';

const HATCH_PX = 6;

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly baseYPx: number;
  readonly hasDots: boolean;
  /** Indices of bars whose incidents are under the pointer somewhere. */
  readonly outlined: ReadonlySet<number>;
  /** Ids of the patterns for bars that data or axis cut, and for period B. */
  readonly partialHatch: string;
  readonly comparedHatch: string;
}

/** The bars of a chart: the whole in grey, the chosen part on top, each as one path for all bars, so that a step of the brush changes one attribute. Under dots they are faint and the dots say what is chosen. */
export const Bars = memo(function Bars({ bars, baseYPx, hasDots, outlined, ...hatch }: BarsProps) {
  const path = (heightOf: (bar: Bar) => number) => joinBars(bars, heightOf, baseYPx);
  return (
    <>
      <path
        data-bars
        className={hasDots ? styles.faint : styles.rest}
        d={path((bar) => bar.heightPx)}
      />
      {!hasDots && (
        <path data-bars className={styles.chosen} d={path((bar) => bar.chosenHeightPx)} />
      )}
      {!hasDots && bars.some(({ comparedHeightPx }) => comparedHeightPx > 0) && (
        <path
          data-bars
          className={styles.compared}
          fill={`url(#${hatch.comparedHatch})`}
          d={path((bar) => bar.comparedHeightPx)}
        />
      )}
      {bars
        .filter(({ isPartial }) => isPartial)
        .map(({ index, xPx, widthPx, heightPx }) => (
          <rect
            key={index}
            x={xPx}
            width={widthPx}
            fill={`url(#${hatch.partialHatch})`}
            y={baseYPx - heightPx}
            height={Math.min(HATCH_PX, heightPx)}
          />
        ))}
      {bars
        .filter(({ index }) => outlined.has(index))
        .map(({ index, xPx, widthPx, heightPx }) => (
          <rect
            key={index}
            x={xPx}
            width={widthPx}
            className={styles.outline}
            y={baseYPx - heightPx}
            height={heightPx}
          />
        ))}
    </>
  );
});

/** Bars of these heights as one path, to a hundredth of a pixel. */
function joinBars(bars: readonly Bar[], heightOf: (bar: Bar) => number, baseYPx: number): string {
  let path = '';
  for (const bar of bars) {
    const height = round(heightOf(bar));
    if (height === 0) continue;
    const width = round(bar.widthPx);
    path += `M${round(bar.xPx)} ${round(baseYPx)}v${-height}h${width}v${height}z`;
  }
  return path;
}

function round(px: number): number {
  return Math.round(100 * px) / 100;
}
