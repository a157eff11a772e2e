import { memo } from 'react';
import type { TickLabel } from '../../core/draw/histogram-ticks.ts';
import type { Chart } from '../../core/draw/place-chart.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { nameTick } from './chart-words.ts';
import styles from './Plot.module.css';

const TICK_PX = 4;
const TEXT_PX = 16;
/** Half of what a label is wide at most, less the room beside the plot. */
const OVERHANG_PX: Record<TickLabel, number> = {
  year: 0,
  month: 0,
  day: 0,
  none: 0,
  monthYear: 12,
};

type Axis = Pick<Chart, 'ticks' | 'widthPx' | 'baseYPx' | 'axisYPx'>;

/** The axis line, its ticks and the names of their days. */
export const AxisTicks = memo(function AxisTicks({ ticks, widthPx, baseYPx, axisYPx }: Axis) {
  const language = useLanguage();
  return (
    <g>
      <line className={styles.axis} x1={0} x2={widthPx} y1={baseYPx + 0.5} y2={baseYPx + 0.5} />
      {ticks.map((tick) => {
        const overhang = OVERHANG_PX[tick.label];
        const textPx = Math.max(overhang, Math.min(widthPx - overhang, tick.xPx));
        return (
          <g key={tick.day}>
            {!tick.isOpening && (
              <line
                className={styles.axis}
                x1={tick.xPx}
                x2={tick.xPx}
                y1={axisYPx}
                y2={axisYPx + TICK_PX}
              />
            )}
            {tick.label !== 'none' && (
              <text
                className={tick.isMajor ? styles.major : styles.minor}
                x={textPx}
                y={axisYPx + TEXT_PX}
              >
                {nameTick(tick, language)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});
