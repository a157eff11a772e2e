import { memo } from 'react';
import type { Bar } from '../../core/draw/histogram.ts';
import type { FollowChosen } from './live.ts';
import styles from './Plot.module.css';

const HATCH_PX = 6;

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly baseYPx: number;
  /** How high one incident is drawn. */
  readonly unitPx: number;
  /** What writes the chosen part at each step of a brush. */
  readonly followChosen?: FollowChosen | undefined;
  readonly hasDots: boolean;
  /** Indices of bars whose incidents are under the pointer somewhere. */
  readonly outlined: ReadonlySet<number>;
  /** Ids of the patterns for bars that data or axis cut, and for period B. */
  readonly partialHatch: string;
  readonly comparedHatch: string;
}

/** The bars of a chart: the whole in grey, the chosen part on top, each as one path for all bars, so that a step of the brush changes one attribute. Under dots they are faint and the dots say what is chosen. */
export const Bars = memo(function Bars({ hasDots, outlined, followChosen, ...props }: BarsProps) {
  const { bars, baseYPx, ...hatch } = props;
  const path = (heightOf: (bar: Bar) => number) => joinBars(bars, heightOf, baseYPx);
  return (
    <>
      <path
        data-bars
        className={hasDots ? styles.faint : styles.rest}
        d={path((bar) => bar.heightPx)}
      />
      {!hasDots && (
        <path
          ref={followChosen?.(props)}
          data-bars
          className={styles.chosen}
          d={path((bar) => bar.chosenHeightPx)}
        />
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

/** Bars of these heights as one path. */
function joinBars(bars: readonly Bar[], heightOf: (bar: Bar) => number, baseYPx: number): string {
  return bars.map((bar) => drawBar(bar, heightOf(bar), baseYPx)).join('');
}

/** A bar as a part of a path, to a hundredth of a pixel. */
export function drawBar(bar: Bar, heightPx: number, baseYPx: number): string {
  const height = round(heightPx);
  if (height === 0) return '';
  const width = round(bar.widthPx);
  return `M${round(bar.xPx)} ${round(baseYPx)}v${-height}h${width}v${height}z`;
}

function round(px: number): number {
  return Math.round(100 * px) / 100;
}
