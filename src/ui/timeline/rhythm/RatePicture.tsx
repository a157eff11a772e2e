import { useMemo } from 'react';
import type { Chart } from '../../../core/draw/place-chart.ts';
import { placeRate } from '../../../core/draw/place-rate.ts';
import type { DayRange } from '../../../core/model/time.ts';
import styles from './Rhythm.module.css';
import type { RollingRate } from './read-rhythm.ts';

/** A rate over the bars of a chart, on their own scale, with its interval as a band. What it shows is said beside the chart. */
export function RatePicture({
  rate,
  axis,
  chart,
}: {
  readonly rate: RollingRate;
  readonly axis: DayRange;
  readonly chart: Chart;
}) {
  const placed = useMemo(() => placeRate(rate, axis, chart), [rate, axis, chart]);
  return (
    <svg className={styles.rate} style={{ height: chart.baseYPx + 1 }} aria-hidden="true">
      <path className={styles.band} d={placed.band} />
      <path className={styles.edge} d={placed.line} />
      <path className={styles.line} d={placed.line} data-rate={rate.days} />
    </svg>
  );
}
