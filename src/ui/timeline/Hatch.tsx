import type { DayScale } from '../../core/draw/histogram-scale.ts';
import type { DayRange } from '../../core/model/time.ts';
import { useMessages } from '../kit/use-messages.ts';
import styles from './Plot.module.css';

/** Ids of one chart's patterns. */
export interface HatchIds {
  /** Over the top of a bar that data or axis cut. */
  readonly partial: string;
  /** Where nothing is known. */
  readonly noData: string;
  /** Over what lies in period B. */
  readonly compared: string;
}

export function HatchPatterns({ ids }: { readonly ids: HatchIds }) {
  return (
    <defs>
      <pattern
        id={ids.partial}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.hatchPartial} width="2" height="4" />
      </pattern>
      <pattern
        id={ids.noData}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.hatchNoData} width="1.5" height="6" />
      </pattern>
      <pattern
        id={ids.compared}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.hatchGround} width="5" height="5" />
        <rect className={styles.chosen} width="2.5" height="5" />
      </pattern>
    </defs>
  );
}

/** The parts of the plot that the data does not reach. */
export function NoData({
  ranges,
  scale,
  heightPx,
  hatch,
}: {
  readonly ranges: readonly DayRange[];
  readonly scale: DayScale;
  readonly heightPx: number;
  readonly hatch: string;
}) {
  const { timeline } = useMessages();
  return ranges.map((range) => {
    const xPx = scale(range.startDay);
    const widthPx = scale(range.endDay) - xPx;
    return (
      <g key={range.startDay}>
        <rect x={xPx} y={0} width={widthPx} height={heightPx} fill={`url(#${hatch})`} />
        {widthPx > 56 && (
          <text className={styles.note} x={xPx + widthPx / 2} y={heightPx / 2}>
            {timeline.noData}
          </text>
        )}
      </g>
    );
  });
}
